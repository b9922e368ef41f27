"""The workstation is killed with conversations side by side, and comes back with each in its place."""

import sys
from pathlib import Path
from typing import Any

import pytest

from backend_stub.demo.world import World
from tests.faults.mortal import Seat, Server
from tests.on_disk import OnDisk
from workstation.domain.drafts import DraftKind

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
TALKS = ("en-withdrawal-hold", "ar-login", "de-steuerbericht")


def standing(seat: Seat) -> dict[str, Any]:
    """What a person sees and a screen reader tells of panes, tabs, editors and the keyboard."""
    hands = seat.hands
    ids = hands.do(do="list")["ids"]
    panes = sorted(name for name in ids if name.startswith("pane."))
    return {
        "panes": [hands.read(name)["name"] for name in panes],
        "tabs": [name for name in ids if name.startswith("tab.")],
        "editors": [name for name in ids if name.startswith("conversation.editor.")],
        "text": hands.read("conversation.editor.note")["text"],
        "keyboard": hands.read("conversation.editor.note")["focus"],
    }


def kept(disk: OnDisk) -> bool:
    """Whether all of that is on the disk."""
    tabs, half = disk.tabs(), disk.panes().count == 2
    writing = [tab.conversation_id for tab in tabs if tab.current and tab.mode is DraftKind.NOTE]
    whole = sorted(tab.conversation_id for tab in tabs) == sorted(TALKS)
    return half and whole and any(disk.draft(id_, DraftKind.NOTE) == "half a note" for id_ in writing)


def test_after_a_kill_each_conversation_stands_in_its_pane(short_folder: Path) -> None:
    server = Server(short_folder / "server.db", "--scenario")
    seat = Seat(short_folder / "profile", server.url)
    try:
        named = {one["id"]: one["customer_name"] for one in World(server.url).conversations()}
        seat.enter()
        seat.hands.await_text("status.connection", "Online")
        for talk in TALKS:
            seat.open(named[talk])
        seat.hands.press("F8")
        seat.hands.press("Ctrl+Shift+I")
        seat.hands.await_text("conversation.editor.note")
        seat.hands.write("half a note")
        disk = OnDisk(short_folder / "profile")
        seat.until(lambda: kept(disk), "what was arranged and written is on the disk")
        before = standing(seat)
        assert len(before["panes"]) == 2
        assert before["keyboard"]
        seat.die()
        seat.sit_down()
        seat.enter()
        seat.hands.await_text("conversation.editor.note", "half a note")
        seat.until(lambda: standing(seat) == before, "everything stands as before")
        assert not seat.errors()
    finally:
        seat.leave()
        server.end()
