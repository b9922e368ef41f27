"""Somebody is named in a note by an @ and a few letters of their name, by keyboard alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub import accounts
from tests.stories.real_screen import until
from tests.stories.seat import DIRECTIONS, NOTE, REPLY, Seat, seat

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [{"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "My deposit is missing."}]
[LEAD] = [user for user in accounts.USERS if user.email == "lead@demo.example"]


@pytest.fixture(params=DIRECTIONS)
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, request.param, "mentions", PEOPLE) as made:
        yield made


def test_a_lead_is_named_and_finds_the_note_among_the_mentions(here: Seat) -> None:
    person = here.person
    until(lambda: person.said_by("inbox.section.unassigned") == ["Unassigned, 1"])
    person.press("ctrl+shift+n")
    person.awaits_focus(REPLY)
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")
    person.press("ctrl+shift+i")
    person.awaits_focus(NOTE)
    person.write("Please look, @")
    person.awaits_focus("mention.field")
    person.write(LEAD.name[:4])
    until(lambda: (lines := person.items_of("mention.list")) and LEAD.name in " ".join(lines[:2]))
    person.keeps_picture("offered")
    person.press("return")
    person.awaits_focus(NOTE)
    person.awaits_text(f"Please look, @{LEAD.name} ")
    person.press("ctrl+return")
    until(lambda: here.on_server("c1")["mentioned"].get(LEAD.id))
    assert here.messages_on_server("c1")[-1]["kind"] == "note"
