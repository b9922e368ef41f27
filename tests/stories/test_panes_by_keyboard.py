"""Several conversations side by side, by keyboard alone; as they stood after the machine had died."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.person import Person, plain
from tests.stories.real_screen import until
from tests.stories.seat import DIRECTIONS, LIST, REPLY, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [
    {"conversation": f"c{number}", "name": name, "language": "en", "words": f"{name} here, my money is gone."}
    for number, name in enumerate(("Ada Lark", "Bela Moor", "Cyril Nash"), 1)
]


@pytest.fixture(params=DIRECTIONS)
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, request.param, "panes", PEOPLE) as made:
        yield made


def test_panes_are_divided_walked_named_and_there_again_after_a_power_cut(here: Seat) -> None:
    person = here.person
    opens_all(here)
    splits(person)
    person.keeps_picture("split")
    walks_between_the_panes(person)
    moves_a_tab(person)
    person.keeps_picture("moved")
    keeps_a_layout(person)
    until(lambda: any("draft saved" in said for said in person.said_by("conversation.composer.saved")))
    here.power_cut()
    finds_all_as_it_was(person)
    person.keeps_picture("after-the-power-cut")
    takes_the_layout_up_again(person)


def opens_all(here: Seat) -> None:
    person = here.person
    shows_the_queue(here)
    for steps, one in enumerate(PEOPLE):
        person.goes_to(LIST, "f6")
        person.press("home", *["down"] * steps)
        until(lambda one=one: one["name"] in person.stands_on())
        person.press("return")
        until(lambda one=one: in_front(person) == [f"Conversation with {one['name']}"])
        person.awaits_focus(REPLY)


def splits(person: Person) -> None:
    """The neighbour stands beside, and the keyboard is there: to whom one writes is said."""
    person.write("for Cyril")
    person.press("f8")
    until(lambda: panes(person) == ["Pane 1 of 2, Cyril Nash", "Pane 2 of 2, Bela Moor"])
    until(lambda: focused_editor(person) == "Bela Moor")
    person.write("for Bela")
    until(lambda: written(person) == {"Cyril Nash": "for Cyril", "Bela Moor": "for Bela"})


def walks_between_the_panes(person: Person) -> None:
    person.press("ctrl+f6")
    until(lambda: focused_editor(person) == "Cyril Nash")
    person.write(" alone")
    until(lambda: written(person) == {"Cyril Nash": "for Cyril alone", "Bela Moor": "for Bela"})
    person.press("ctrl+f6")
    until(lambda: focused_editor(person) == "Bela Moor")
    person.press("ctrl+shift+f6")
    until(lambda: focused_editor(person) == "Cyril Nash")


def moves_a_tab(person: Person) -> None:
    """To the next pane, and there to the first place; those who listen hear it in that order."""
    person.press("ctrl+f8")
    until(lambda: panes(person) == ["Pane 1 of 2, Ada Lark", "Pane 2 of 2, Cyril Nash"])
    person.press("ctrl+shift+pageup")
    until(lambda: tabs(person) == ["Ada Lark", "Cyril Nash", "Bela Moor"])
    until(lambda: focused_editor(person) == "Cyril Nash")


def keeps_a_layout(person: Person) -> None:
    person.runs("Layouts of panes")
    person.awaits_focus("layouts.field")
    person.write("two columns")
    person.press("return")
    until(lambda: person.items_of("layouts.list") == ["two columns, 2 panes"])
    person.press("escape")
    until(lambda: focused_editor(person) == "Cyril Nash")


def finds_all_as_it_was(person: Person) -> None:
    until(lambda: panes(person) == ["Pane 1 of 2, Ada Lark", "Pane 2 of 2, Cyril Nash"])
    until(lambda: tabs(person) == ["Ada Lark", "Cyril Nash", "Bela Moor"])
    until(lambda: written(person) == {"Ada Lark": "", "Cyril Nash": "for Cyril alone"})
    person.press("ctrl+2")
    until(lambda: written(person) == {"Ada Lark": "", "Bela Moor": "for Bela"})


def takes_the_layout_up_again(person: Person) -> None:
    person.runs("Close pane, keep its tabs")
    until(lambda: len(panes(person)) == 1)
    assert sorted(tabs(person)) == ["Ada Lark", "Bela Moor", "Cyril Nash"]
    person.runs("Layout two columns")
    until(lambda: len(panes(person)) == 2)


def panes(person: Person) -> list[str]:
    return person.said_by("pane.")


def tabs(person: Person) -> list[str]:
    """Whose they are, as they are read."""
    return [said.partition(",")[0] for said in person.said_by("tab.")]


def in_front(person: Person) -> list[str]:
    return person.said_by("conversation:")


def written(person: Person) -> dict[str, str]:
    """What stands in the editors that are in sight, by whom they write to."""
    found = [node for node, _states in person.program.walk() if node.identifier == REPLY]
    return {whom(node.name): node.text for node in found}


def focused_editor(person: Person) -> str:
    """To whom one would write now."""
    found = [node for node, states in person.program.walk() if states.focused and node.identifier == REPLY]
    return whom(found[0].name) if found else ""


def whom(name: str) -> str:
    return plain(name).removeprefix("Reply to ").removesuffix("…")
