"""Words found, marked, copied, warned of, and conversations made of others, by keyboard alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import DIRECTIONS, NOTE, REPLY, TIMELINE, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [
    {"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "My deposit does not show up."},
    {
        "conversation": "c2", "name": "Ada Lark", "language": "en", "customer": "of-c1",
        "words": "It is about my deposit again.",
    },
]  # fmt: skip
MORE = ("It is 500 USDT on Tron.", "The USDT left my wallet at noon.", "Somebody asks me for my code.")


@pytest.fixture(params=DIRECTIONS)
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, request.param, "messages", PEOPLE) as made:
        yield made


def test_messages_are_found_copied_marked_split_off_and_conversations_merged(here: Seat) -> None:
    person = here.person
    claims(here)
    finds(person)
    person.keeps_picture("found")
    copies(here)
    warns(here)
    person.keeps_picture("warned")
    splits_off(here)
    merges(here)
    person.keeps_picture("merged")


def claims(here: Seat) -> None:
    person = here.person
    shows_the_queue(here)
    person.press("home")
    until(lambda: "My deposit does not show up." in person.stands_on())
    person.press("return")
    person.awaits_focus(REPLY)
    person.runs("Claim")
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")
    person.awaits_focus(REPLY)
    for words in MORE:
        here.customers[0].writes(words)
    person.hears(MORE[-1])


def finds(person: Person) -> None:
    """How many there are is said, and at which one stands; Esc leads back to where one writes."""
    person.press("ctrl+f")
    person.awaits_focus("conversation.find.line")
    person.write("usdt")
    person.hears_announced("2 of 2")
    person.press("f3")
    person.hears_announced("1 of 2")
    person.press("shift+f3")
    until(lambda: person.said_by("conversation.find.count") == ["2 of 2"])
    person.press("escape")
    person.awaits_focus(REPLY)


def copies(here: Seat) -> None:
    """Two messages and a note of what was copied: who said it, when, and every word in its order."""
    person = here.person
    goes_to_the_message(person, MORE[1])
    person.press("shift+up", "shift+up", "ctrl+c")
    person.press("escape", "escape")
    person.awaits_focus(REPLY)
    person.press("ctrl+shift+i")
    person.awaits_focus(NOTE)
    person.press("ctrl+v", "ctrl+return")
    until(lambda: any(message["kind"] == "note" for message in here.messages_on_server("c1")))
    [note] = [m["body"] for m in here.messages_on_server("c1") if m["kind"] == "note"]
    assert 0 <= note.find(MORE[0]) < note.find(MORE[1])
    assert note.count("Ada Lark") == 2
    assert MORE[2] not in note
    person.press("ctrl+shift+i")
    person.awaits_focus(REPLY)


def warns(here: Seat) -> None:
    person = here.person
    goes_to_the_message(person, MORE[2])
    person.press("return")
    person.picks("Raise a warning")
    person.awaits_focus("line_question.line")
    person.write("asks for a code")
    person.press("return")
    person.awaits_focus(TIMELINE)
    until(lambda: any("Warning: asks for a code" in said for said in person.items_of(TIMELINE)))
    person.hears_announced("fraud flag")
    until(lambda: any("fraud flag" in said for said in person.said_by("tab.")))


def splits_off(here: Seat) -> None:
    """The last two messages; who went along is led there, and back by a key."""
    person = here.person
    goes_to_the_message(person, MORE[2])
    person.press("shift+up", "shift+up", "return")
    person.picks("Make a conversation of it")
    person.awaits_focus("line_question.line")
    person.hears("refers to 2 message")
    person.press("ctrl+a")
    person.write("Asked for a code")
    person.press("return")
    until(lambda: any("made a conversation of its own" in said for said in person.items_of(TIMELINE)))
    person.awaits_focus(TIMELINE)
    person.press("end", "return")
    person.picks("Open the other conversation")
    person.hears("made this conversation of messages of another")
    until(lambda: any("Asked for a code" in said for said in person.said_by("conversation.facts")))
    person.press("ctrl+1")
    until(lambda: not any("Asked for a code" in said for said in person.said_by("conversation.facts")))
    person.awaits_focus(REPLY)


def merges(here: Seat) -> None:
    """Into the one that was there before; it goes on there."""
    person = here.person
    person.runs("Merge into another")
    person.awaits_focus("merge.list")
    while "about my deposit again" not in person.stands_on():
        before = person.stands_on()
        person.press("down")
        until(lambda before=before: person.stands_on() != before)
    person.press("return")
    until(lambda: here.on_server("c1")["status"] == "closed")
    person.hears("It is about my deposit again.")
    person.awaits_focus(REPLY)


def goes_to_the_message(person: Person, words: str) -> None:
    """To the list of messages, and up in it until it is heard."""
    person.goes_to(TIMELINE, "shift+tab")
    person.press("end")
    for _ in range(20):
        until(lambda: person.stands_on() not in {"", "Messages"})
        if words in (before := person.stands_on()):
            return
        person.press("up")
        until(lambda before=before: person.stands_on() != before)
    raise AssertionError(f"{words} is never reached")
