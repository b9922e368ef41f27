"""The lock on a real screen: what a screen reader and a picture of the screen still tell, by real keys."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import Stub, Workstation
from tests.patience import PATIENCE
from tests.stories.at_spi import Node, Reader
from tests.stories.real_screen import needs, real_screen, until
from tests.stories.test_lock import REPLY

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the accessibility bus is Linux's"),
]
CUSTOMER = "Imogen Farrow"


class Seen:
    def __init__(self, hands: Driver, program: Node, environment: dict[str, str]) -> None:
        self.hands, self.program, self.environment = hands, program, environment

    def press(self, *keys: str) -> None:
        self._xdotool("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        self._xdotool("type", "--delay", "5", text)

    def heard(self) -> str:
        return "\n".join(node.name for node, _ in self.program.walk())

    def titles(self) -> str:
        words = ["xdotool", "search", "--name", "."]
        found = subprocess.run(words, env=self.environment, capture_output=True, text=True, check=False)
        names = []
        for window in found.stdout.split():
            named = ["xdotool", "getwindowname", window]
            told = subprocess.run(named, env=self.environment, capture_output=True, text=True, check=False)
            names.append(told.stdout)
        return "\n".join(names)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=PATIENCE)


def has_keyboard(hands: Driver, widget: str) -> None:
    hands.await_text(widget)
    until(lambda: hands.read(widget)["focus"])


@pytest.fixture
def desk(short_folder: Path) -> Iterator[Seen]:
    needs("xdotool")
    with real_screen(short_folder, screen_reader=True) as environment:
        stub = Stub(short_folder / "server.db", "--scenario")
        workstation = Workstation(short_folder / "profile", stub.url, driven=True, environment=environment)
        try:
            hands = Driver(workstation.socket)
            reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
            until(lambda: reader.application("Groundcrew"))
            program = reader.application("Groundcrew")
            assert program is not None
            yield Seen(hands, program, environment)
            reader.close()
            hands.close()
        finally:
            workstation.stop()
            stub.stop()


def test_behind_the_lock_nobody_is_named_and_keys_alone_open_it(desk: Seen) -> None:
    hands = desk.hands
    hands.await_text("sign_in.button")
    has_keyboard(hands, "sign_in.password")
    desk.press("Return")
    hands.await_text("inbox.list", CUSTOMER)
    has_keyboard(hands, "inbox.list")
    desk.press("Home", "Return")
    has_keyboard(hands, REPLY)
    desk.write("half a sentence")
    assert CUSTOMER in desk.heard()
    desk.press("ctrl+comma")
    has_keyboard(hands, "settings.field")
    desk.press("ctrl+l")
    has_keyboard(hands, "lock.password")
    for told in (desk.heard(), desk.titles()):
        assert CUSTOMER not in told
        assert "half a sentence" not in told
        assert "Settings" not in told
    assert "Locked" in desk.heard()
    desk.press("ctrl+k")
    desk.write("groundcrew")
    desk.press("Return")
    has_keyboard(hands, "settings.field")
    desk.press("Escape")
    has_keyboard(hands, REPLY)
    desk.write(" more")
    until(lambda: hands.read(REPLY)["text"] == "half a sentence more")
