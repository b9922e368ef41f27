"""A whole case by keyboard alone, as a screen reader tells it: four scripts, four layouts, both ways."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import NOTE, REPLY, Seat, seat

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]


@dataclass(frozen=True)
class Case:
    layout: str
    language: str  # of the customer
    name: str
    words: str
    interface: str

    @property
    def story(self) -> str:
        return f"{self.layout}-{self.interface}"


CUSTOMERS = [
    ("us", "en", "Imogen Farrow", "My withdrawal has been waiting since Tuesday."),
    ("ara", "ar", "أمينة الحداد", "لا أستطيع سحب أموالي منذ أمس."),
    ("th", "th", "สมชาย ใจดี", "ถอนเงินไม่ได้ตั้งแต่เมื่อวาน"),
    ("ru", "zh-Hans", "王小明", "我的提款从昨天起一直没有到账。"),
]
CASES = [Case(*one, interface) for one in CUSTOMERS for interface in ("en", "ar-XB")]


@pytest.fixture(params=CASES, ids=lambda case: case.story)
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


@pytest.fixture
def desk(case: Case, short_folder: Path) -> Iterator[Seat]:
    """Somebody who has signed in, their keyboard as they have it; two customers wait."""
    people = [
        {"conversation": f"c{number}", "name": name, "language": case.language, "words": case.words}
        for number, name in enumerate((case.name, "Second Customer"), 1)
    ]
    with seat(short_folder, case.interface, case.layout, people, case.layout) as made:
        yield made


def test_a_whole_case_by_keyboard_alone(case: Case, desk: Seat) -> None:
    person, customers = desk.person, desk.customers
    person.awaits_focus("empty.inbox")  # nothing of one's own yet: this, too, is heard
    person.keeps_picture("inbox")
    takes_the_first(case, person)
    answers(case, person)
    notes(case, person)
    customers[0].writes("😀 " + case.words)
    person.hears_announced("😀")
    person.keeps_picture("answered")
    if case.layout == "us":
        walks_about(person)
    everything_is_named(case, person)
    person.press("ctrl+shift+r")
    until(lambda: person.finds("conversation.reopen"))
    person.press("ctrl+j")  # whoever waits longest now
    person.hears("Second Customer")
    until(lambda: any("Second Customer" in name for name in conversations(person)))
    person.keeps_picture("next")


def takes_the_first(case: Case, person: Person) -> None:
    person.goes_to("inbox.section.mine", "shift+tab")
    person.press("left" if case.interface == "ar-XB" else "right")
    person.awaits_focus("inbox.section.unassigned")
    person.hears(case.name)
    person.goes_to("inbox.list")
    person.press("home", "return")
    person.awaits_focus(REPLY)
    person.hears(case.words)
    until(lambda: any(case.name in name for name in conversations(person)))
    person.goes_to("conversation.claim", "shift+tab")
    person.press("space")
    until(lambda: person.finds("conversation.resolve"))
    person.awaits_focus(REPLY)


def answers(case: Case, person: Person) -> None:
    person.write("/")
    until(lambda: person.finds("conversation.picker.list"))
    person.press("return")
    until(lambda: len(editor(person, REPLY)) > 20)
    written = editor(person, REPLY)
    person.press("ctrl+return")
    until(lambda: not editor(person, REPLY))
    person.hears(written.splitlines()[0])


def notes(case: Case, person: Person) -> None:
    """What their keys write, in whatever letters."""
    person.press("ctrl+shift+i")
    person.awaits_focus(NOTE)
    person.press(*"hello")
    until(lambda: len(editor(person, NOTE)) >= 5)
    written = editor(person, NOTE)
    assert (written == "hello") == (case.layout == "us")
    person.press("ctrl+return")
    until(lambda: not editor(person, NOTE))
    person.hears(written)


def walks_about(person: Person) -> None:
    """F6 visits every zone, Tab is caught nowhere, Esc gives the keyboard back."""
    zones = []
    for _ in range(12):
        person.press("f6")
        until(lambda: not zones or person.focus() != zones[-1])
        zones.append(person.focus())
    visited = {zone.partition(".")[0] for zone in zones}
    assert {"top", "rail", "inbox", "conversation", "context", "status"} <= visited
    person.goes_to(NOTE, "f6")
    person.goes_to("conversation.composer.send")
    person.goes_to(NOTE, "shift+tab")
    person.press("ctrl+k")
    person.awaits_focus("palette.field")
    person.press("escape")
    person.awaits_focus(NOTE)


def everything_is_named(case: Case, person: Person) -> None:
    names = person.names()
    assert not [widget for widget, name in names.items() if not name.strip()]
    if case.interface == "ar-XB":
        data = (case.name, case.words, "Second Customer")
        foreign = {
            widget: name
            for widget, name in names.items()
            if "⟦" not in name and not any(known in name for known in data) and "list item" not in widget
        }
        assert foreign == {}


def editor(person: Person, identifier: str) -> str:
    found = person.finds(identifier)
    return found.text if found is not None else ""


def conversations(person: Person) -> list[str]:
    return [n.name for n, _ in person.program.walk() if n.identifier.startswith("conversation:")]
