"""Sessions that run out, are ended, or change their password under somebody who is writing."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backend_stub import passwords
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from tests.faults.mortal import REPLY, Seat
from tests.serving import PASSWORD, Server

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
NAME = "Mara Customer"


@contextmanager
def ana_at_work(folder: Path, server: Server) -> Iterator[Seat]:
    """Ana at her desk, with a draft, in the conversation that she has claimed."""
    seat = Seat(folder / "profile", server.url, "--demo-account", f"ana@test.example:{PASSWORD}")
    try:
        seat.enter()
        seat.hands.await_text("status.connection", "Online")
        seat.open(NAME, "unassigned")
        seat.hands.click("conversation.claim")
        seat.hands.await_text("conversation.release")
        yield seat
        assert seat.errors() == []
    finally:
        seat.leave()


def send(seat: Seat, text: str) -> None:
    seat.hands.write(text, REPLY)
    seat.hands.press("Ctrl+Return")
    seat.until(lambda: seat.editor() == "", "it is saved")


def replies(server: Server) -> list[str]:
    bundles = (server.agent("lea").conversation(f"c{number}") for number in (1, 2, 3))
    return [
        message["body"]
        for bundle in bundles
        if bundle
        for message in bundle["messages"]
        if message["kind"] == "outgoing"
    ]


def end_all_sessions(tx: Transaction) -> None:
    tx.connection.execute("UPDATE sign_ins SET ended_at = 1")


def change_password(tx: Transaction) -> None:
    tx.connection.execute("UPDATE users SET password = ?", (passwords.hashed("another horse"),))
    end_all_sessions(tx)


@pytest.mark.parametrize(
    ("harm", "password"), [(end_all_sessions, PASSWORD), (change_password, "another horse")]
)
def test_an_ended_session_is_begun_again_and_every_word_is_sent(
    short_folder: Path, harm: Callable[[Transaction], None], password: str
) -> None:
    with Server(short_folder / "server.db") as server, ana_at_work(short_folder, server) as seat:
        send(seat, "before")
        seat.until(lambda: replies(server) == ["before"], "it is at the server")
        seat.hands.await_text("status.outbox", "empty")
        server.write(harm)
        server.app.state.backend.forget_accounts()
        send(seat, "while signed out")
        seat.hands.write("half a sentence", REPLY)
        seat.hands.await_text("banner.sentence", "Everything you typed is safe")
        seat.hands.await_text("status.outbox", "1 in the outbox")
        seat.hands.click("banner.button")
        seat.hands.await_text("sign_in.button")
        seat.hands.press("Ctrl+A")
        seat.hands.write("not it", "sign_in.password")
        seat.hands.click("sign_in.button")
        seat.hands.await_text("sign_in.trouble", "wrong")
        seat.hands.press("Ctrl+A")
        seat.hands.write(password)
        seat.hands.click("sign_in.button")
        seat.hands.await_text("status.connection", "Online")
        seat.hands.await_text("status.outbox", "empty")
        assert seat.editor() == "half a sentence"
        assert replies(server) == ["before", "while signed out"]


def test_tokens_that_live_for_two_seconds_disturb_nobody(short_folder: Path) -> None:
    lifetimes = Lifetimes(access_seconds=2)
    with Server(short_folder / "server.db", lifetimes=lifetimes) as server:
        lines = [f"line {number}" for number in range(12)]
        with ana_at_work(short_folder, server) as seat:
            for number, line in enumerate(lines):
                if number % 4 == 3:  # the answer with the next token gets lost
                    server.app.state.levers.pull(
                        server.app.state.levers.levers.model_copy(update={"drop_after": 0.5})
                    )
                send(seat, line)
                seat.until(lambda: "empty" in seat.hands.texts("status.outbox"), "it is sent")
                server.app.state.levers.pull(
                    server.app.state.levers.levers.model_copy(update={"drop_after": 0.0})
                )
            assert "Signed out" not in seat.hands.texts("status.connection")
        assert replies(server) == lines
