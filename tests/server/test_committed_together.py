"""The writer lets the loop bring all that is on its way, and then commits it together."""

import asyncio
import gc
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from backend_stub import writer
from backend_stub.chain import Head
from backend_stub.database import Database
from backend_stub.tables import TeamRow
from backend_stub.transaction import Transaction
from backend_stub.writer import Work
from tests.patience import PATIENCE


def _add(name: str) -> Work:
    def work(tx: Transaction) -> None:
        tx.connection.execute("INSERT INTO teams VALUES (?, ?)", (name, name))
        tx.feed.add("team", name)

    return work


def test_units_that_come_turn_after_turn_are_committed_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "_PATIENCE", PATIENCE)  # however slow this machine is

    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        heads: list[Head] = []
        database.committed = heads.append
        units = []
        for number in range(20):
            units.append(database.submit(_add(f"t{number:02}")))
            threading.Event().wait(0.002)  # in which the writer could begin
            await asyncio.sleep(0)
        await asyncio.gather(*units)
        assert [head.seq for head in heads] == [20]
        database.close()

    asyncio.run(scene())


def test_a_unit_is_carried_out_though_its_loop_ends_with_the_turn(tmp_path: Path) -> None:
    database = Database(tmp_path / "server.db")
    loop = asyncio.new_event_loop()

    async def submit() -> None:
        database.submit(_add("kept"))
        loop.stop()

    task = loop.create_task(submit())
    loop.run_forever()
    assert task.done()
    loop.close()
    asyncio.run(database.write(_add("later")))
    teams = asyncio.run(database.read(lambda r: r.session.exec(select(TeamRow.id)).all()))
    assert sorted(teams) == ["kept", "later"]
    database.close()


def _fail(tx: Transaction) -> None:
    raise ValueError("a bug")


def test_who_waits_for_the_first_that_fails_is_not_reminded_of_the_rest(tmp_path: Path) -> None:
    reminded: list[dict[str, Any]] = []

    async def scene() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, what: reminded.append(what))
        database = Database(tmp_path / "server.db")
        units = [database.submit(_fail) for _ in range(3)]
        with pytest.raises(ValueError, match="a bug"):
            await units[0]
        del units
        await database.write(_add("later"))
        gc.collect()
        database.close()

    asyncio.run(scene())
    assert reminded == []
