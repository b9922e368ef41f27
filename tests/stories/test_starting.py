"""Starting Groundcrew: a second start, a profile that cannot be used, a server that is not ours."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import Stub, Workstation
from tests.patience import PATIENCE
from tests.stories.real_screen import until

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]


@contextmanager
def started(profile: Path, url: str) -> Iterator[tuple[Workstation, Driver]]:
    workstation = Workstation(profile, url, driven=True)
    try:
        hands = Driver(workstation.socket)
        try:
            yield workstation, hands
        finally:
            hands.close()
    finally:
        workstation.stop()


@pytest.fixture
def profile(short_folder: Path) -> Path:
    return short_folder / "profile"


@pytest.fixture(scope="module")
def stub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stub]:
    stub = Stub(tmp_path_factory.mktemp("server") / "server.db")
    yield stub
    stub.stop()


def test_a_wrong_password_is_said_and_can_be_corrected(profile: Path, stub: Stub) -> None:
    with started(profile, stub.url) as (_, hands):
        hands.await_text("sign_in.button")
        hands.write("x", "sign_in.password")
        hands.click("sign_in.button")
        hands.await_text("sign_in.trouble", "password is wrong")
        hands.press("Ctrl+A")
        hands.write("groundcrew")
        hands.click("sign_in.button")
        hands.await_text("status.connection", "Online")


def test_an_address_where_nobody_answers_is_said(profile: Path) -> None:
    with started(profile, "http://127.0.0.1:9") as (_, hands):
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("sign_in.trouble", "cannot be reached")


def test_a_captive_portal_gets_no_password(profile: Path) -> None:
    asked: list[bytes] = []

    class Portal(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<html><body>Welcome to our hotel. Please accept the terms.</body></html>")

        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """In silence."""

    portal = ThreadingHTTPServer(("127.0.0.1", 0), Portal)
    threading.Thread(target=portal.serve_forever, daemon=True).start()
    try:
        with started(profile, f"http://127.0.0.1:{portal.server_address[1]}") as (_, hands):
            hands.await_text("sign_in.button")
            hands.click("sign_in.button")
            hands.await_text("sign_in.trouble", "not a Groundcrew server")
    finally:
        portal.shutdown()
        portal.server_close()
    assert asked == []


def test_plain_http_to_another_machine_is_refused(profile: Path) -> None:
    with started(profile, "http://desk.example") as (_, hands):
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("sign_in.trouble", "https")


def test_a_second_start_raises_the_first(profile: Path, stub: Stub) -> None:
    with started(profile, stub.url) as (_, hands):
        hands.await_text("sign_in.button")
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "workstation", "--profile", str(profile)]
        second = subprocess.run(command, env=environment, timeout=PATIENCE, check=False)
        assert second.returncode == 0
        hands.await_text("sign_in.button")


def test_of_two_starts_at_once_one_opens_and_the_other_steps_back(profile: Path, stub: Stub) -> None:
    both = [Workstation(profile, stub.url, driven=True) for _ in range(2)]
    try:
        until(lambda: not all(one.running() for one in both))
        [first] = [one for one in both if one.running()]
        [second] = [one for one in both if one is not first]
        assert second.wait() == 0
        hands = Driver(first.socket)
        hands.await_text("sign_in.button")
        hands.close()
    finally:
        for one in both:
            one.stop()


def test_a_profile_is_not_opened_for_somebody_else(profile: Path, stub: Stub) -> None:
    with started(profile, stub.url) as (_, hands):
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("status.connection", "Online")
    (profile / "keys.json").rename(profile / "keys.kept")
    with started(profile, stub.url) as (_, hands):
        hands.await_text("sign_in.trouble", "keys")
    assert (profile / "desk.db").exists()


def test_a_database_of_a_newer_version_is_left_alone(profile: Path, stub: Stub) -> None:
    with started(profile, stub.url) as (_, hands):
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("status.connection", "Online")
    from tests.stories.newer import make_newer

    make_newer(profile, "groundcrew")
    before = (profile / "desk.db").read_bytes()
    with started(profile, stub.url) as (_, hands):
        hands.await_text("sign_in.button")
        hands.click("sign_in.button")
        hands.await_text("sign_in.trouble", "newer")
    assert (profile / "desk.db").read_bytes() == before


def test_leaving_by_a_signal_saves_the_draft(profile: Path, stub: Stub) -> None:
    lively = Stub(profile.parent / "lively.db", "--scenario")
    try:
        with started(profile, lively.url) as (workstation, hands):
            hands.await_text("sign_in.button")
            hands.click("sign_in.button")
            hands.await_text("inbox.list", "Last words")
            hands.click("inbox.list", 0)
            hands.await_text("conversation.customer")
            hands.write("not sav", "conversation.editor.reply")
            assert workstation.stop() == 0
        with started(profile, lively.url) as (_, hands):
            hands.await_text("sign_in.button")
            hands.click("sign_in.button")
            hands.await_text("conversation.editor.reply", "not sav")
    finally:
        lively.stop()
