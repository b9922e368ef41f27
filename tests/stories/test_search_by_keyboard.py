"""Found in a window of its own and opened where it was said; told by the bell what came meanwhile."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import DIRECTIONS, REPLY, TIMELINE, Seat, seat

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [
    {"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "My deposit does not show up."},
    {"conversation": "c2", "name": "أمينة الحداد", "language": "ar", "words": "لا أستطيع سحب أموالي."},
    {"conversation": "c3", "name": "สมชาย ใจดี", "language": "th", "words": "ถอนเงินไม่ได้ตั้งแต่เมื่อวาน"},
]  # fmt: skip


@pytest.fixture(params=DIRECTIONS)
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, request.param, "search", PEOPLE) as made:
        yield made


def test_words_are_searched_narrowed_and_opened_and_the_bell_leads_to_who_wrote(here: Seat) -> None:
    person = here.person
    claims_all_three(here)
    searches(here)
    person.keeps_picture("found")
    narrows(person)
    opens_a_hit(person)
    hears_the_bell(here)
    person.keeps_picture("opened")


def claims_all_three(here: Seat) -> None:
    """By the key that takes whoever waits longest."""
    person = here.person
    until(lambda: person.said_by("inbox.section.unassigned") == ["Unassigned, 3"])
    for one in PEOPLE:
        person.press("ctrl+shift+n")
        until(lambda one=one: person.said_by("conversation:") == [f"Conversation with {one['name']}"])
        person.awaits_focus(REPLY)
    until(lambda: all(here.on_server(one["conversation"])["assignee_id"] == "agent" for one in PEOPLE))
    person.write("deposit received")
    person.press("ctrl+return")
    until(lambda: len(here.messages_on_server("c3")) > 1)


def searches(here: Seat) -> None:
    """What the arrows come to is said while the keyboard stays in the field."""
    person = here.person
    person.runs("Search in a window")
    person.awaits_focus("search.field")
    person.write("deposit")
    until(lambda: len(person.items_of("search.list")) == 2)  # what was sent a moment ago comes by itself
    assert person.said_by("search.said") == ["2 messages"]
    person.press("down")
    person.hears_announced("My deposit does not show up.")
    assert person.focus() == "search.field"


def narrows(person: Person) -> None:
    person.goes_to("search.filter.kind")
    person.press("space")
    person.picks("the customer")
    until(lambda: person.said_by("search.filter.kind") == ["Who wrote: the customer"])
    until(lambda: len(person.items_of("search.list")) == 1)
    person.awaits_focus("search.filter.kind")
    person.goes_to("search.field", "shift+tab")


def opens_a_hit(person: Person) -> None:
    """In the window of conversations, at the message itself; that one is said."""
    person.press("return")
    person.awaits_focus(TIMELINE)
    until(lambda: "My deposit does not show up." in person.stands_on())
    until(lambda: person.said_by("conversation:") == ["Conversation with Ada Lark"])


def hears_the_bell(here: Seat) -> None:
    """Somebody writes in a conversation that is not in front: it is said, counted, listed, and opened."""
    person = here.person
    here.customers[1].writes("هل من جديد؟")
    person.hears_announced("New message")
    until(lambda: any("unseen" in said for said in person.said_by("top.bell")))
    person.goes_to("top.search", "f6")
    person.goes_to("top.bell")
    person.press("space")
    person.awaits_focus("notices.list")
    until(lambda: any("أمينة الحداد" in said for said in person.items_of("notices.list")))
    told = person.items_of("notices.list")  # who works slowly is told what is late, too
    news = next(place for place, said in enumerate(told) if "New message" in said)
    person.press("home", *["down"] * news, "return")
    until(lambda: person.said_by("conversation:") == ["Conversation with أمينة الحداد"])
    person.awaits_focus(REPLY)
    person.hears("هل من جديد؟")
