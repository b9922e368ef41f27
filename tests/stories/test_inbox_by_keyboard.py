"""The queue in order, by keyboard alone: several at once, to sleep, and a view of one's own."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import DIRECTIONS, LIST, REPLY, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
NAMES = ("Ada Lark", "Bela Moor", "Cyril Nash", "Dora Pell")
PEOPLE = [
    {"conversation": f"c{number}", "name": name, "language": "en", "words": f"{name} here, my money is gone."}
    for number, name in enumerate(NAMES, 1)
]


@pytest.fixture(params=DIRECTIONS)
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, request.param, "queue", PEOPLE) as made:
        yield made


def test_several_are_claimed_made_urgent_one_sleeps_and_a_view_of_them_is_kept(here: Seat) -> None:
    person = here.person
    claims_three(here)
    makes_them_urgent(here)
    person.keeps_picture("urgent")
    lets_one_sleep(here)
    makes_a_view(person)
    person.keeps_picture("view")
    here.power_cut()
    finds_the_view_again(person)


def claims_three(here: Seat) -> None:
    """How many are chosen is said, and where one comes while choosing; then the keyboard is in the list."""
    person = here.person
    shows_the_queue(here)
    person.press("home")
    until(lambda: NAMES[0] in person.stands_on())
    person.press("space", "shift+down", "shift+down")
    person.hears_announced("3 chosen")
    until(lambda: NAMES[2] in person.stands_on())
    person.goes_to("inbox.chosen.acts", "shift+tab")
    person.press("space")
    person.picks("Claim all")
    until(lambda: who(person) == list(NAMES[3:]))
    person.awaits_focus(LIST)
    until(lambda: [here.on_server(f"c{n}")["assignee_id"] for n in (1, 2, 3, 4)] == ["agent"] * 3 + [None])


def makes_them_urgent(here: Seat) -> None:
    person = here.person
    person.goes_to("inbox.section.unassigned", "shift+tab")
    person.press("left" if here.reads_onwards == "right" else "right")
    until(lambda: who(person) == list(NAMES[:3]))
    person.goes_to(LIST)
    person.press("ctrl+a")
    person.hears_announced("3 chosen")
    person.runs("Priority of all that are chosen")
    person.awaits_focus("priority.field")
    person.hears_announced("normal priority, chosen")
    person.press("up")
    person.hears_announced("high priority")
    person.write("urgent")
    person.press("return")
    until(lambda: all("urgent" in said for said in person.items_of(LIST)))
    person.awaits_focus(LIST)
    until(lambda: {here.on_server(f"c{n}")["priority"] for n in (1, 2, 3)} == {"urgent"})


def lets_one_sleep(here: Seat) -> None:
    """The question says that it comes first, and every moment offered; afterwards the next one is at hand."""
    person = here.person
    person.press("home", "return")
    person.awaits_focus(REPLY)
    asleep = person.said_by("conversation:")[0].removeprefix("Conversation with ")
    person.press("ctrl+shift+s")
    person.awaits_focus("snooze.field")
    assert person.asked() == [("Snooze", f"The conversation with {asleep}")]
    until(lambda: len(person.items_of("snooze.list")) > 1)
    first, second = person.items_of("snooze.list")[:2]  # the evening comes before the third hour after three
    person.press("down")
    person.hears_announced(second)
    person.press("up")
    person.hears_announced(first)
    person.press("return")
    until(lambda: person.asked() == [])
    until(lambda: "Snoozed, 1" in person.said_by("inbox.section.snoozed"))
    until(lambda: who(person) == [name for name in NAMES[:3] if name != asleep])
    sleeper = f"c{NAMES.index(asleep) + 1}"
    until(lambda: here.on_server(sleeper)["status"] == "snoozed")
    assert here.on_server(sleeper)["snoozed_until"] > 0


def makes_a_view(person: Person) -> None:
    """Urgent and not asleep: two conditions, of which one does not hold."""
    person.runs("New view")
    person.awaits_focus("view.name")
    person.write("Hot")
    person.goes_to("view.subject")
    person.press("down")
    until(lambda: person.said_by("view.subject") == ["Priority"])
    chooses_a_word(person, "urgent")
    person.goes_to("view.condition.add", "shift+tab")
    person.press("space")
    until(lambda: person.said_by("view.subject")[1:] == ["Status"])
    person.awaits_focus("view.subject")
    person.goes_to("view.verb")
    person.press("down")
    until(lambda: person.said_by("view.verb") == ["is one of", "is none of"])
    chooses_a_word(person, "snoozed")
    person.goes_to("view.save")
    person.press("space")
    until(lambda: "Hot, 2" in person.said_by("inbox.views"))
    until(lambda: len(who(person)) == 2)


def chooses_a_word(person: Person, word: str) -> None:
    person.goes_to("view.words")
    person.press("space")
    person.picks(word)
    until(lambda: f"Chosen: {word}" in person.said_by("view.words"))
    person.awaits_focus("view.words")


def finds_the_view_again(person: Person) -> None:
    until(lambda: person.said_by("inbox.views"))
    until(lambda: any(said.endswith((", 1", ", 2")) for said in person.said_by("inbox.views")))
    person.goes_to("inbox.views", "shift+tab")
    person.press("space")
    person.picks("Hot")
    until(lambda: "Hot, 2" in person.said_by("inbox.views"))
    until(lambda: len(who(person)) == 2)


def who(person: Person) -> list[str]:
    """Whose conversations are in the list, from above."""
    return [said.partition(",")[0] for said in person.items_of(LIST)]
