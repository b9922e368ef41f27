"""Files of settings that somebody has spoiled, and letters without a font: said by name, and work goes on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.stories.person import Person
from tests.stories.real_screen import needs, until
from tests.stories.seat import REPLY, Seat, seat

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [{"conversation": "c1", "name": "สมชาย ใจดี", "language": "th", "words": "ถอนเงินไม่ได้ตั้งแต่เมื่อวาน"}]
PREFERENCES = 'zoom = 110\ntheme = "purple"\nhold = true\n# mine\ncolour = "red"\n'
KEYS = '"conversation.snooze" = ["Ctrl+K"]\n"nobody" = ["F3"]\n???\n"sync.now" = ["Ctrl+Alt+S"]\n'
FONTS = '<?xml version="1.0"?><fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>'


@pytest.fixture
def here(short_folder: Path) -> Iterator[Seat]:
    needs("fc-match")
    fonts = short_folder / "fonts"
    fonts.mkdir()
    asked = ["fc-match", "--format=%{file}", "Noto Sans"]
    latin = Path(subprocess.run(asked, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout)
    (fonts / latin.name).symlink_to(latin)
    (fonts / "fonts.conf").write_text(FONTS.format(folder=fonts))
    given = {"prefs.toml": PREFERENCES, "keys.toml": KEYS}
    around = {"FONTCONFIG_FILE": str(fonts / "fonts.conf")}
    with seat(short_folder, "en", "spoiled", PEOPLE, given=given, around=around) as made:
        yield made


WRONG = (
    "prefs.toml, line 2: “theme” must be one of",
    "prefs.toml, line 3: “hold” must be a whole number",
    "prefs.toml, line 5: “colour” is unknown here",
    "keys.toml, line 3: this is not understood",
    "keys.toml, line 2: there is no action “nobody”",
    "keys.toml, line 4: ",
    "Ctrl+K belongs to “Snooze…”, so “Search or run a command” goes without it.",
    "Thai",
)


def test_every_mistake_is_said_with_its_line_and_nothing_is_lost_and_one_can_work(here: Seat) -> None:
    person = here.person
    until(lambda: person.said_by("inbox.section.unassigned") == ["Unassigned, 1"])
    said = goes_through_the_banner(person)
    person.keeps_picture("told")
    missing = [wrong for wrong in WRONG if not any(wrong in one for one in said)]
    assert not missing, said
    person.press("ctrl+shift+n")
    person.awaits_focus(REPLY)
    person.press("ctrl+k")  # as the file wants it
    person.awaits_focus("snooze.field")
    person.press("escape")
    person.awaits_focus(REPLY)
    person.press("ctrl+comma")
    person.awaits_focus("settings.field")
    person.write("enter sends")
    until(lambda: person.said_by("settings.enter_sends"))
    person.press("return")
    person.awaits_focus("settings.enter_sends")
    person.press("space")
    until(lambda: "enter_sends = true" in (here.profile / "prefs.toml").read_text("utf-8"))
    assert PREFERENCES.rstrip() in (here.profile / "prefs.toml").read_text("utf-8")
    assert (here.profile / "keys.toml").read_text("utf-8") == KEYS


def goes_through_the_banner(person: Person) -> list[str]:
    """One trouble after the other, when all have come."""
    until(lambda: person.said_by("banner.more") == [f"Next of {len(WRONG)} messages"])
    person.goes_to("banner.button", "f6")
    person.goes_to("banner.more", "shift+tab")
    said: list[str] = []
    while not said or said[-1] not in said[:-1]:
        said += person.said_by("banner.sentence")
        person.press("space")
        until(lambda before=said[-1:]: person.said_by("banner.sentence") != before)
    return said
