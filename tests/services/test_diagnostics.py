"""The diagnostics tell how things stand, and the report holds no word that anybody wrote."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from tests.gallery.diagnostics import DIAGNOSIS, SYNC
from tests.services.idle_line import idle_network
from tests.store import wire
from tests.store.profile import opened
from workstation.domain.diagnosis import Counted, LaneStanding, Pause
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.people import Role, User
from workstation.domain.position import Position
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.recent import Recent, newest_first
from workstation.services import report
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.store import device, outbox
from workstation.store.connection import Connection
from workstation.store.store import Store

NEEDLE = "needle 7391 kim@customer.example bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
ME = User("u1", f"{NEEDLE} me", "kim@customer.example", Role.AGENT, ("t1",))
PARTS = ("needle", "7391", "kim@", "customer.example", "bc1q")


@pytest.fixture
def log() -> Iterator[Recent]:
    """What is logged from here on is remembered, as after a start."""
    root, handler = logging.getLogger(), Recent()
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)


@asynccontextmanager
async def services_on(folder: Path, *, filled: bool = True) -> AsyncIterator[tuple[Services, Store]]:
    mine = [wire.bundle("c1", wire.message("c1", 1, NEEDLE), assignee_id=ME.id)] if filled else []
    async with opened(folder, *mine) as store:
        feed: Feed[Any] = Feed()
        await store.desk.write(lambda s: device.sign_in(s, new_id, "https://desk.needle.example", ME))
        async with idle_network(store, ME, feed) as network:
            yield Services(Context(store, feed, ME, now_ms, new_id), network), store


async def work(services: Services, store: Store) -> None:
    """Something of everything: a draft, a tab's worth of acts, one settled, one refused, two waiting."""
    for conversation in ("c1", "c1", "c1", "c1"):
        await services.messaging.send(conversation, NEEDLE)
    first, second, third, _ = await store.desk.read(outbox.unsettled)
    outcomes = [Outcome(first.id, None, NEEDLE), Outcome(second.id, Refusal.NOT_ASSIGNEE, None, "u2", NEEDLE)]
    await store.desk.write(lambda s: outbox.settle_all(s, outcomes, now_ms()))
    await store.desk.write(lambda s: outbox.number(s, [third.id]))
    await services.drafting.save("c1", DraftKind.NOTE, NEEDLE, 3)


def test_it_counts_what_is_mine_and_since_when(tmp_path: Path) -> None:
    async def story() -> None:
        async with services_on(tmp_path) as (services, store):
            before = await services.diagnostics.look()
            assert (before.desk.queued, before.desk.tray, before.sync) == (
                Counted(0, None),
                Counted(0, None),
                None,
            )
            await work(services, store)
            found = await services.diagnostics.look()
            counts = found.desk
            assert [counts.queued.count, counts.sent.count, counts.answered.count] == [1, 1, 0]
            assert [counts.tray.count, counts.drafts.count, counts.kept.count] == [1, 1, 1]
            assert counts.queued.oldest is not None
            assert 0 <= now_ms() - counts.queued.oldest < 60_000
            assert dict(found.files).keys() >= {"desk.db", "replica.db"}
            assert found.memory is None or found.memory > 1_000_000
            assert dict(found.versions)["SQLite"].startswith("3.")

    asyncio.run(story())


def test_sound_databases_are_said_to_be_sound(tmp_path: Path) -> None:
    async def story() -> None:
        async with services_on(tmp_path) as (services, _):
            checked = await services.diagnostics.check()
            assert [(one.name, one.sound) for one in checked] == [("desk.db", True), ("replica.db", True)]
            assert [
                one["wrong_places"] for one in json.loads(await services.diagnostics.report())["checks"]
            ] == [0, 0]

    asyncio.run(story())


