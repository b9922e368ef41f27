"""Opening a profile: what is made, what is refused, what is set aside; and the trouble in words."""

import asyncio
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.store import wire
from tests.store.acts import reply
from tests.store.profile import KEY, bodies, contents, crash, names, opened
from workstation.domain.drafts import Draft, DraftKind
from workstation.store import drafts, hot, outbox, schema
from workstation.store.connection import DESK, connect
from workstation.store.position import position
from workstation.store.store import Store
from workstation.store.trouble import Damaged, InUse, NewerSchema, StoreTrouble, WrongKey

if TYPE_CHECKING:
    from sqlmodel import Session

OTHER_KEY = bytes(32)
ROOT = Path(__file__).parents[2]


async def write_something(folder: Path) -> None:
    async with opened(folder, wire.bundle("c1", wire.message("c1", 1))) as store:
        await store.desk.write(lambda s: outbox.append(s, [reply("typed")]))


def test_a_profile_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    asyncio.run(write_something(folder))
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert sorted(path.name for path in folder.iterdir()) == ["desk.bak", "desk.db", "replica.db"]


def test_a_wrong_key_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        await write_something(tmp_path)
        before = contents(tmp_path)
        with pytest.raises(WrongKey, match="another key"):
            await Store.open(tmp_path, OTHER_KEY)
        assert contents(tmp_path) == before
        async with opened(tmp_path) as store:
            assert store.notices == ()
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["typed"]
            assert await bodies(store) == ["hello"]

    asyncio.run(story())


def test_a_key_of_another_length_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32"):
        asyncio.run(Store.open(tmp_path, b"short"))


@pytest.mark.parametrize("harm", ["garbage", "cut", "head", "middle"])
def test_a_broken_replica_is_set_aside_and_begun_anew(tmp_path: Path, harm: str) -> None:
    async def story() -> None:
        await write_something(tmp_path)
        _harm(tmp_path / "replica.db", harm)
        crash(tmp_path)
        async with opened(tmp_path) as store:
            assert len(store.notices) == 1
            assert await store.replica.read_plain(position) is None
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["typed"]
        assert [name for name in names(tmp_path) if name.startswith("replica.db.bad-")]

    asyncio.run(story())


def _harm(path: Path, harm: str) -> None:
    content = path.read_bytes()
    third = len(content) // 3 // 4096 * 4096
    path.write_bytes(
        {
            "garbage": b"this is no database at all, " * 500,
            "cut": content[: third + 77],
            "head": bytes(64) + content[64:],
            "middle": content[:third] + os.urandom(third) + content[2 * third :],
        }[harm]
    )


def test_damage_that_is_met_while_we_run_is_mended_by_the_next_start(tmp_path: Path) -> None:
    async def story() -> None:
        many = [wire.bundle(f"c{n}", *(wire.message(f"c{n}", p) for p in range(1, 30))) for n in range(200)]
        async with opened(tmp_path, *many):
            pass
        _harm(tmp_path / "replica.db", "middle")
        async with opened(tmp_path) as store:  # the last end was clean: nothing is looked for
            assert store.notices == ()
            with pytest.raises(Damaged, match="Restart"):
                await store.replica.read_plain(
                    lambda c: c.execute("SELECT sum(length(body)) FROM message").fetchall()
                )
        async with opened(tmp_path) as store:
            assert len(store.notices) == 1
            assert await store.replica.read_plain(position) is None
        async with opened(tmp_path) as store:
            assert store.notices == ()

    asyncio.run(story())


def test_a_replica_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            await store.replica.run_plain(lambda c: c.execute("PRAGMA application_id = 77"))
        async with opened(tmp_path) as store:
            assert await store.replica.read_plain(position) is None
            assert store.notices == ()

    asyncio.run(story())


def test_a_desk_of_a_newer_groundcrew_is_left_alone(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.run_plain(lambda c: c.execute("PRAGMA user_version = 99"))
        with pytest.raises(NewerSchema, match="update"):
            await Store.open(tmp_path, KEY)

    asyncio.run(story())


def test_migrations_run_once_each_in_order(tmp_path: Path) -> None:
    connection = connect(tmp_path / "desk.db", KEY, DESK)
    scripts = ["CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES (1, 2)"]
    schema.migrate(connection, scripts[:1])
    schema.migrate(connection, scripts)
    schema.migrate(connection, scripts)
    assert connection.execute("SELECT * FROM a").fetchall() == [(1, 2)]
    with pytest.raises(Exception, match="nonsense"):
        schema.migrate(connection, [*scripts, "INSERT INTO a VALUES (3, 4); SELECT nonsense"])
    assert connection.execute("SELECT count(*) FROM a").fetchone() == (1,)
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_no_connection_leaves_words_in_a_temporary_file_or_in_freed_pages(tmp_path: Path) -> None:
    for query_only in (False, True):
        connection = connect(tmp_path / "desk.db", KEY, DESK, query_only=query_only)
        told = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("temp_store", "secure_delete", "synchronous", "journal_mode", "cipher_log_level")
        }
        assert told == {
            "temp_store": 2, "secure_delete": 1, "synchronous": 2, "journal_mode": "wal",
            "cipher_log_level": "NONE",
        }  # fmt: skip
        connection.close()


def test_cancelling_the_waiter_does_not_half_do_a_unit(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            draft = Draft("c1", DraftKind.REPLY, "half written", 4, 1)
            waiting = asyncio.ensure_future(store.desk.write(lambda s: drafts.save(s, draft)))
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            assert await store.desk.write(lambda s: hot is not None)
            kept = await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
            assert kept == {DraftKind.REPLY: draft}

    asyncio.run(story())


def test_the_first_unit_after_a_start_is_one_transaction_like_any_other(tmp_path: Path) -> None:
    def half(s: "Session") -> None:
        outbox.append(s, [reply("half done")])
        raise ZeroDivisionError

    async def story() -> None:
        async with opened(tmp_path) as store:
            with pytest.raises(ZeroDivisionError):
                await store.desk.write(half)
            assert await store.desk.read_plain(lambda c: c.execute("SELECT * FROM outbox").fetchall()) == []

    asyncio.run(story())


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            with pytest.raises(StoreTrouble):
                await store.desk.read_plain(lambda c: c.execute("DELETE FROM draft"))

    asyncio.run(story())


def test_a_file_that_another_holds_is_named_as_such(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.run_plain(lambda c: c.execute("PRAGMA busy_timeout = 50"))
            other = connect(tmp_path / "desk.db", KEY, DESK)
            other.execute("BEGIN IMMEDIATE")
            draft = Draft("c1", DraftKind.REPLY, "half written", 4, 1)
            with pytest.raises(InUse):
                await store.desk.write(lambda s: drafts.save(s, draft))
            other.execute("ROLLBACK")
            other.close()
            await store.desk.write(lambda s: drafts.save(s, draft))

    asyncio.run(story())


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            pass
        with pytest.raises(StoreTrouble, match="closed"):
            await store.desk.read_plain(hot.tabs)

    asyncio.run(story())


def test_opening_and_painting_need_no_sqlmodel() -> None:
    program = (
        "import sys, workstation.store.store, workstation.store.hot, workstation.services.queue,"
        " workstation.services.messaging, workstation.services.refused;"
        "print(*{'sqlmodel', 'sqlalchemy', 'pydantic', 'httpx', 'keyring'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert told.stdout.split() == []
