"""What a screen reader is told by itself: trouble once when it begins, and what happened."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney import DBusAddress, MatchRule, message_bus, new_method_call

from backend_stub.demo.driving import Driver
from backend_stub.demo.plug import Plug
from backend_stub.demo.processes import Stub, Workstation
from tests.patience import PATIENCE
from tests.stories.at_spi import accessibility_bus
from tests.stories.real_screen import real_screen, until

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the accessibility bus is Linux's"),
]

LEVELS = ("New message. ", "At risk. ", "Late. ", "Warning. ", "Block. ")


class Ear:
    """Hears the announcements on the accessibility bus of a session, from now on."""

    def __init__(self, session: str) -> None:
        self._bus = accessibility_bus(session)
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        wanted = new_method_call(registry, "RegisterEvent", "s", ("object:announcement",))
        self._bus.send_and_get_reply(wanted, timeout=PATIENCE)
        self._rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(self._rule), timeout=PATIENCE)
        self._heard: list[str] = []

    def heard(self) -> list[str]:
        """All that was announced so far, in order."""
        with self._bus.filter(self._rule, bufsize=100) as signals:
            try:
                while True:
                    self._heard.append(str(self._bus.recv_until_filtered(signals, timeout=0.2).body[3][1]))
            except TimeoutError:
                return self._heard

    def close(self) -> None:
        self._bus.close()


@contextmanager
def desk(folder: Path) -> Iterator[tuple[Driver, Plug, Ear]]:
    """A signed-in workstation on the scenario, its cable, and somebody who listens."""
    with real_screen(folder, screen_reader=True) as environment:
        stub = Stub(folder / "server.db", "--scenario")
        plug = Plug(stub.url)
        workstation = Workstation(folder / "profile", plug.url, driven=True, environment=environment)
        try:
            hands = Driver(workstation.socket)
            hands.await_text("sign_in.button")
            hands.click("sign_in.button")
            hands.await_text("status.connection", "Online")
            ear = Ear(environment["DBUS_SESSION_BUS_ADDRESS"])
            yield hands, plug, ear
            ear.close()
            hands.close()
        finally:
            workstation.stop()
            plug.close()
            stub.stop()


def test_going_offline_is_said_once_and_each_time_anew(short_folder: Path) -> None:
    with desk(short_folder) as (hands, plug, ear):
        for times in (1, 2):
            plug.pull()
            hands.await_text("status.connection", "Offline")
            until(lambda times=times: sum("Offline. Since" in said for said in ear.heard()) == times)
            hands.click("rail.diagnostics")
            hands.await_text("diagnostics", "")
            assert sum("Offline. Since" in said for said in ear.heard()) == times
            plug.push()
            hands.press("F5")
            hands.await_text("status.connection", "Online")


def test_what_happened_is_said_with_its_level_first(short_folder: Path) -> None:
    with desk(short_folder) as (hands, _plug, ear):
        hands.press("Ctrl+Shift+N")
        hands.await_text("conversation.release")
        until(lambda: any(said.startswith(LEVELS) for said in ear.heard()))
