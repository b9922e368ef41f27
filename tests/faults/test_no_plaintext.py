"""A session at the real window, with what goes wrong in one: nothing of it stands readable on the disk."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_stub import conversations, people
from backend_stub.demo.plug import Plug
from backend_stub.demo.world import World
from backend_stub.transaction import Transaction
from tests.faults import mortal
from tests.faults.mortal import REPLY, Seat
from tests.needles import Needles
from tests.patience import PATIENCE
from tests.serving import PASSWORD, Server, add_conversation, customer, seed
from tests.unsealing import unsealed
from workstation.keychain.keys import Keys

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]


class Case:
    """A conversation of Ana's, whose every word is a needle."""

    def __init__(self) -> None:
        self.needles = Needles()
        self.plant = self.needles.plant
        self.needles.watch("password", PASSWORD)
        self.name = self.plant("customer's name")

    def seed(self, tx: Transaction) -> None:
        seed(tx)
        subject, label = self.plant("subject"), self.plant("label", han=True)
        add_conversation(tx, "case", "kc", subject=subject, labels=[label])
        people.put_customer(tx, customer("kc", self.name))
        conversations.change(tx, "case", {"assignee_id": "ana"})


@pytest.fixture
def case() -> Case:
    return Case()


@pytest.fixture
def server(case: Case, short_folder: Path) -> Iterator[Server]:
    with Server(short_folder / "server.db", seeding=case.seed) as running:
        yield running


def test_nothing_that_anybody_wrote_stands_readable_on_the_disk(
    case: Case, server: Server, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile, temporary = short_folder / "profile", short_folder / "tmp"
    temporary.mkdir()
    for name in ("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    cable = Plug(server.url)
    seat = Seat(profile, cable.url, "--debug", "--demo-account", f"ana@test.example:{PASSWORD}")
    try:
        seat.enter()
        _works(case, server, seat)
        _is_refused(case, server, seat, cable)
        os.kill(seat.workstation._process.pid, signal.SIGABRT)  # its stacks go to a file
        seat.workstation._process.wait(15)
        seat.hands.close()
        _nothing_readable(case, profile, temporary)
        assert (profile / "crash" / "stacks.txt").stat().st_size
        seat.sit_down()
        seat.enter()
        seat.hands.click("tab.case")
        seat.hands.write(case.plant("half a sentence"), REPLY)
        seat.hands.await_text("conversation.composer.saved", "draft saved")
    finally:
        seat.leave()
        cable.close()
    _nothing_readable(case, profile, temporary)


def _works(case: Case, server: Server, seat: Seat) -> None:
    """What a day is made of."""
    hands, plant = seat.hands, case.plant
    hands.await_text("status.connection", "Online")
    seat.open(case.name)
    for han in (False, True):
        server.shopper("kc").write("case", f"Where is {plant('message', han=han)}?")
    last = plant("last words")
    server.shopper("kc").write("case", last)
    hands.await_text("inbox.list", last)
    hands.write(plant("reply"), REPLY)
    hands.press("Ctrl+Return")
    seat.until(lambda: seat.editor() == "", "it is saved")
    hands.click("rail.search")
    hands.write(last.lower(), "search.field")
    hands.await_text("search.list", case.name)
    hands.write(f" {plant('search')}", "search.field")


def _is_refused(case: Case, server: Server, seat: Seat, cable: Plug) -> None:
    """Written off line, while somebody took the conversation away; and what was not sent at all."""
    hands, lea = seat.hands, server.agent("lea")
    seat.until(lambda: "empty" in hands.texts("status.outbox"), "all is sent")
    cable.pull()
    hands.click("tab.case")
    hands.write(case.plant("refused"), REPLY)
    hands.press("Ctrl+Return")
    seat.until(lambda: seat.editor() == "", "it is saved")
    to_ben = {"to_user": "ben", "to_team": None}
    assert lea.do("case", "transfer", to_ben, base_version=lea.version("case")).status == "applied"
    cable.push()
    seat.until(lambda: hands.press("F5") or "empty" in hands.texts("status.outbox"), "it was refused")
    hands.click("tab.case")
    hands.write(case.plant("draft"), REPLY)
    hands.await_text("conversation.composer.saved", "draft saved")


def _nothing_readable(case: Case, profile: Path, temporary: Path) -> None:
    """Nor would the scan have missed it: under their key the very same files hold it."""
    assert case.needles.found(profile, temporary) == []
    key = Keys(profile, lambda: 0).open_by_password(PASSWORD)
    held = case.needles.found(profile, read=lambda path: unsealed(path, key))
    assert {line.split(" (")[0] for line in held} == case.needles.planted - {"password", "search"}
    files = {line.rpartition(" in ")[2].removesuffix("-wal") for line in held}
    assert files >= {"desk.db", "replica.db"}


def test_the_server_keeps_no_secret_and_says_nothing_of_what_is_written(short_folder: Path) -> None:
    needles = Needles()
    server = mortal.Server(short_folder / "server.db", "--scenario")
    try:
        world = World(server.url)
        credentials = {"email": "agent@demo.example", "password": "groundcrew"}
        session = world.call("POST", "/v1/sessions", credentials)
        needles.watch("access token", session["access_token"])
        needles.watch("refresh token", session["refresh_token"])
        renewal = {"refresh_token": session["refresh_token"], "refresh_id": "0" * 32}
        renewed = world.call("POST", "/v1/sessions/refresh", renewal)
        needles.watch("access token", renewed["access_token"])
        needles.watch("refresh token", renewed["refresh_token"])
        conversation = world.conversations()[0]
        needles.watch("customer's token", world._token(conversation))
        world.say(conversation, needles.plant("message"))
        _is_bothered(server.url, needles, renewed["access_token"])
    finally:
        server.end()
    found = needles.found(short_folder)
    assert {line.split(" (")[0] for line in found} == {"message"}
    assert {line.rpartition(" in ")[2] for line in found} <= {"server.db", "server.db-wal"}
    assert server.said.read_text() == ""


def _is_bothered(url: str, needles: Needles, token: str) -> None:
    """Requests that fail in every way, each with something that must not be repeated."""
    plant = needles.plant
    asks: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "/v1/sessions", {"json": {"email": plant("address"), "password": plant("password")}}),
        ("POST", "/v1/ops", {"content": plant("no JSON")}),
        ("POST", "/v1/ops", {"content": json.dumps({"device": plant("no push")})}),
        ("POST", "/v1/ops", {"content": plant("too large") * 200_000}),
        ("GET", f"/v1/conversations/{plant('no id')}/messages", {"params": {"before": 1}}),
        ("GET", f"/{plant('no path')}", {"params": {"q": plant("question")}}),
    ]
    with httpx.Client(
        base_url=url, trust_env=False, timeout=PATIENCE, headers={"Authorization": f"Bearer {token}"}
    ) as client:
        assert {client.request(how, path, **ask).status_code // 100 for how, path, ask in asks} == {4}
        httpx.put(f"{url}/testers/levers", json={"fail": 500, "fail_chance": 1.0}, trust_env=False)
        content = needles.plant("with a failure")
        assert client.request("POST", "/v1/ops", content=content).status_code == 500
