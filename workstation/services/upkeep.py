"""Looks after the files of an open desk: a copy every ten minutes, room for a full disk, a weekly check."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from workstation.errors import Sentence, WorkstationError
from workstation.store.room import SENTENCE
from workstation.store.store import Store

log = logging.getLogger(__name__)

FIRST, EVERY = 15.0, 600.0  # seconds: after the first screens, then as long as a copy may be behind
_DAMAGED = Sentence(
    "The file with what you type is damaged. Restart Groundcrew soon: it is mended at the start, and you are "
    "told what came back."
)


class Upkeep:
    """``tell``: says a sentence to the person, on the loop on which :meth:`run` lives."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], int],
        tell: Callable[[str], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._now = now
        self._tell = tell
        self._sleep = sleep

    async def run(self) -> None:
        """Until cancelled."""
        loop = asyncio.get_running_loop()
        self._store.room.on_given_up = lambda: loop.call_soon_threadsafe(self._tell, SENTENCE)
        await self._sleep(FIRST)
        while True:
            try:
                await self.once()
            except WorkstationError as error:  # a full disk, most likely: the next time will do
                log.warning("the files were not looked after: %s", type(error).__name__)
            await self._sleep(EVERY)

    async def once(self) -> None:
        """Whatever is due. Raises StoreTrouble."""
        await asyncio.to_thread(self._store.room.keep)
        await self._store.copy_desk()
        await self._store.merge_index()
        if self._store.check_is_due(self._now()):
            unsound = [told.name for told in await self._store.check() if not told.sound]
            for name in unsound:
                log.error("a check found %s damaged", name)
            if "desk.db" in unsound:
                self._tell(_DAMAGED)
