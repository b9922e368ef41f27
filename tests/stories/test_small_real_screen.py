"""A screen of 1024 × 640 under a window manager: whatever takes the keyboard can be seen, at 150 % too."""

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
WIDE, HIGH = 1024, 640
PEOPLE = [
    {"conversation": f"c{number}", "name": name, "language": "en", "words": f"{name} here, my money is gone."}
    for number, name in enumerate(("Ada Lark", "Bela Moor"), 1)
]


@pytest.fixture(params=[100, 150])
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    given = {"prefs.toml": f"zoom = {request.param}\n"}
    story = f"small-{request.param}"
    with seat(short_folder, "en", story, PEOPLE, size=(WIDE, HIGH), given=given) as made:
        yield made


def test_on_a_small_screen_everything_that_takes_the_keyboard_is_seen(here: Seat) -> None:
    person = here.person
    until(lambda: person.said_by("inbox.section.unassigned") == ["Unassigned, 2"])
    person.press("ctrl+shift+n")
    person.awaits_focus(REPLY)
    person.hears("my money is gone.")
    [window] = [node for node, _states in person.program.walk() if node.identifier == "window"]
    until(lambda: inside(window.extents))
    person.keeps_picture("window")
    passed = tabs_through(person)
    zones = {name.partition(".")[0] for name in passed}
    assert {"rail", "inbox", "conversation", "status"} <= zones  # the top gives its room away
    person.press("ctrl+comma")
    person.awaits_focus("settings.field")
    person.keeps_picture("settings")
    for page in range(8):
        tabs_through(person)
        person.goes_to("settings.pages")
        person.press("home", *["down"] * page)


def tabs_through(person: Person) -> list[str]:
    """Once round, by Tab; what is out of sight has no business with the keyboard."""
    until(person.focus)
    first = person.focus()
    passed, hidden = [first], []
    while len(passed) < 80:
        person.press("tab")
        until(lambda: person.focus() not in {"", passed[-1]})
        passed.append(person.focus())
        node = person.focused()
        if node is not None and not inside(node.extents):
            hidden.append((passed[-1], node.extents))
        if passed[-1] == first:
            break
    assert hidden == []
    return passed


def inside(extents: tuple[int, int, int, int]) -> bool:
    """On the screen, and of some size."""
    x, y, width, height = extents
    return x >= 0 and y >= 0 and x + width <= WIDE and y + height <= HIGH and width > 0 and height > 0
