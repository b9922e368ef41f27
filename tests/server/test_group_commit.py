"""One writer commits many units at once; a unit that fails takes no other with it."""

import asyncio
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import select

from backend_stub.database import Database
from backend_stub.feed import newest
from backend_stub.opening import DatabaseTrouble
from backend_stub.tables import TeamRow
from backend_stub.transaction import Transaction
from tests.patience import PATIENCE
from tests.serving import seed


def _add(name: str) -> Any:
    def work(tx: Transaction) -> int:
        tx.connection.execute("INSERT INTO teams VALUES (?, ?)", (name, name))
        return tx.feed.add("team", name)

    return work


def _fail(tx: Transaction) -> None:
    _add("half")(tx)
    raise ValueError("a bug")


async def _teams(database: Database) -> list[str]:
    return await database.read(lambda r: list(r.session.exec(select(TeamRow.id).order_by(TeamRow.id))))


def test_units_are_carried_out_in_order_and_a_failing_one_takes_no_other(tmp_path: Path) -> None:
    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        units = [database.submit(_fail if n % 3 == 0 else _add(f"t{n:03}")) for n in range(200)]
        answers = await asyncio.gather(*units, return_exceptions=True)
        failed = [n for n, answer in enumerate(answers) if isinstance(answer, ValueError)]
        assert failed == [n for n in range(200) if n % 3 == 0]
        seqs = [answer for answer in answers if isinstance(answer, int)]
        assert seqs == list(range(1, len(seqs) + 1))
        assert await _teams(database) == [f"t{n:03}" for n in range(200) if n % 3]
        database.close()

    asyncio.run(scene())


def test_a_failing_session_takes_no_other_unit(tmp_path: Path) -> None:
    def double(tx: Transaction) -> None:
        tx.session.add(TeamRow(id="twice", name="a"))
        tx.flush()
        tx.session.expunge_all()
        tx.session.add(TeamRow(id="twice", name="b"))
        tx.flush()

    def proper(tx: Transaction) -> None:
        tx.session.add(TeamRow(id="once", name="c"))

    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        units = [database.submit(work) for work in (_add("before"), double, proper, _add("after"))]
        answers = await asyncio.gather(*units, return_exceptions=True)
        assert isinstance(answers[1], IntegrityError)
        assert await _teams(database) == ["after", "before", "once"]
        database.close()

    asyncio.run(scene())


def test_a_unit_is_carried_out_whole_though_nobody_waits_for_it(tmp_path: Path) -> None:
    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        waiting = asyncio.create_task(database.write(_add("kept")))
        await asyncio.sleep(0)
        waiting.cancel()
        await database.write(_add("later"))
        assert await _teams(database) == ["kept", "later"]
        database.close()

    asyncio.run(scene())


def test_a_full_disk_is_survived_and_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    def fill_up(tx: Transaction) -> None:
        tx.connection.execute("PRAGMA max_page_count = 1")  # no page more than there are
        tx.session.add(TeamRow(id="big", name="x" * 1_000_000))
        tx.flush()

    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        first = await database.write(_add("before"))
        units = [database.submit(work) for work in (_add("beside"), fill_up, _add("behind"))]
        answers = await asyncio.gather(*units, return_exceptions=True)
        assert isinstance(answers[1], OperationalError)
        assert await database.write(_add("after")) > first
        kept = ["after", "before"]
        kept += [n for n, a in zip(("beside", "behind"), answers[::2], strict=True) if isinstance(a, int)]
        assert await _teams(database) == sorted(kept)
        database.close()

    asyncio.run(scene())


