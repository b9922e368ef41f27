"""A server with 50,000 changes that a workstation has not seen, made once by real writes and kept."""

import asyncio
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from backend_stub import accounts
from backend_stub.demo.processes import Stub
from backend_stub.opening import SCHEMA
from tests.bench.big_profile import FOLDER, stamp
from tests.bench.desks import signed_in
from tests.bench.syncer import synced
from tests.server_client import Agent, Shopper
from tests.store.population import sentence
from workstation.contract import PROTOCOL, PROTOCOL_HEADER
from workstation.domain.languages import LANGUAGES
from workstation.store.position import position

CHANGES = 50_000  # rows of the feed after the profile's cursor, at least
_CONVERSATIONS, _MESSAGES = 2_000, 12
_HANDS = 8


@dataclass(frozen=True, slots=True)
class Backlog:
    """``database`` is the server's, ``profile`` a workstation's folder as it stood before the changes."""

    database: Path
    profile: Path
    changes: int


def backlog() -> Backlog:
    """The one that is kept under ``build/bench``; the first time takes some minutes."""
    folder = FOLDER / "backlog"
    told, now = folder / "backlog.json", f"{SCHEMA} {stamp()}"
    if not told.exists() or json.loads(told.read_text())["stamp"] != now:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        print(f"making {CHANGES} changes on a server, once …", flush=True)
        told.write_text(json.dumps({"changes": _make(folder), "stamp": now}))
    return Backlog(folder / "server.db", folder / "profile", json.loads(told.read_text())["changes"])


@contextmanager
def stub(database: Path) -> Iterator[str]:
    """The server's address while its process runs."""
    process = Stub(database)
    try:
        yield process.url
    finally:
        process.stop()


def copied(source: Path, target: Path) -> Path:
    """A file or a folder beside the one that is kept."""
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)
    return target


def _make(folder: Path) -> int:
    dice = random.Random(2)
    lines = folder / "conversations.jsonl"
    lines.write_text("".join(_conversation(dice, number) for number in range(_CONVERSATIONS)))
    command = [sys.executable, "-m", "backend_stub", "import", str(lines)]
    subprocess.run([*command, "--database", str(folder / "server.db")], check=True)
    with stub(folder / "server.db") as url:
        before = asyncio.run(_first_sync(folder / "profile", url))
        parts = [range(hand, _CONVERSATIONS, _HANDS) for hand in range(_HANDS)]
        with ThreadPoolExecutor(_HANDS) as hands:
            newest = max(hands.map(lambda part: _write(url, part, before + CHANGES), parts))
    return newest - before


def _conversation(dice: random.Random, number: int) -> str:
    language = list(LANGUAGES)[number % len(LANGUAGES)]
    person = {"id": f"customer-{number}", "name": f"Customer {number}", "language": language}
    messages = [
        {"from": "agent" if turn % 3 == 2 else "customer", "at": (turn - _MESSAGES - 1) * 60,
         "text": sentence(dice, language), **({"author": "lead@demo.example"} if turn % 3 == 2 else {})}
        for turn in range(_MESSAGES)
    ]  # fmt: skip
    mine = {"assignee": accounts.USERS[0].email} if number % 2 else {}
    team = accounts.TEAMS[number % len(accounts.TEAMS)].id
    line = {"id": _id(number), "customer": person, "team": team, "messages": messages, "language": language}
    return json.dumps(line | mine, ensure_ascii=False) + "\n"


def _id(number: int) -> str:
    return f"case-{number}"


async def _first_sync(profile: Path, url: str) -> int:
    """Where in the feed the profile stands after it."""
    async with signed_in(profile, url) as desk:
        await synced(desk)
        place = await desk.store.replica.read_plain(position)
    assert place
    return place.cursor_seq


def _write(url: str, numbers: range, until: int) -> int:
    """Customers write in their languages, the agent answers from another machine; answers the newest seq."""
    dice = random.Random(numbers.start)
    newest = 0
    tokens: dict[int, str] = {}
    with httpx.Client(base_url=url, trust_env=False) as customers, httpx.Client(base_url=url) as client:
        client.headers[PROTOCOL_HEADER] = str(PROTOCOL)
        answer = client.post(
            "/v1/sessions", json={"email": accounts.USERS[0].email, "password": accounts.PASSWORD}
        )
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        agent = Agent("agent", client)
        while newest < until:
            number = dice.choice(numbers)
            language = list(LANGUAGES)[number % len(LANGUAGES)]
            if number % 2 and dice.random() < 0.4:
                newest = agent.reply(_id(number), sentence(dice, language)).seq or newest
                continue
            if number not in tokens:
                tokens[number] = customers.post(
                    f"/testers/customers/customer-{number}/token", json={}
                ).json()["token"]
            customers.headers["Authorization"] = f"Bearer {tokens[number]}"
            shopper = Shopper(f"customer-{number}", customers)
            newest = shopper.write(_id(number), sentence(dice, language)).json()["seq"]
    return newest
