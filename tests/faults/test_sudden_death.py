"""Workstation and server are killed again and again, on a network that loses, doubles and fails."""

import math
import random
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

import pytest

from backend_stub.demo.plug import Plug
from backend_stub.demo.processes import DemoTrouble
from backend_stub.demo.world import World
from tests.faults.mortal import REPLY, Seat, Server

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
LIVES = 5
TALKS = ("en-withdrawal-hold", "ar-login", "de-steuerbericht")
SOON = 2.0  # seconds after which what was typed is on the disk, on a machine with much else to do as well
SENT = 2  # in each life, at the least
GONE = (DemoTrouble, OSError, ValueError)  # what a call meets when the workstation dies under it


@dataclass
class Talk:
    """What was sent in one conversation, in order, and what stands half written in its editor."""

    name: str
    sent: list[str] = field(default_factory=list)
    in_doubt: set[str] = field(default_factory=set)  # death came between the key and the disk
    typed: list[tuple[float, str]] = field(default_factory=lambda: [(0.0, "")])

    @contextmanager
    def types(self, text: str) -> Iterator[None]:
        """It counts as typed when the last key has been taken."""
        self.typed.append((math.inf, text))
        yield
        self.typed[-1] = time.monotonic(), text

    def may_stand(self, death: float) -> list[str]:
        """What the editor may hold after a death: nothing older than what was there a moment before it.

        Where it was being sent it may have left.
        """
        older = [number for number, (at, _) in enumerate(self.typed) if at < death - SOON]
        standing = [text for _, text in self.typed[older[-1] :]]
        return [*standing, ""] if standing[-1] in self.in_doubt else standing


class Trouble:
    """The network and the server as they are on their worst days."""

    def __init__(self, dice: random.Random, server: Server) -> None:
        self._dice, self._server = dice, server
        self.plug = Plug(server.url)
        self.world = World(server.url)

    def strike(self) -> None:
        roll = self._dice.random()
        if roll < 0.25:
            self.plug.pull()
        elif roll < 0.5:
            self.plug.push()
        elif roll < 0.6:
            self.kill_server()
        else:
            self._pull_levers()

    def kill_server(self) -> None:
        self._server.kill()
        self._server.start()

    def _pull_levers(self) -> None:
        dice = self._dice
        levers = {
            "seed": dice.randrange(1000), "latency_ms": dice.choice([0, 40]),
            "drop_before": dice.choice([0, 0.2]), "drop_after": dice.choice([0, 0.5]),
            "duplicate": dice.choice([0, 0.3]),
            "fail": dice.choice([409, 429, 500, 503]), "fail_chance": dice.choice([0, 0.4]),
            "silent_doorbell": dice.random() < 0.3,
        }  # fmt: skip
        self.world.call("PUT", "/testers/levers", levers)

    def end(self) -> None:
        self.world.heal()
        self.plug.push()


def test_what_was_sent_arrives_once_in_order_and_what_was_typed_still_stands(short_folder: Path) -> None:
    dice = random.Random(20)
    server = Server(short_folder / "server.db", "--scenario")
    trouble = Trouble(dice, server)
    names = {one["id"]: one["customer_name"] for one in trouble.world.conversations()}
    talks = {id_: Talk(names[id_]) for id_ in TALKS}
    seat = Seat(short_folder / "profile", trouble.plug.url)
    try:
        seat.enter()
        seat.hands.await_text("status.connection", "Online")
        for talk in talks.values():
            seat.open(talk.name)
        for life in range(LIVES):
            _live(seat, dice, talks, trouble, life)
        trouble.end()
        _settle(seat)
        lead = trouble.world.colleague("lead@demo.example")
        for id_, talk in talks.items():
            there = [m["body"] for m in lead.messages(id_) if m["kind"] == "outgoing" and "life" in m["body"]]
            sure = [text for text in talk.sent if text not in talk.in_doubt or text in there]
            assert there == sure
        assert seat.errors() == []
    finally:
        seat.leave()
        trouble.plug.close()
        server.end()
    assert server.said.read_text() == ""


def _live(seat: Seat, dice: random.Random, talks: dict[str, Talk], trouble: Trouble, life: int) -> None:
    """Write and send until death comes, soon after the first words; then look what the next life finds."""
    died: list[float] = []  # when: noticed only at the next word with it, which may be seconds later

    def strike() -> None:
        died.append(time.monotonic())
        seat.workstation.kill()

    death = threading.Timer(1.0 + 3.0 * dice.random(), strike)
    number, before = 0, _sent(talks)
    try:
        while True:
            id_ = dice.choice(TALKS)
            number += 1
            if (life, number) == (LIVES // 2, SENT):
                trouble.kill_server()
            elif dice.random() < 0.3:
                trouble.strike()
            seat.hands.click(f"tab.{id_}")
            seat.hands.await_text("conversation.customer", talks[id_].name)
            _write(seat, talks[id_], f"life {life} line {number} ü漢م", send=dice.random() < 0.7)
            if death.ident is None and _sent(talks) >= before + SENT:
                death.start()
    except URLError:
        raise
    except GONE:
        if death.ident is None:
            raise
        death.join()
    seat.hands.close()
    seat.sit_down()
    seat.enter()
    for id_, talk in talks.items():
        _look(seat, id_, talk, died[0])


def _sent(talks: dict[str, Talk]) -> int:
    return sum(len(talk.sent) for talk in talks.values())


def _write(seat: Seat, talk: Talk, line: str, *, send: bool) -> None:
    text = talk.typed[-1][1] + line
    with talk.types(text):
        seat.hands.write(line, REPLY)
    if not send:
        return
    talk.sent.append(text)
    talk.in_doubt.add(text)
    seat.hands.press("Ctrl+Return")
    seat.until(lambda: seat.editor() == "", "the editor is empty: it is on the disk")
    talk.in_doubt.remove(text)
    talk.typed.append((time.monotonic(), ""))


def _look(seat: Seat, id_: str, talk: Talk, died: float) -> None:
    """What was half written stands there, or what was being sent when death came has left."""
    seat.hands.click(f"tab.{id_}")
    seat.hands.await_text("conversation.customer", talk.name)
    standing = talk.may_stand(died)
    if "" not in standing:
        seat.until(seat.editor, "the draft is read")
    elif any(standing):
        time.sleep(SOON)  # perhaps there is none to be read
    found = seat.editor()
    assert any(_grew(older, found, talk) for older in standing), (found, standing)
    talk.typed = [(0.0, found)]


def _grew(older: str, found: str, talk: Talk) -> bool:
    """Whether ``found`` is ``older`` with perhaps the first letters of what came next."""
    newest = talk.typed[-1][1]
    return found == older or (found.startswith(older) and newest.startswith(found))


def _settle(seat: Seat) -> None:
    """Until nothing is unsent any more."""

    def done() -> bool:
        seat.hands.press("F5")
        online = "Online" in seat.hands.texts("status.connection")
        return online and "empty" in seat.hands.texts("status.outbox")

    seat.until(done, "everything is on the server")
    assert "empty" in seat.hands.texts("status.tray")