def test_a_disk_that_is_away_for_a_while_does_not_end_the_writer(tmp_path: Path) -> None:
    def break_off(tx: Transaction) -> None:
        tx.connection.execute("ROLLBACK")  # as an error of the disk does
        raise OSError

    async def scene() -> None:
        path, elsewhere = tmp_path / "server.db", tmp_path / "elsewhere"
        database = Database(path)
        await database.write(_add("before"))
        path.rename(elsewhere)
        path.mkdir()
        for work in (break_off, _add("away"), _add("away still")):
            with pytest.raises(Exception, match=r"^$|closed"):
                await asyncio.wait_for(database.write(work), PATIENCE)
        path.rmdir()
        elsewhere.rename(path)
        await asyncio.gather(database.write(_add("late")), return_exceptions=True)
        await asyncio.wait_for(database.write(_add("after")), PATIENCE)
        assert set(await _teams(database)) - {"late"} == {"before", "after"}
        database.close()

    asyncio.run(scene())


def test_the_head_is_announced_only_after_it_is_on_disk(tmp_path: Path) -> None:
    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        heads = []

        def look(head: Any) -> None:
            with database.looking() as reading:
                heads.append((head, newest(reading.connection)))

        database.committed = look
        await asyncio.gather(*(database.write(_add(f"t{n}")) for n in range(50)))
        await database.write(lambda tx: None)
        database.close()
        assert all(announced == stored for announced, stored in heads)
        assert heads[-1][0].seq == 50

    asyncio.run(scene())


def test_readers_see_one_moment_while_the_writer_goes_on(tmp_path: Path) -> None:
    async def scene() -> None:
        database = Database(tmp_path / "server.db")
        with database.looking() as reading:
            count = "SELECT count(*) FROM teams"
            before = reading.connection.execute(count).fetchone()
            await database.write(_add("new"))
            assert reading.connection.execute(count).fetchone() == before
        assert await _teams(database) == ["new"]
        database.close()

    asyncio.run(scene())


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    script = """
        import asyncio, os, sys
        from pathlib import Path
        from backend_stub.database import Database
        from backend_stub.people import put_team
        from workstation.domain.people import Team

        async def main():
            database = Database(Path(sys.argv[1]))
            for number in range(1000):
                await database.write(lambda tx: put_team(tx, Team(f"t{number:04}", "a team")))
                print(number, flush=True)
                if number == 40:
                    os._exit(9)

        asyncio.run(main())
    """
    path = tmp_path / "server.db"
    command = [sys.executable, "-c", textwrap.dedent(script), str(path)]
    child = subprocess.run(command, capture_output=True, text=True, check=False)
    acknowledged = len(child.stdout.split())
    assert (child.returncode, acknowledged) == (9, 41), child.stderr

    async def scene() -> None:
        database = Database(path)
        assert len(await _teams(database)) >= acknowledged
        assert await database.write(_add("next")) >= acknowledged + 1
        database.close()

    asyncio.run(scene())


def test_every_run_of_the_writer_has_an_incarnation_of_its_own(tmp_path: Path) -> None:
    seen = set()
    for _ in range(3):
        database = Database(tmp_path / "server.db")
        asyncio.run(database.write(lambda tx: None))
        seen.add(database.incarnation)
        database.close()
    assert len(seen) == 3


def test_a_file_that_is_not_ours_is_refused_and_left_alone(tmp_path: Path) -> None:
    garbage = tmp_path / "garbage.db"
    garbage.write_bytes(b"not a database at all" * 500)
    with pytest.raises(DatabaseTrouble, match=r"garbage\.db"):
        Database(garbage)
    assert garbage.read_bytes().startswith(b"not a database")
    with pytest.raises(DatabaseTrouble):
        Database(tmp_path)


def test_a_newer_servers_file_and_somebody_elses_database_are_refused(tmp_path: Path) -> None:
    newer, foreign = tmp_path / "newer.db", tmp_path / "foreign.db"
    database = Database(newer)
    asyncio.run(database.write(seed))
    asyncio.run(database.write(lambda tx: None))
    database.close()
    _run(newer, "PRAGMA user_version = 99")
    _run(foreign, "CREATE TABLE recipes (cake TEXT)")
    with pytest.raises(DatabaseTrouble, match="newer server"):
        Database(newer)
    with pytest.raises(DatabaseTrouble, match="not a database of this server"):
        Database(foreign)


def _run(path: Path, statement: str) -> None:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
