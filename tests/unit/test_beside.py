"""A module of ours beside us: what it says is heard, and its failing is no words of its."""

from pathlib import Path

from workstation.__main__ import _asking
from workstation.keychain.unhelped import NOTHING
from workstation.runtime.beside import Beside


def test_a_profile_that_was_never_set_up_has_no_key_to_hear_of(tmp_path: Path) -> None:
    assert Beside("workstation.keychain", str(tmp_path / "profile")).answer() == NOTHING


def test_a_process_that_fails_has_said_nothing(tmp_path: Path) -> None:
    (tmp_path / "desk.db").write_bytes(b"its keys are gone")
    assert Beside("workstation.keychain", str(tmp_path)).answer() is None
    assert Beside("workstation.nobody").answer() is None


def test_nobody_is_asked_for_the_key_of_a_profile_that_has_none(tmp_path: Path) -> None:
    assert _asking(tmp_path)() is None
    (tmp_path / "keys.json").write_text("torn")
    (tmp_path / "locked.json").write_text('{"at": 1, "drafts": 0}')
    assert _asking(tmp_path)() == NOTHING
