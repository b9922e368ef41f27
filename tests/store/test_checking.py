"""Copies and whole checks: made beside the work, noticed when something is wrong, and quoting nobody."""

import asyncio
import os
import stat
from pathlib import Path

import pytest

from tests.store import damage, wire
from tests.store.acts import reply
from tests.store.profile import KEY, opened, pulled
from workstation.store import checking, copies, outbox
from workstation.store.connection import DESK, Connection, connect
from workstation.store.salvage.pages import remains
from workstation.store.store import Store
from workstation.store.trouble import Damaged


def texts(path: Path) -> list[str]:
    """What a copy holds, opened as the desk would be."""
    connection = connect(path, KEY, DESK)
    try:
        found = connection.execute("SELECT arguments ->> 'body' FROM outbox ORDER BY ord").fetchall()
    finally:
        connection.close()
    return [text for (text,) in found]


def test_a_copy_is_made_when_something_changed_and_the_one_before_is_kept(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            for body in ("one", "two", "three"):
                await store.desk.write(lambda s, body=body: outbox.append(s, [reply(body)]))
                assert await store.copy_desk()
                assert not await store.copy_desk()
        newest, older = (tmp_path / name for name in copies.NAMES)
        assert texts(newest) == ["one", "two", "three"]
        assert texts(older) in (["one", "two"], ["one", "two", "three"])  # closing copies once more
        if os.name == "posix":
            assert {stat.S_IMODE(path.stat().st_mode) for path in (newest, older)} == {0o600}
        assert b"three" not in newest.read_bytes()
        assert remains(newest, bytes(32)).pages == {}

    asyncio.run(story())


def test_a_copy_is_one_state_though_somebody_writes_all_the_while(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await damage.write_day(store, "before", 40)

            async def pair(number: int) -> None:
                both = [reply("x" * 5000, id_=f"{number}-{half}") for half in "ab"]
                await store.desk.write(lambda s: outbox.append(s, both))

            async def write() -> None:
                for number in range(60):
                    await pair(number)

            writing = asyncio.ensure_future(write())
            while not writing.done():
                await store.copy_desk()
                connection = connect(tmp_path / copies.NAMES[0], KEY, DESK)
                (count,) = connection.execute("SELECT count(*) FROM outbox WHERE id LIKE '%-_'").fetchone()
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                connection.close()
                assert count % 2 == 0
            await writing

    asyncio.run(story())


def test_a_whole_check_finds_nothing_in_sound_files_while_they_are_written(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            await damage.write_day(store, "before", 20)
            checking = asyncio.ensure_future(store.check())
            for number in range(2, 30):
                message = wire.message("c1", number, f"word {number}")
                await pulled(store, wire.page(wire.row(number, "message", message, "c1")))
            desk, replica = await checking
            assert (desk.sound, replica.sound) == (True, True)
            assert (desk.name, replica.name) == ("desk.db", "replica.db")

    asyncio.run(story())


@pytest.mark.parametrize("name", ["desk.db", "replica.db"])
def test_a_whole_check_finds_a_changed_byte_and_the_next_start_mends_it(tmp_path: Path, name: str) -> None:
    async def story() -> None:
        bundles = [wire.bundle(f"c{n}", wire.message(f"c{n}", 1, "secret " * 300)) for n in range(9)]
        async with opened(tmp_path, *bundles) as store:
            await damage.write_day(store, "day", 30)
        path = tmp_path / name
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        store = await Store.open(tmp_path, KEY)
        try:
            found = {told.name: told for told in await store.check()}
        finally:
            await store.aclose()
        assert not found[name].sound
        assert "secret" not in str(found)
        assert all(told.sound for other, told in found.items() if other != name)
        async with opened(tmp_path) as store:
            assert len(store.notices) == 1
        async with opened(tmp_path) as store:
            assert store.notices == ()
            assert all(told.sound for told in await store.check())

    asyncio.run(story())


def test_a_week_after_the_last_one_a_check_is_due(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            now = int((tmp_path / "desk.db").stat().st_mtime * 1000)
            assert not store.check_is_due(now)
            assert store.check_is_due(now + 8 * 24 * 3_600_000)
            await store.check()
            assert not store.check_is_due(now + 6 * 24 * 3_600_000)

    asyncio.run(story())


def test_what_only_a_whole_check_finds_is_mended_too(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await damage.write_day(store, "day", 30)
            truth = await damage.contents(store)

            def spoil(c: Connection) -> None:  # an index that knows less than its table
                c.execute("PRAGMA writable_schema = ON")
                c.execute("UPDATE sqlite_schema SET sql = replace(sql, '(settled_at)', '(ord)')")

            await store.desk.run_plain(spoil)
        async with opened(tmp_path) as store:
            assert [told.sound for told in await store.check()] == [False, True]
        async with opened(tmp_path) as store:
            assert "Nothing is missing" in store.notices[0]
            assert await damage.contents(store) == truth
        async with opened(tmp_path) as store:
            assert store.notices == ()
            assert all(told.sound for told in await store.check())

    asyncio.run(story())


@pytest.mark.parametrize("with_log", [True, False], ids=["log", "no log"])
def test_a_first_page_that_is_harmed_is_damage_and_no_failure_of_ours(tmp_path: Path, with_log: bool) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await damage.write_day(store, "before", 5)

    asyncio.run(story())
    desk = tmp_path / "desk.db"
    harmed = bytearray(desk.read_bytes())
    harmed[200] ^= 0xFF
    desk.write_bytes(harmed)
    if with_log:
        desk.with_name("desk.db-wal").touch(0o600)
    with pytest.raises(Damaged):
        checking.quick_untouched(desk, KEY, DESK)
