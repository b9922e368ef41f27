"""A workstation without a window that is killed, loses files and is opened again, on one loop."""

import asyncio
import contextlib
import random
import shutil
from pathlib import Path

from tests.faults.programme.floor import Floor, Shop
from tests.serving import PASSWORD
from tests.sync.desks import KEY
from workstation.domain.changes import Change
from workstation.domain.sync_state import Connection
from workstation.remote.api import Api
from workstation.remote.trouble import Unreachable
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.drafting import Drafting
from workstation.services.messaging import Messaging
from workstation.services.refused import Refused
from workstation.store import device, hot
from workstation.store.store import Store
from workstation.sync.engine import Engine
from workstation.sync.scrubbing import Pauses

BUSY = Pauses(soon=0.005, quiet=0.01, latest=0.05, rest=0.0)  # so that examples live through it
PATIENCE = 40.0  # seconds
UNFINISHED = ("replica.new*", "replica.clean*")  # thrown away by the next start, and written to by others


class Seat:
    """Somebody's workstation, with the services that its window would use."""

    def __init__(
        self, floor: Floor, shop: Shop, folder: Path, api: Api | None = None, who: str = "ana"
    ) -> None:
        self._floor, self._home = floor, folder
        self._api = api or floor.api
        self.me = shop.user(who)
        self._lives = 0
        self._folder = folder / "0"
        self._kept: Path | None = None  # an older replica

    async def sit_down(self) -> None:
        self.store = await Store.open(self._folder, KEY)
        if not self._lives:
            await self.sign_in()
            await self.store.desk.write(lambda s: device.sign_in(s, new_id, self._floor.cable.url, self.me))
        feed: Feed[Change] = Feed()
        dice = random.Random(self._lives)
        self.engine = Engine(self.store, self._api, feed, now_ms, dice.random, new_id, pauses=BUSY)
        context = Context(self.store, feed, self.me, now_ms, new_id)
        self.acts = Acts(context)
        self.conversations = Conversations(context, self.acts)
        self.messaging = Messaging(context, self.acts, self.conversations)
        self.drafting, self.refused = Drafting(context), Refused(context)
        self._running = asyncio.create_task(self.engine.run())

    async def sign_in(self) -> None:
        with contextlib.suppress(Unreachable):  # the requests that die with a seat may still hold the line
            await self._api.sign_in(self.me.email, PASSWORD)
            return
        await self._api.sign_in(self.me.email, PASSWORD)

    async def stand_up(self) -> None:
        await self._stop()
        await self.store.aclose()

    async def _stop(self) -> None:
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)

    async def close(self) -> None:
        """For good: its connection as well."""
        await self.stand_up()
        await self._api.aclose()

    async def keep_replica(self) -> None:
        """Remember the replica as it is now, for a later loss of what comes after."""
        await self.store.replica.run_plain(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
        self._kept = self._home / "kept"
        shutil.copyfile(self._folder / "replica.db", self._kept)

    async def die(self, replica: str) -> bool:
        """Killed between two writes, and opened again from the files as they were at that moment.

        ``replica``: "kept", "lost", or "older" than it was, as after a power cut; whether there was one.
        """
        if replica == "older" and self._kept is None:
            return False
        await self._stop()
        for database in (self.store.desk, self.store.replica):
            await database.run_plain(lambda _: None)  # what was asked for before is done
        self._lives += 1
        left, self._folder = self._folder, self._home / str(self._lives)
        shutil.copytree(left, self._folder, ignore=shutil.ignore_patterns(*UNFINISHED))
        await self.store.aclose()
        shutil.rmtree(left)
        if replica != "kept":
            for file in self._folder.glob("replica.db*"):
                file.unlink()
        if replica == "older" and self._kept:
            shutil.copyfile(self._kept, self._folder / "replica.db")
        await self.sit_down()
        return True

    async def caught_up(self) -> None:
        """On line, nothing unsent, and everything pulled that the server has."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._pulled()
                if await self._unsettled():
                    while await self._unsettled():
                        await asyncio.sleep(0.002)
                    await self._pulled()
        except TimeoutError as error:
            raise AssertionError(f"STUCK: {self.engine._core}") from error

    async def _unsettled(self) -> bool:
        return bool(await self.store.desk.read_plain(hot.unsettled_conversations))

    async def _pulled(self) -> None:
        asked = now_ms()
        await self.engine.retry_now()
        while self.engine.state.connection is not Connection.ONLINE or not self._since(asked):
            await asyncio.sleep(0.002)

    def _since(self, asked: int) -> bool:
        at = self.engine.state.in_sync_as_of
        return at is not None and at >= asked
