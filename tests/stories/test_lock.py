"""The lock, on the whole application: nobody's words until the right password, and then all as it stood."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import DemoTrouble, Stub, Workstation
from tests.stories.real_screen import until
from workstation import durable
from workstation.keychain.attempts import FREE

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
REPLY = "conversation.editor.reply"


class Desk:
    def __init__(self, folder: Path, stub: Stub) -> None:
        self.profile, self._stub = folder / "profile", stub
        self.workstation: Workstation
        self.hands: Driver

    def start(self) -> Driver:
        self.workstation = Workstation(self.profile, self._stub.url, driven=True)
        self.hands = Driver(self.workstation.socket)
        return self.hands

    def anew(self) -> Driver:
        self.hands = again(self.hands, self.profile)
        return self.hands

    def stop(self) -> None:
        self.hands.close()
        self.workstation.stop()

    def enter(self) -> Driver:
        hands = self.start()
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("inbox.list", "Last words")
        hands.click("inbox.list", 0)
        hands.await_text("conversation.customer")
        return hands


@pytest.fixture
def desk(short_folder: Path) -> Iterator[Desk]:
    stub = Stub(short_folder / "server.db", "--scenario")
    desk = Desk(short_folder, stub)
    try:
        yield desk
    finally:
        desk.stop()
        stub.stop()


def again(hands: Driver, profile: Path) -> Driver:
    """The application has closed everything and begins again behind a new window."""
    with suppress(DemoTrouble, OSError):
        while True:
            hands.do(do="list")
            time.sleep(0.05)
    with suppress(OSError):
        hands.close()
    return Driver(profile / "driver")


def seen(hands: Driver) -> set[str]:
    found: dict[str, Any] = hands.do(do="list")
    return {one.partition(".")[0] for one in found["ids"]}


def unlock(hands: Driver, password: str) -> None:
    hands.write(password, "lock.password")
    hands.click("lock.button")


def test_a_locked_desk_shows_nothing_and_comes_back_as_it_stood(desk: Desk) -> None:
    hands = desk.enter()
    hands.write("half a sent", REPLY)
    hands.press("Ctrl+L")
    hands.await_text("lock.standing", "1 draft kept")
    assert seen(hands) == {"window", "lock"}
    unlock(hands, "wrong")
    hands.await_text("lock.trouble", "not the password")
    hands.press("Ctrl+A")
    unlock(hands, "groundcrew")
    hands.await_text(REPLY, "half a sent")
    assert hands.read(REPLY)["focus"]
    hands.write("ence", None)
    assert hands.read(REPLY)["text"] == "half a sentence"


def test_a_kill_while_it_is_locked_starts_locked_also_with_a_keychain(desk: Desk) -> None:
    hands = desk.enter()
    hands.write("kept through it all", REPLY)
    hands.press("Ctrl+L")
    hands.await_text("lock.standing", "1 draft kept")
    until((desk.profile / "locked.json").exists)
    desk.workstation.kill()
    hands.close()
    hands = desk.start()
    hands.await_text("lock.standing", "1 draft kept")
    assert seen(hands) == {"window", "lock"}
    unlock(hands, "groundcrew")
    hands.await_text(REPLY, "kept through it all")
    assert not (desk.profile / "locked.json").exists()


def test_it_locks_out_of_a_dialog_too_which_stands_there_afterwards(desk: Desk) -> None:
    hands = desk.enter()
    hands.press("Ctrl+,")
    hands.await_text("settings.field")
    hands.write("zoom", "settings.field")
    hands.press("Ctrl+L")
    hands.await_text("lock.standing")
    assert seen(hands) == {"window", "lock"}
    unlock(hands, "groundcrew")
    hands.await_text("settings.field", "zoom")  # as it was left


def test_it_locks_out_of_a_question_that_holds_words_and_they_are_there_afterwards(desk: Desk) -> None:
    hands = desk.enter()
    hands.press("Ctrl+Shift+O")
    hands.await_text("transfer.field")
    hands.write("for whoever comes", "transfer.note")
    hands.press("Ctrl+L")
    hands.await_text("lock.standing")
    assert seen(hands) == {"window", "lock"}
    unlock(hands, "groundcrew")
    hands.await_text("transfer.note", "for whoever comes")
    hands.write(" next", "transfer.note")
    hands.press("Ctrl+L")  # and once more: the window has another handle now
    hands.await_text("lock.standing")
    assert seen(hands) == {"window", "lock"}
    unlock(hands, "groundcrew")
    hands.await_text("transfer.note", "for whoever comes next")
    hands.click("transfer.do")
    hands.await_text("conversation.timeline", "for whoever comes next")


def test_many_wrong_passwords_make_one_wait_longer_and_longer(desk: Desk) -> None:
    hands = desk.enter()
    hands.press("Ctrl+L")
    hands.await_text("lock.standing")
    count = desk.profile / "attempts.json"
    for wrong in range(1, FREE + 1):
        hands.press("Ctrl+A")
        unlock(hands, "wrong")
        until(lambda wrong=wrong: count.exists() and json.loads(count.read_bytes())["wrong"] == wrong)
        until(lambda: hands.read("lock.button")["enabled"])
    # a dozen more: a wait of minutes, in which the slowest machine still comes too soon
    durable.replace(count, json.dumps({"wrong": FREE + 12, "at": time.time_ns() // 1_000_000}).encode())
    hands.press("Ctrl+A")
    unlock(hands, "groundcrew")  # the right one, too soon
    hands.await_text("lock.trouble", "several wrong passwords")
    assert "Try again in" in hands.read("lock.trouble")["text"]
    assert seen(hands) == {"window", "lock"}


def test_what_was_sent_goes_out_behind_the_lock(desk: Desk) -> None:
    hands = desk.enter()
    hands.write("on its way", REPLY)
    hands.press("Ctrl+Return")
    hands.press("Ctrl+L")
    hands.await_text("lock.standing", "0 drafts kept")
    unlock(hands, "groundcrew")
    hands.await_text("conversation.timeline", "on its way")
    hands.await_text("status.outbox", "outbox empty")


def test_whoever_switches_signs_out_with_everything_saved(desk: Desk) -> None:
    hands = desk.enter()
    hands.write("not lost", REPLY)
    hands.press("Ctrl+L")
    hands.click("lock.switch")
    hands = desk.anew()
    hands.await_text("sign_in.button", "Sign in")
    assert seen(hands) == {"window", "sign_in"}
    assert not (desk.profile / "session.sealed").exists()
    hands.click("sign_in.button")
    hands.await_text(REPLY, "not lost")
