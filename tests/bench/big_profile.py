"""The benchmarks' profile: a lead's replica after months, made once under ``build/bench`` and kept.

1,000,000 messages in 100,000 conversations, one of them with 100,000, in all languages, encrypted.
"""

import asyncio
import fcntl
import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from backend_stub import passwords, people
from backend_stub.__main__ import main as command
from backend_stub.app import create_app
from backend_stub.demo.processes import Stub
from backend_stub.transaction import Transaction
from tests.bench import thieves
from tests.store import population
from tests.store.population import Population
from workstation.domain.people import Role, Team, User
from workstation.domain.position import Position
from workstation.keychain.keys import Keys
from workstation.keychain.session import Session
from workstation.remote.api import Api
from workstation.runtime.ids import new_id, now_ms
from workstation.store import device, position, schema, segment
from workstation.store.store import Store

FOLDER = Path(__file__).parents[2] / "build" / "bench"
WHOLE = Population(100_000, 1_000_000, 100_000)
PASSWORD = "correct horse"
ME = User(population.ME, "Agent 0", "agent0@example.test", Role.AGENT, ("team-0",), ("en",))
_STAMP = "stamp"  # what the profile was made from
_EMPTY = "empty.db"  # its desk as it was when nobody had sat there


@dataclass(frozen=True, slots=True)
class Place:
    """A profile that is signed in at a running server and has nothing to catch up with."""

    folder: Path
    key: bytes
    url: str


@contextmanager
def signed_in() -> Iterator[Place]:
    """The profile with an empty desk, on a server that knows its user. Ends the server afterwards.

    One at a time: a second process waits for the first.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "in-use").open("w") as in_use:
        fcntl.flock(in_use, fcntl.LOCK_EX)
        yield from _signed_in()


def _signed_in() -> Iterator[Place]:
    folder = made()
    _read_once(folder / "replica.db")
    key = Keys(folder, now_ms).open_by_password(PASSWORD)
    database = FOLDER / "server.db"
    _seed(database)
    stub = Stub(database)
    try:
        asyncio.run(_sign_in(folder, key, stub.url))
        yield Place(folder, key, stub.url)
    finally:
        stub.stop()


def made() -> Path:
    """The profile's folder; the first time this takes some minutes."""
    folder = FOLDER / "profile"
    now = stamp()
    known = folder / _STAMP
    if known.exists() and known.read_text() == now and asyncio.run(_whole(folder)):
        return folder
    print(f"making the benchmarks' profile in {folder}, once: some minutes", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    key = Keys(folder, now_ms).create(None, PASSWORD)
    asyncio.run(_fill(folder, key))
    shutil.copyfile(folder / "desk.db", folder / _EMPTY)
    known.write_text(now)
    return folder


def stamp() -> str:
    """Of everything that decides what stands in the replica."""
    sources = [Path(module.__file__) for module in (population, schema, segment)]
    sources.append(Path(schema.__file__).with_name("replica.sql"))
    digest = hashlib.sha256(f"{WHOLE} {_EMPTY}".encode())
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()


async def _fill(folder: Path, key: bytes) -> None:
    store = await Store.open(folder, key)
    try:
        await population.fill(store, WHOLE)
    finally:
        await store.aclose()


async def _whole(folder: Path) -> bool:
    """A benchmark that went wrong may have lost it."""
    store = await Store.open(folder, Keys(folder, now_ms).open_by_password(PASSWORD))
    try:
        query = "SELECT count(*) FROM conversation"
        held = await store.replica.read_plain(lambda c: c.execute(query).fetchone())
        return bool(held[0] >= WHOLE.conversations)
    finally:
        await store.aclose()


def _read_once(file: Path) -> None:
    """So that the system's cache holds it: how fast a disk is is not what is measured here."""
    with file.open("rb") as held:
        while held.read(1 << 24):
            pass


def _seed(database: Path) -> None:
    _remove(database.with_suffix(""))
    app = create_app(database)

    def people_of(tx: Transaction) -> None:
        people.put_team(tx, Team("team-0", "Team 0"))
        people.put_user(tx, ME, passwords.hashed(PASSWORD))

    try:
        asyncio.run(app.state.backend.database.write(people_of))
    finally:
        app.state.backend.database.close()
        app.state.lists.close()
    _publish(database)


def _publish(database: Path) -> None:
    """As many listed domains as a deployment has; workstations fetch them when they come online."""
    listed = FOLDER / "domains.txt"
    listed.write_text("\n".join(thieves.names()))
    add = ["feeds", "add", "thieves", str(listed), "--kind", "domains", "--origin", "invented here"]
    if command([*add, "--database", str(database)]):
        raise RuntimeError("the listed domains were not imported")


def _remove(stem: Path) -> None:
    for path in stem.parent.glob(f"{stem.name}.*"):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


async def _sign_in(folder: Path, key: bytes, url: str) -> None:
    """An empty desk of :data:`ME`'s, and a replica that stands where the server's feed ends."""
    _remove(folder / "desk")  # with its copies, from which it would come back
    shutil.copyfile(folder / _EMPTY, folder / "desk.db")
    sealed = Session(folder, key)

    async def save(token: str) -> None:
        sealed.write(token)

    api = Api(url, "", save)
    try:
        me = await api.sign_in(ME.email, PASSWORD)
        async with aclosing(api.first_sync("", [])) as lines:
            start = json.loads(await anext(lines))
    finally:
        await api.aclose()
    here = Position(start["head"], start["head_seq"], start["head"], start["incarnation"])
    store = await Store.open(folder, key)
    try:
        await store.desk.write(lambda s: device.sign_in(s, new_id, url, me))
        await store.desk.write_plain(
            lambda c: device.verified(c, here.high_water, here.incarnation, now_ms())
        )
        await store.replica.write_plain(lambda c: position.move(c, here))
    finally:
        await store.aclose()
