"""A conversation answered without a mouse, by real keys on a real screen; then left in order."""

import subprocess
import sys
import time
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


@dataclass
class Desk:
    """``eyes`` only look; every key comes from the X server."""

    eyes: Driver
    workstation: Workstation
    environment: dict[str, str]

    def press(self, *keys: str) -> None:
        self._xdotool("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        self._xdotool("type", "--delay", "5", text)

    def has_keyboard(self, widget: str) -> bool:
        return bool(self.eyes.read(widget)["focus"])

    def gets(self, widget: str) -> None:
        """Until it is there and has the keyboard."""
        self.eyes.await_text(widget)
        until(lambda: self.has_keyboard(widget))

    def walks_to(self, widget: str) -> bool:
        self.press("F6")
        time.sleep(0.1)
        return self.has_keyboard(widget)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=PATIENCE)


@pytest.fixture
def desk(short_folder: Path) -> Iterator[Desk]:
    needs("xdotool")
    with real_screen(short_folder) as environment:
        stub = Stub(short_folder / "server.db", "--scenario")
        workstation = Workstation(short_folder / "profile", stub.url, driven=True, environment=environment)
        try:
            eyes = Driver(workstation.socket)
            yield Desk(eyes, workstation, environment)
            eyes.close()
        finally:
            workstation.stop()
            stub.stop()


def test_a_conversation_is_answered_by_keys_alone(desk: Desk) -> None:
    eyes = desk.eyes
    eyes.await_text("sign_in.button")
    desk.gets("sign_in.password")
    desk.press("Return")
    eyes.await_text("inbox.list", "Imogen Farrow")
    desk.gets("inbox.list")

    desk.press("Home", "Return")
    desk.gets(REPLY)
    desk.write("/hello")
    eyes.await_text("conversation.picker.list", "hello")
    desk.press("Return")
    until(lambda: len(eyes.read(REPLY)["text"]) > 20)
    written = eyes.read(REPLY)["text"]
    desk.press("ctrl+Return")
    until(lambda: not eyes.read(REPLY)["text"])
    until(lambda: any(written in line for line in timeline(eyes)))

    desk.press("ctrl+shift+i")
    desk.gets("conversation.editor.note")
    desk.press("ctrl+shift+r")
    eyes.await_text("conversation.reopen")

    desk.press("ctrl+k")
    desk.gets("palette.field")
    desk.press("Escape")
    desk.gets("conversation.editor.note")
    walk_and_leave(desk)


def walk_and_leave(desk: Desk) -> None:
    eyes = desk.eyes
    desk.press("ctrl+shift+f")
    desk.gets("search.field")
    desk.write("USDT")
    eyes.await_text("search.list", "USDT")

    for zone in ("conversation.editor.note", "status.tray", "top.search", "rail.search", "search.field"):
        until(lambda zone=zone: desk.walks_to(zone))  # round and round: nothing is passed over for good

    desk.press("ctrl+w")
    desk.gets("search.field")
    desk.press("ctrl+q")
    assert desk.workstation.wait() == 0


def timeline(eyes: Driver) -> list[str]:
    return list(eyes.read("conversation.timeline")["shown"])
