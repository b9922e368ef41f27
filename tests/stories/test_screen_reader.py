"""What somebody hears who does not see the screen: all that takes the keyboard says what it is."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import Stub, Workstation
from tests.stories.at_spi import Node, Reader
from tests.stories.real_screen import real_screen, until

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the accessibility bus is Linux's"),
]


@pytest.fixture
def desk(short_folder: Path) -> Iterator[tuple[Driver, Node]]:
    """The workstation on the scenario, signed in, as its hands and as a screen reader know it."""
    with real_screen(short_folder, screen_reader=True) as environment:
        stub = Stub(short_folder / "server.db", "--scenario")
        workstation = Workstation(short_folder / "profile", stub.url, driven=True, environment=environment)
        try:
            hands = Driver(workstation.socket)
            reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
            until(lambda: reader.application("Groundcrew"))
            program = reader.application("Groundcrew")
            assert program is not None
            yield hands, program
            reader.close()
            hands.close()
        finally:
            workstation.stop()
            stub.stop()


def nameless(program: Node) -> list[str]:
    """The roles of what takes the keyboard and has no name."""
    return [node.role for node, states in program.walk() if states.focusable and not node.name.strip()]


def heard(program: Node) -> list[str]:
    return [node.name for node, _ in program.walk()]


def test_everything_that_takes_the_keyboard_says_what_it_is(desk: tuple[Driver, Node]) -> None:
    hands, program = desk
    hands.await_text("sign_in.button")
    assert nameless(program) == []
    assert "Password" in heard(program)
    hands.click("sign_in.button")
    hands.await_text("inbox.list", "Imogen Farrow")
    hands.click("inbox.list", 0)
    hands.await_text("conversation.customer")
    hands.write("/", "conversation.editor.reply")
    hands.await_text("conversation.picker.list", "hello")
    assert nameless(program) == []
    assert any("Imogen Farrow" in name and "English" in name for name in heard(program))
    hands.press("Escape")
    for panel in ("search", "tray"):
        hands.click(f"rail.{panel}")
        assert nameless(program) == []
    hands.click("top.search")
    hands.await_text("palette.list", "Send")
    assert nameless(program) == []
    assert "Command palette" in heard(program)
