"""In the middle of a session something else answers at the server's address: a portal, noise, a stranger."""

import sys
from pathlib import Path

import pytest

from tests.faults.mortal import REPLY, Seat
from tests.faults.proxy import Proxy
from tests.serving import PASSWORD, Server

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
HOUSES = {
    "portal": "not a Groundcrew server",
    "redirect": "not a Groundcrew server",
    "must pay": "not a Groundcrew server",
    "garbage": "You see a copy",
    "nothing": "You see a copy",
    "endless": "too long to be true",
}


def send(seat: Seat, text: str) -> None:
    seat.hands.write(text, REPLY)
    seat.hands.press("Ctrl+Return")
    seat.until(lambda: seat.editor() == "", "it is saved")


def online(seat: Seat) -> bool:
    seat.hands.press("F5")
    is_online = "Online" in seat.hands.texts("status.connection")
    return is_online and "empty" in seat.hands.texts("status.outbox")


def test_whatever_answers_gets_no_secret_and_costs_no_word(short_folder: Path) -> None:
    with Server(short_folder / "server.db") as server:
        proxy = Proxy(server.url)
        seat = Seat(short_folder / "profile", proxy.url, "--demo-account", f"ana@test.example:{PASSWORD}")
        try:
            seat.enter()
            seat.open("Mara Customer", "unassigned")
            seat.hands.click("conversation.claim")
            seat.until(lambda: online(seat), "online")
            for house, said in HOUSES.items():
                proxy.lead_to(house)
                send(seat, f"written before a {house}")
                seat.hands.press("F5")
                seat.hands.await_text("banner.sentence", said)
                assert b"refresh_token" not in proxy.heard
                assert PASSWORD.encode() not in proxy.heard
                proxy.lead_to(server.url)
                seat.until(lambda: online(seat), f"online after {house}")
            assert seat.errors() == []
        finally:
            seat.leave()
            proxy.close()
        [mine] = [
            bundle
            for bundle in map(server.agent("lea").conversation, ("c1", "c2", "c3"))
            if bundle and bundle["conversation"]["assignee_id"] == "ana"
        ]
        sent = [message["body"] for message in mine["messages"] if message["kind"] == "outgoing"]
        assert sent == [f"written before a {house}" for house in HOUSES]


def test_another_groundcrew_server_takes_nothing_away(short_folder: Path) -> None:
    """Its history is another one: what was written is offered to it, and comes back in the tray."""
    with Server(short_folder / "server.db") as server, Server(short_folder / "other.db") as other:
        proxy = Proxy(server.url)
        seat = Seat(short_folder / "profile", proxy.url, "--demo-account", f"ana@test.example:{PASSWORD}")
        try:
            seat.enter()
            seat.open("Mara Customer", "unassigned")
            seat.hands.click("conversation.claim")
            seat.until(lambda: online(seat), "online")
            send(seat, "for the first server")
            seat.until(lambda: online(seat), "sent")
            proxy.lead_to(other.url)
            send(seat, "for whoever answers")
            seat.hands.write("half a sentence", REPLY)
            seat.hands.await_text("banner.sentence", "Everything you typed is safe")
            seat.hands.click("banner.button")
            seat.hands.await_text("sign_in.button")
            seat.hands.click("sign_in.button")
            seat.hands.await_text("status.connection", "Online")
            seat.until(lambda: "empty" in seat.hands.texts("status.outbox"), "settled")
            assert seat.editor() == "half a sentence"
            seat.hands.click("rail.tray")
            seat.hands.await_text("tray.text", "for whoever answers")
            assert seat.errors() == []
        finally:
            seat.leave()
            proxy.close()
