"""Whoever wants to begin with the inbox alone does, unless something ended the application for them."""

import sys
from pathlib import Path

import pytest

from backend_stub.demo.processes import Stub
from tests.on_disk import OnDisk
from tests.stories.real_screen import until
from tests.stories.test_lock import Desk

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]


def test_after_leaving_in_order_nothing_stands_open_and_after_a_kill_everything(short_folder: Path) -> None:
    stub = Stub(short_folder / "server.db", "--scenario")
    desk = Desk(short_folder, stub)
    desk.profile.mkdir()
    (desk.profile / "prefs.toml").write_text('start = "inbox"\n')
    try:
        hands = desk.enter()
        until(OnDisk(desk.profile).tabs)
        desk.workstation.kill()
        hands.close()
        hands = desk.start()
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("conversation.customer")
        desk.stop()
        hands = desk.start()
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("inbox.list", "Last words")
        hands.await_text("status.connection", "Online")
        assert "conversation.customer" not in hands.do(do="list")["ids"]
    finally:
        desk.stop()
        stub.stop()
