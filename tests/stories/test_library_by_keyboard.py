"""A canned response written in the library and used a moment later, by keyboard alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import REPLY, Seat, seat

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [{"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "Is my deposit complete?"}]
WRITTEN = "Hello {{customer.first_name | friend}}, your deposit is complete."
FILLED = "Hello Ada, your deposit is complete."


@pytest.fixture
def here(short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, "en", "library", PEOPLE) as made:
        yield made


def test_a_response_is_written_in_the_library_and_answers_a_case(here: Seat) -> None:
    person = here.person
    until(lambda: person.said_by("inbox.section.unassigned") == ["Unassigned, 1"])
    person.press("ctrl+shift+n")
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")
    person.awaits_focus(REPLY)
    writes_a_response(person)
    person.keeps_picture("written")
    person.press("escape")
    person.awaits_focus(REPLY)
    uses_it(here)
    person.keeps_picture("used")


def writes_a_response(person: Person) -> None:
    """What is wrong with it is said until it is right; how it will read is said as it is written."""
    person.press("ctrl+shift+l")
    person.awaits_focus("library.field")
    person.goes_to("library.new")
    person.press("space")
    person.picks("Personal")
    person.goes_to("library.code")
    fills_in(person, "complete")
    person.goes_to("library.title")
    fills_in(person, "Deposit complete")
    person.goes_to("library.one.text")
    fills_in(person, WRITTEN)
    until(lambda: "your deposit is complete." in "".join(person.said_by("library.preview.text")))
    person.press("ctrl+s")
    person.hears("Revision 1")


def fills_in(person: Person, words: str) -> None:
    person.write(words)
    person.awaits_text(words)


def uses_it(here: Seat) -> None:
    """By its short code; the server knows which response the reply was made with."""
    person = here.person
    person.write("/complete")
    until(lambda: "Deposit complete" in " ".join(person.items_of("conversation.picker.list")))
    person.press("return")
    person.awaits_text(FILLED)
    person.press("ctrl+return")
    until(lambda: here.messages_on_server("c1")[-1]["body"] == FILLED)
