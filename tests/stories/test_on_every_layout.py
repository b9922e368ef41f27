"""The same keys on Russian, Arabic, Thai and Latin keyboards: real key codes on a real X server."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import Stub, Workstation
from tests.patience import PATIENCE
from tests.stories.real_screen import needs, real_screen, until

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
REPLY = "conversation.editor.reply"
# Key codes of X11: where a key is, whatever it writes. One digit alone would be taken for what it writes.
CONTROL, SHIFT, ALT, ESCAPE, RETURN, BACKSPACE, HOME = 37, 50, 64, "Escape", 36, 22, 110
ONE, TWO, SEVEN, A, K, S, FULL_STOP, SLASH = 10, 11, 16, 38, 45, 39, 60, 61


@dataclass
class Desk:
    """``eyes`` only look; every key comes from the X server."""

    eyes: Driver
    environment: dict[str, str]

    def switch_to(self, layout: str) -> None:
        subprocess.run(["setxkbmap", *layout.split()], env=self.environment, check=True, timeout=PATIENCE)

    def press(self, *codes: int | str) -> None:
        """The last with the others held."""
        *held, key = map(str, codes)
        words = [f"keydown {code}" for code in held] + [f"key {key}"]
        words += [f"keyup {code}" for code in reversed(held)]
        subprocess.run(
            ["xdotool", *" ".join(words).split()], env=self.environment, check=True, timeout=PATIENCE
        )

    def gets(self, widget: str) -> None:
        """Until it has the keyboard."""
        self.eyes.await_text(widget)
        until(lambda: self.eyes.read(widget)["focus"])


@pytest.fixture
def desk(short_folder: Path) -> Iterator[Desk]:
    needs("xdotool", "setxkbmap")
    with real_screen(short_folder) as environment:
        stub = Stub(short_folder / "server.db", "--scenario")
        workstation = Workstation(short_folder / "profile", stub.url, driven=True, environment=environment)
        try:
            eyes = Driver(workstation.socket)
            yield Desk(eyes, environment)
            eyes.close()
        finally:
            workstation.stop()
            stub.stop()


def test_keys_do_the_same_on_every_layout(desk: Desk) -> None:
    desk.eyes.await_text("sign_in.button")
    desk.gets("sign_in.password")
    desk.press(RETURN)
    desk.eyes.await_text("inbox.list", "Imogen Farrow")
    desk.gets("inbox.list")
    desk.press(HOME)
    desk.press(RETURN)
    desk.gets(REPLY)
    for layout in ("us", "ru", "ara", "th", "gr", "us,ru -option grp:alt_shift_toggle"):
        desk.switch_to(layout)
        works_on_this_layout(desk)
    for layout, slash in (("de", SEVEN), ("fr", FULL_STOP)):  # another place, and Shift; French digits, too
        desk.switch_to(layout)
        works_on_this_layout(desk, CONTROL, SHIFT, slash)


def works_on_this_layout(desk: Desk, *slash: int) -> None:
    """``slash``: the keys of Ctrl+/ where they are others than in America."""
    eyes = desk.eyes
    desk.press(K)
    until(lambda: len(eyes.read(REPLY)["text"]) == 1)
    desk.press(CONTROL, K)
    desk.gets("palette.field")
    desk.press(ESCAPE)
    desk.gets(REPLY)
    desk.press(CONTROL, SHIFT, S)
    desk.gets("snooze.field")
    desk.press(ESCAPE)
    desk.gets(REPLY)
    desk.press(*(slash or (CONTROL, SLASH)))
    desk.gets("keys.field")
    desk.press(ESCAPE)
    desk.gets(REPLY)
    desk.press(ALT, TWO)
    desk.gets("search.field")
    desk.press(CONTROL, ONE)
    desk.gets(REPLY)
    assert len(eyes.read(REPLY)["text"]) == 1, "a key was taken for text, or the other way round"
    if not slash:
        desk.press(CONTROL, A)
    desk.press(BACKSPACE)
    until(lambda: not eyes.read(REPLY)["text"])
