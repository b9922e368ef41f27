"""A reply taken back, and a macro run and undone, by keyboard alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import REPLY, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [{"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "Win a prize today."}]
HASTE = "Dear Lark, this is"
WHOLE = f"{HASTE} what we know."


@pytest.fixture
def here(short_folder: Path) -> Iterator[Seat]:
    given = {"prefs.toml": "hold = 10\n"}  # on a loaded machine three seconds are soon over
    with seat(short_folder, "en", "macros", PEOPLE, given=given) as made:
        yield made


def test_a_reply_is_taken_back_and_a_macro_is_run_and_undone(here: Seat) -> None:
    person = here.person
    claims(here)
    sends_too_early(person)
    assert said(here) == ["Win a prize today."]
    sends_it_whole(here)
    runs_a_macro(here)
    person.keeps_picture("run")
    undoes_it(here)


def said(here: Seat) -> list[str]:
    """What customer and agent have said, as the server has it."""
    return [one["body"] for one in here.messages_on_server("c1") if one["kind"] in ("incoming", "outgoing")]


def claims(here: Seat) -> None:
    person = here.person
    shows_the_queue(here)
    person.press("home")
    until(lambda: "Win a prize today." in person.stands_on())
    person.press("return")
    person.awaits_focus(REPLY)
    person.runs("Claim")
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")
    person.awaits_focus(REPLY)


def sends_too_early(person: Person) -> None:
    """The words stand in the editor again, and nobody else has seen them."""
    person.write(HASTE)
    person.press("ctrl+return")
    person.hears_announced("Replied")
    person.press("ctrl+z")
    person.hears_announced("Taken back")
    person.awaits_focus(REPLY)


def sends_it_whole(here: Seat) -> None:
    """The person writes on behind what came back."""
    person = here.person
    person.write(WHOLE.removeprefix(HASTE))
    person.press("ctrl+return")
    until(lambda: said(here) == ["Win a prize today.", WHOLE])


def runs_a_macro(here: Seat) -> None:
    """What it will do is said before it is done."""
    person = here.person
    person.press("ctrl+m")
    person.awaits_focus("macros.field")
    person.write("spam")
    person.hears_announced("Put a label on it: spam")
    person.press("return")
    until(lambda: here.on_server("c1")["status"] == "resolved")
    stands = here.on_server("c1")
    assert (stands["labels"], stands["priority"]) == (["spam"], "low")


def undoes_it(here: Seat) -> None:
    here.person.press("ctrl+z")
    until(lambda: here.on_server("c1")["status"] == "open")
    until(lambda: here.on_server("c1")["labels"] == [])
    assert here.on_server("c1")["priority"] == "normal"
