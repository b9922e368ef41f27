"""Killed, left or locked while a reply is held back: it goes once, and can be taken back until then."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backend_stub import accounts
from backend_stub.demo.world import World
from tests.faults.mortal import Seat, Server
from tests.on_disk import OnDisk

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
TALK = "en-withdrawal-hold"
WORDS = "We hold 500 USD for a day."  # of money: held back for the longest
HELD = "conversation.composer.undo"


class Scene:
    def __init__(self, server: Server, profile: Path) -> None:
        self.world = World(server.url)
        [self.name] = [one["customer_name"] for one in self.world.conversations() if one["id"] == TALK]
        self.seat = Seat(profile, server.url)
        self.seat.enter()
        self.seat.hands.await_text("status.connection", "Online")
        self.seat.open(self.name)
        disk = OnDisk(
            profile
        )  # tabs are remembered a moment later: without that nobody comes back to this one
        self.seat.until(
            lambda: TALK in [tab.conversation_id for tab in disk.tabs()], "the tab is on the disk"
        )

    def send(self) -> None:
        seat = self.seat
        seat.hands.write(WORDS, "conversation.editor.reply")
        seat.hands.press("Ctrl+Return")
        seat.until(lambda: seat.shows(HELD), "the reply is held back")
        assert self.arrived() == 0

    def back(self) -> None:
        """To one's desk, after it was left or died."""
        self.seat.sit_down()
        self.seat.enter()
        self.seat.hands.click(f"tab.{TALK}")
        self.seat.hands.await_text("conversation.customer", self.name)

    def arrived(self) -> int:
        lead = self.world.colleague("lead@demo.example")
        return [message["body"] for message in lead.messages(TALK)].count(WORDS)

    def settled(self) -> None:
        """It arrives, once, and does so once only."""
        self.seat.until(lambda: self.arrived() == 1, "it has arrived")
        self.seat.until(lambda: "empty" in self.seat.hands.texts("status.outbox"), "nothing is unsent")
        assert self.arrived() == 1
        assert self.seat.editor() == ""
        assert "empty" in self.seat.hands.texts("status.tray")
        assert self.seat.errors() == []


@contextmanager
def scene(folder: Path) -> Iterator[Scene]:
    server = Server(folder / "server.db", "--scenario")
    here = Scene(server, folder / "profile")
    try:
        yield here
    finally:
        here.seat.leave()
        server.end()


def test_killed_twice_it_still_goes_once(short_folder: Path) -> None:
    with scene(short_folder) as here:
        here.send()
        for _ in range(2):
            here.seat.die()
            here.back()
        here.settled()


def test_killed_it_can_still_be_taken_back_and_is_never_sent(short_folder: Path) -> None:
    with scene(short_folder) as here:
        seat = here.seat
        here.send()
        sent_at = time.monotonic()
        seat.die()
        here.back()
        if not seat.shows(HELD):  # a machine with much else to do has let its time pass
            assert time.monotonic() - sent_at > 9
            here.settled()
            pytest.skip("too slow to take it back in time")
        seat.hands.click(HELD)
        seat.until(lambda: seat.editor() == WORDS, "the words stand in the editor again")
        seat.die()
        here.back()
        seat.until(lambda: seat.editor() == WORDS, "and do so after another death")
        time.sleep(2.0)
        assert here.arrived() == 0


def test_who_leaves_lets_it_go_at_once_or_finds_it_waiting(short_folder: Path) -> None:
    with scene(short_folder) as here:
        here.send()
        here.seat.leave()
        assert here.arrived() <= 1
        here.back()
        here.settled()


def test_behind_the_lock_it_goes_when_its_time_has_come(short_folder: Path) -> None:
    with scene(short_folder) as here:
        here.send()
        here.seat.hands.press("Ctrl+L")
        here.seat.until(lambda: here.arrived() == 1, "the line goes on working behind the lock")
        here.seat.hands.write(accounts.PASSWORD, "lock.password")
        here.seat.hands.click("lock.button")
        here.seat.hands.await_gone("lock")
        here.settled()
