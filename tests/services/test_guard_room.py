"""What the send guard remembers of customers from one look to the next, also while looks overlap."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workstation.domain.guarding import OTHER_CUSTOMER
from workstation.services import guard_room
from workstation.services.guard_room import GuardRoom
from workstation.store.beside import Person

OURS = Person("c1", 4, "k1", "Ada Quill", "a***@example.com", ())
OTHER = Person("c2", 9, "k2", "Benedict Zwart", "b***@example.com", ())


def named(room: GuardRoom, remembered: Mapping[Person, Any], *read: Person) -> bool:
    """Whether a draft to Ada that names Benedict is held back; ``read``: who is read for it."""
    found = room.look(
        "Dear Benedict Zwart, it is done.",
        (),
        note=False,
        people=[*remembered, *read],
        remembered=remembered,
        read=[(person, ["Hello."]) for person in read],
        colleagues=(),
    )
    return any(one.indicator.kind == OTHER_CUSTOMER for one in found)


def test_whom_one_look_forgets_one_that_has_begun_still_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_room, "_MOST", 1)
    room = GuardRoom(tmp_path / "lists")
    assert named(room, {}, OURS, OTHER)
    begun = room.remembered([OURS, OTHER])
    assert set(begun) == {OURS, OTHER}
    assert not named(room, {}, replace(OURS, conversation_id="c3"))
    assert room.remembered([OURS, OTHER]) == {}, "somebody else took their place"
    assert named(room, begun)


def test_who_wrote_since_or_changed_their_name_is_read_anew(tmp_path: Path) -> None:
    room = GuardRoom(tmp_path / "lists")
    named(room, {}, OURS, OTHER)
    for since in (replace(OTHER, last_position=10), replace(OTHER, name="Benno Zwart")):
        assert set(room.remembered([OURS, since])) == {OURS}
