"""A reply taken back, and a macro run and undone, by keyboard alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.real_screen import until
from tests.stories.seat import REPLY, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [{"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "Win a prize today."}]
TOO_EARLY = [f"Dear {name}, this is" for name in ("Lark", "Ada", "Ms Lark", "Ms Ada Lark")]
REST = " what we know."


@pytest.fixture
def here(short_folder: Path) -> Iterator[Seat]:
    given = {"prefs.toml": "hold = 10\n"}
    with seat(short_folder, "en", "macros", PEOPLE, given=given) as made:
        yield made


def test_a_reply_is_taken_back_and_a_macro_is_run_and_undone(here: Seat) -> None:
    person = here.person
    claims(here)
    early = sends_too_early(here)
    assert early not in said(here)
    sends_it_whole(here, early)
    runs_a_macro(here)
    undoes_it(here)
    person.keeps_picture("undone")


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


def sends_too_early(here: Seat) -> str:
    """The words stand in the editor again, and nobody else has seen them.

    A machine that does much at once may be slower than the ten seconds that there are to take words back:
    then they have left, that is said, and others are tried.
    """
    for words in TOO_EARLY:
        if takes_back(here, words):
            return words
        until(lambda words=words: words in said(here))
    raise AssertionError(f"too slow for {len(TOO_EARLY)} replies")


def takes_back(here: Seat, words: str) -> bool:
    """Send them and take them back; False where they had left."""
    person = here.person
    person.write(words)
    person.awaits_text(words)
    person.forgets_announcements()
    person.press("ctrl+return")
    person.hears_announced("Replied")
    person.press("ctrl+z")
    until(lambda: person.was_announced("Taken back") or person.was_announced("nothing to undo"))
    if person.was_announced("nothing to undo"):
        return False
    person.awaits_focus(REPLY)
    person.awaits_text(words)
    return True


def sends_it_whole(here: Seat, early: str) -> None:
    """The person writes on behind what came back."""
    person = here.person
    person.write(REST)
    person.awaits_text(early + REST)
    person.press("ctrl+return")
    until(lambda: said(here)[-1] == early + REST)
    assert len([one for one in said(here) if early in one]) == 1


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
