"""A screenshot pasted without a network: killed before it is sent, killed while it is sent, there once."""

import os
import sys
from pathlib import Path

import pytest

from backend_stub.demo.plug import Plug
from tests.faults.mortal import REPLY, Seat
from tests.pictures import picture
from tests.serving import PASSWORD, Server
from workstation.contract.levers import Levers

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
NAME = "Mara Customer"
WORDS = "This is what I see"


def shot(folder: Path) -> bytes:
    """A picture of two megabytes, so that it goes in several pieces."""
    content = picture(1200, 900)
    content = (
        content + b"\0" * 8 + os.urandom(2_000_000)
    )  # behind a PNG's end whatever stands there counts not
    (folder / "shot.png").write_bytes(content)
    return content


def parts(server: Server) -> list[int]:
    """How much has come of what is being sent."""
    folder = server.path.with_name(f"{server.path.name}.blobs") / "parts"
    return [part.stat().st_size for part in folder.glob("*")]


def again(seat: Seat) -> None:
    """The machine dies and begins anew."""
    seat.die()
    seat.sit_down()
    seat.enter()
    seat.hands.click("tab.c1")
    seat.hands.await_text("conversation.customer", NAME)


def write(seat: Seat, plug: Plug, folder: Path) -> None:
    """Without a network: a screenshot and a line, killed while they are a draft and when they wait."""
    seat.hands.await_text("status.connection", "Online")
    seat.open(NAME, "unassigned")
    plug.pull()
    seat.hands.paste(folder / "shot.png", REPLY)
    seat.hands.await_text("conversation.chip", "screenshot")
    seat.hands.write(WORDS, REPLY)
    seat.hands.await_text("conversation.composer.saved", "draft saved")
    again(seat)
    seat.hands.await_text("conversation.chip", "screenshot")
    assert seat.editor() == WORDS
    seat.hands.click("conversation.composer.send")
    seat.until(lambda: seat.editor() == "", "it is on the disk")
    seat.hands.await_gone("conversation.chip")
    again(seat)
    seat.hands.await_text("conversation.timeline", WORDS)


def send(seat: Seat, plug: Plug, server: Server) -> list[int]:
    """The network returns, and death comes in the middle; answers how far it had got."""
    server.app.state.levers.pull(Levers(latency_ms=150))
    plug.push()
    seat.hands.press("F5")
    seat.until(lambda: any(size > 0 for size in parts(server)), "the first piece has come")
    again(seat)
    went_on = parts(server)
    server.app.state.levers.pull(Levers())
    seat.hands.press("F5")
    seat.hands.await_text("status.connection", "Online")
    seat.hands.await_text("status.outbox", "empty")
    return went_on


def test_a_pasted_screenshot_and_its_message_are_at_the_server_once(short_folder: Path) -> None:
    content = shot(short_folder)
    with Server(short_folder / "server.db") as server:
        plug = Plug(server.url)
        options = ("--demo-account", f"ana@test.example:{PASSWORD}")
        seat = Seat(short_folder / "profile", plug.url, *options)
        try:
            seat.enter()
            write(seat, plug, short_folder)
            went_on = send(seat, plug, server)
            assert not seat.errors()
        finally:
            seat.leave()
            plug.close()
        lea = server.agent("lea")
        bundle = lea.conversation("c1")
        assert bundle
        [sent] = [m for m in bundle["messages"] if m["kind"] == "outgoing"]
        assert (sent["body"], len(sent["attachments"])) == (WORDS, 1)
        assert lea.client.get(f"/v1/messages/{sent['id']}/attachments/1").content == content
        assert not went_on or max(went_on) < len(content), "it was cut in the middle"
        assert not parts(server)
    readable = [file for file in (short_folder / "profile").rglob("*") if file.is_file()]
    assert not any(content[:64] in file.read_bytes() for file in readable)
