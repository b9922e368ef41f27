"""Customers who write to harm: in the real window nothing is opened, nothing moves, and no word leaks."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub import conversations, messages, people
from backend_stub.transaction import Transaction
from tests.faults.mortal import Seat
from tests.needles import Needles
from tests.serving import PASSWORD, Server, customer, seed
from workstation.domain.message_kind import MessageKind

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
NEEDLE = "needle7391"
BAIT = "/tmp/groundcrew-bait.png"
MARKUP = (
    f'<img src="file://{BAIT}"><img src="http://127.0.0.1:9/x"><a href="file:///etc/hostname">{NEEDLE}</a>'
)
BODIES = (
    MARKUP,
    f"<style>*{{color:red}}</style><table><tr><td>{NEEDLE}",
    f"pay to \u202e1xNVRBTQh2tTc\u202c now {NEEDLE}",
    f"\u202e\u2067Verified 14:02 {NEEDLE}",
    f"one\u2028two\u2029three\x85four\x0bfive\0six {NEEDLE}",
    NEEDLE + "\u200b" * 9_900,
    "a" + "\u0301" * 9_990,
    ("e" + "\u0300" * 40) * 240,
    "x" * 10_000,
    "\u2068\u2066" * 4_990 + NEEDLE,
    "\u05d0" * 5_000 + "abc 123 " * 500,
    "\n" * 9_900 + NEEDLE,
    "\U0001f1e6" * 5_000,
    "\ufffe\uffff\U0001ffff\ufdd0" + NEEDLE,
)
NAMES = (
    MARKUP[:200],
    f"Eve\nSecond line {NEEDLE}",
    f"\u202elive\u202c {NEEDLE}",
    "N" * 10_000,
    "\u200b" * 300,
    "&File && &amp; %1 %2 %n",
    "Z" + "\u0301" * 500,
    "L\u2028P\u2029N\x85\0",
)


def hostile_seed(tx: Transaction) -> None:
    """Ana's conversations with each of the names; the first one has all the bodies."""
    seed(tx)
    for number, name in enumerate(NAMES):
        people.put_customer(tx, customer(f"h{number}", name))
        conversations.open_conversation(
            tx, conversation_id=f"x{number}", customer_id=f"h{number}", team_id="payments", subject=name
        )
        conversations.change(tx, f"x{number}", {"assignee_id": "ana", "labels": f'["{NEEDLE}"]'})
        for place, body in enumerate(BODIES if number == 0 else BODIES[:1]):
            messages.append(
                tx, conversation_id=f"x{number}", message_id=f"x{number}-{place}", kind=MessageKind.INCOMING,
                author_id=f"h{number}", body=body, language="en",
            )  # fmt: skip


@pytest.fixture
def server(short_folder: Path) -> Iterator[Server]:
    with Server(short_folder / "server.db", seeding=hostile_seed) as server:
        yield server


def test_hostile_words_open_nothing_and_stand_nowhere_in_the_clear(
    short_folder: Path, server: Server
) -> None:
    profile = short_folder / "profile"
    seat = Seat(profile, server.url, "--debug", "--demo-account", f"ana@test.example:{PASSWORD}")
    watching = None
    try:
        seat.enter()
        seat.hands.await_text("status.connection", "Online")
        seat.hands.await_text("inbox.list", "Eve")
        watching = _watched(seat, short_folder / "trace")
        rows = seat.hands.read("inbox.list")["rows"]
        assert len(rows) == len(NAMES)
        for number in range(len(rows)):
            seat.hands.click("inbox.list", number)
            seat.until(lambda: seat.shows("conversation.timeline"), "it is open")
            seat.hands.grab(short_folder / "pictures" / f"{number}.png")
            for key in ("PgUp", "Home", "End"):
                seat.hands.press(key)
        seat.hands.click("rail.search")
        seat.hands.write(NEEDLE, "search.field")
        seat.hands.await_text("search.list", NEEDLE)
        opened = _ended(watching, short_folder / "trace")
        assert not opened or "pictures/0.png" in opened, "strace watched nothing"
        assert BAIT not in opened
        assert "/etc/hostname" not in opened
        assert seat.errors() == []
    finally:
        if watching is not None:
            watching.kill()
            watching.wait(10)
        seat.workstation.kill()
        seat.hands.close()
    shutil.rmtree(short_folder / "pictures")
    assert (profile / "replica.db-wal").exists()
    needles = Needles()
    for word in (NEEDLE, PASSWORD, "Where is my deposit"):
        needles.watch(word, word)
    assert needles.found(profile) == []


def _watched(seat: Seat, into: Path) -> "subprocess.Popen[bytes] | None":
    """Have every file and every socket that the workstation opens from now on written down."""
    strace = shutil.which("strace")
    if strace is None:
        return None
    process = str(seat.workstation._process.pid)
    calls = "trace=open,openat,connect,execve"
    watching = subprocess.Popen([strace, "-f", "-qq", "-e", calls, "-o", str(into), "-p", process])
    seat.until(into.exists, "strace watches")
    return watching


def _ended(watching: "subprocess.Popen[bytes] | None", told: Path) -> str:
    """What was opened; "" where nobody could watch."""
    if watching is None:
        return ""
    watching.terminate()
    watching.wait(10)
    opened = told.read_text(errors="replace")
    elsewhere = re.findall(r"connect\(\d+, \{sa_family=AF_INET6?, [^}]*", opened)
    assert [to for to in elsewhere if "127.0.0.1" not in to or "htons(9)" in to] == []
    return opened