def test_pages_that_were_written_over_are_found_and_left_to_the_next_start(tmp_path: Path) -> None:
    async def story() -> None:
        many = [wire.message("c2", number, f"{number} " * 800) for number in range(1, 90)]
        async with opened(tmp_path, wire.bundle("c2", *many)):
            pass
        path = tmp_path / "replica.db"
        whole = bytearray(path.read_bytes())
        for page in range(len(whole) // 8192, len(whole) // 4096):
            whole[page * 4096 + 100 : page * 4096 + 200] = bytes(100)
        path.write_bytes(whole)
        async with services_on(tmp_path, filled=False) as (services, store):
            checked = await services.diagnostics.check()
            assert [one.sound for one in checked] == [True, False]
            assert store.replica.damage.exists()

    asyncio.run(story())


def _planted(c: Connection) -> int:
    """Put the needle into every column of every table that takes a text; answers into how many."""
    columns = 0
    tables = c.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    ).fetchall()
    for (table,) in tables:
        if table.startswith(("sqlite_", "message_search")):
            continue
        for _, name, kind, *_ in c.execute(f"PRAGMA table_xinfo({table})").fetchall():
            if kind != "TEXT":
                continue
            try:
                columns += c.execute(f"UPDATE {table} SET {name} = ? || rowid", (NEEDLE,)).rowcount > 0
            except dbapi2.Error:  # a CHECK, or a key of a table that has no rowid
                try:
                    columns += c.execute(f"UPDATE {table} SET {name} = ?", (NEEDLE,)).rowcount > 0
                except dbapi2.Error:  # a CHECK that reads JSON
                    continue
    return columns


def _fail() -> None:
    raise ValueError(NEEDLE) from KeyError(NEEDLE)


def _complain() -> None:
    ours, foreign = logging.getLogger("workstation.sync.desk"), logging.getLogger("httpx")
    ours.warning("the disk refuses %s", NEEDLE)
    foreign.error("bad answer: %s", NEEDLE)
    foreign.warning(NEEDLE)
    try:
        _fail()
    except ValueError:
        ours.exception("could not write to %r", NEEDLE)


def test_the_report_holds_nobodys_words_though_they_stand_in_every_table_and_the_log(
    tmp_path: Path, log: Recent
) -> None:
    async def story() -> None:
        async with services_on(tmp_path) as (services, store):
            await work(services, store)
            assert await store.desk.write_plain(_planted) > 20
            assert await store.replica.write_plain(_planted) >= 20
            _complain()
            text = await services.diagnostics.report()
            assert not [part for part in PARTS if part in text]
            told = json.loads(text)
            assert told["tray"]["count"] == told["drafts"]["count"] == 1
            assert [note["said"] for note in told["log"][:4]] == [
                "could not write to %r", "", "", "the disk refuses %s",
            ]  # fmt: skip
            assert told["log"][0]["errors"] == ["ValueError", "KeyError"]
            await services.diagnostics.save(tmp_path / "report.json", text)
            assert (tmp_path / "report.json").read_text("utf-8") == text

    asyncio.run(story())


def test_nor_does_what_the_sync_knows_get_into_it() -> None:
    place = Position(NEEDLE, 7, NEEDLE, NEEDLE)
    pause = Pause(3, 1.5, NEEDLE)
    lane = LaneStanding(NEEDLE, 1, 2, busy=True, pause=pause)
    sync = replace(
        SYNC, position=place, device=NEEDLE, replaced=(NEEDLE,), server=pause, doorbell_pause=pause,
        state=replace(SYNC.state, trouble=NEEDLE), lanes=(lane,),
    )  # fmt: skip
    text = report.written(replace(DIAGNOSIS, server=NEEDLE, sync=sync), newest_first(), ())
    assert not [part for part in PARTS if part in text]
    told = json.loads(text)["sync"]
    assert told["lanes"][0]["conversation"] == report.mark(NEEDLE)
    assert told["server_pause"] == {"failures": 3, "seconds": 1.5}


def test_what_the_program_drew_itself_stands_whole_so_that_two_sides_can_be_compared() -> None:
    assert DIAGNOSIS.sync is not None
    told = json.loads(report.written(DIAGNOSIS, (), ()))["sync"]
    assert told["device"] == DIAGNOSIS.sync.device
    assert told["position"]["high_water"].startswith("48230.")
    assert told["position"]["incarnation"] == "5d2f1a77c0f84c9c8b7d0e1f2a3b4c5d"
    assert told["lanes"][0]["conversation"] == report.mark("scenario-vi-withdrawal")


def test_the_log_remembers_warnings_only_and_the_last_of_them(log: Recent) -> None:
    ours = logging.getLogger("workstation.test")
    ours.info("nothing of note")
    for number in range(60):
        ours.warning("trouble %d", number)
    assert len(log.notes) == 50
    assert {note.said for note in log.notes} == {"trouble %d"}
