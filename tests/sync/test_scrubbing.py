"""What left the view leaves the disk: the log soon, the file when it is quiet, or late, but not never."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from tests.patience import PATIENCE, eventually
from tests.store import wire
from tests.store.profile import opened, pulled
from workstation.store import scrubbing
from workstation.store.store import Store
from workstation.sync.scrubbing import Pauses, Scrubber

NEVER = 3600.0


@contextlib.asynccontextmanager
async def scrubbed(store: Store, pauses: Pauses) -> AsyncIterator[Scrubber]:
    scrubber = Scrubber(store, pauses)
    running = asyncio.create_task(scrubber.run())
    try:
        yield scrubber
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def clean(store: Store) -> None:
    async with asyncio.timeout(PATIENCE):
        while await scrubbing.wanted(store.replica):
            await asyncio.sleep(0.005)


def test_the_log_is_emptied_long_before_the_file_is_written_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            pauses = Pauses(soon=0.01, quiet=NEVER, latest=NEVER)
            async with scrubbed(store, pauses) as scrubber:
                await pulled(store, wire.page(wire.row(2, "revoke", {}, "c1")))
                log = tmp_path / "replica.db-wal"
                assert log.stat().st_size
                scrubber.purged()
                await eventually(lambda: not log.stat().st_size)
                assert await scrubbing.wanted(store.replica)

    asyncio.run(story())


def test_a_team_that_is_never_quiet_does_not_put_it_off_for_ever(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            await pulled(store, wire.page(wire.row(2, "revoke", {}, "c1")))
            pauses = Pauses(soon=0.001, quiet=NEVER, latest=0.1)
            async with scrubbed(store, pauses) as scrubber, asyncio.timeout(PATIENCE):
                while await scrubbing.wanted(store.replica):
                    scrubber.purged()
                    await asyncio.sleep(0.005)

    asyncio.run(story())


def test_what_an_earlier_day_left_undone_is_done_at_a_start(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            await pulled(store, wire.page(wire.row(2, "revoke", {}, "c1")))
        async with opened(tmp_path) as store, scrubbed(store, Pauses(soon=0.001, quiet=0.01)):
            await clean(store)

    asyncio.run(story())


def test_after_a_long_writing_comes_a_long_rest(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1"), wire.bundle("c2")) as store:
            pauses = Pauses(soon=0.001, quiet=0.001, latest=0.01, rest=1e9)
            async with scrubbed(store, pauses) as scrubber:
                await pulled(store, wire.page(wire.row(2, "revoke", {}, "c1")))
                scrubber.purged()
                await clean(store)
                await pulled(store, wire.page(wire.row(3, "revoke", {}, "c2")))
                scrubber.purged()
                log = tmp_path / "replica.db-wal"
                await eventually(lambda: not log.stat().st_size)
                await asyncio.sleep(0.1)
                assert await scrubbing.wanted(store.replica)

    asyncio.run(story())
