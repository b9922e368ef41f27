"""What a person is told while things happen: news, a slow line, an outdated workstation, a conflict."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from backend_stub.demo.plug import Plug
from tests.faults.mortal import REPLY, Seat
from tests.patience import PATIENCE
from tests.serving import PASSWORD, Server

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]


def pull(server: Server, **levers: object) -> None:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        client.put("/testers/levers", json=levers).raise_for_status()


def mine(server: Server) -> list[str]:
    """The conversations that Ana has."""
    found = [server.agent("lea").conversation(f"c{number}") for number in (1, 2, 3)]
    return [one["conversation"]["id"] for one in found if one and one["conversation"]["assignee_id"] == "ana"]


@contextmanager
def ana_at_work(folder: Path, server: Server) -> Iterator[tuple[Seat, Plug]]:
    """Ana at her desk, with two conversations of hers, the second in front."""
    plug = Plug(server.url)
    seat = Seat(folder / "profile", plug.url, "--demo-account", f"ana@test.example:{PASSWORD}")
    try:
        seat.enter()
        seat.hands.await_text("status.connection", "Online")
        for number in (1, 2):
            seat.hands.press("Ctrl+Shift+N")  # take next
            seat.until(lambda number=number: len(mine(server)) == number, "it is hers")
            seat.until(lambda: "empty" in seat.hands.texts("status.outbox"), "settled")
        yield seat, plug
        assert seat.errors() == []
    finally:
        seat.leave()
        plug.close()


def test_news_is_told_and_leads_there(short_folder: Path) -> None:
    with Server(short_folder / "server.db") as server, ana_at_work(short_folder, server) as (seat, _):
        for id_ in mine(server):
            server.shopper(id_.replace("c", "k")).write(id_, "Are you there?", f"{id_}-2")
        seat.hands.await_text("toast.message", "New message")
        seat.hands.await_text("top.bell", "unseen")
        seat.hands.click("toast.open")
        seat.until(lambda: not seat.shows("toast.message"), "acted on")


def test_an_outdated_workstation_keeps_what_is_written_and_sends_it_when_it_may(short_folder: Path) -> None:
    with Server(short_folder / "server.db") as server, ana_at_work(short_folder, server) as (seat, _):
        pull(server, fail=426, fail_chance=1.0)
        seat.hands.write("Written meanwhile.", REPLY)
        seat.hands.press("Ctrl+Return")
        seat.hands.await_text("banner.sentence", "too old for the server")
        seat.until(lambda: seat.editor() == "", "it is saved")
        pull(server)
        seat.hands.click("banner.button")
        seat.hands.await_text("status.connection", "Online")
        seat.until(lambda: "empty" in seat.hands.texts("status.outbox"), "sent")
        sent = [
            message["body"]
            for id_ in mine(server)
            for message in (server.agent("lea").conversation(id_) or {"messages": []})["messages"]
            if message["kind"] == "outgoing"
        ]
        assert sent == ["Written meanwhile."]


def test_a_slow_line_is_told_with_its_seconds_and_forgotten_when_it_is_quick(short_folder: Path) -> None:
    with Server(short_folder / "server.db") as server, ana_at_work(short_folder, server) as (seat, _):
        pull(server, latency_ms=3500)
        seat.hands.write("Slowly.", REPLY)
        seat.hands.press("Ctrl+Return")
        seat.hands.await_text("banner.sentence", "to answer")
        pull(server)
        seat.hands.press("F5")
        seat.hands.await_text("status.connection", "Online")
        seat.until(lambda: not seat.shows("banner.sentence"), "quick again")


def test_a_conflict_stands_under_the_top_until_somebody_looks_into_the_tray(short_folder: Path) -> None:
    with Server(short_folder / "server.db") as server, ana_at_work(short_folder, server) as (seat, plug):
        plug.pull()
        seat.hands.write("Too late.", REPLY)
        seat.hands.press("Ctrl+Return")
        seat.hands.await_text("banner.sentence", "To be sent: 1 act")
        lea = server.agent("lea")
        for id_ in mine(server):
            version = (lea.conversation(id_) or {})["conversation"]["version"]
            lea.bootstrap()
            lea.push(
                lea.operation(id_, "claim", {"because": "away"}, base_version=version)
            ).raise_for_status()
        plug.push()
        seat.hands.press("F5")
        seat.hands.await_text("banner.sentence", "was not sent")
        seat.hands.click("banner.button")
        seat.hands.await_text("tray.text", "Too late.")
        seat.until(lambda: not seat.shows("banner.sentence"), "looked at")
