"""Sees to it that what left the view leaves the disk as well: the log at once, the file in time."""

import asyncio
import contextlib
from dataclasses import dataclass

from workstation.errors import WorkstationError
from workstation.store import scrubbing
from workstation.store.store import Store


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds. In a busy team something leaves somebody's view all the time."""

    soon: float = 1.0  # in which several pages become one
    quiet: float = 20.0  # without a purge before the file is written anew ...
    latest: float = 600.0  # ... or so long after the first one ...
    rest: float = 20.0  # ... and not before so many times what the last writing took have passed


class Scrubber:
    def __init__(self, store: Store, pauses: Pauses) -> None:
        self._store = store
        self._pauses = pauses
        self._purged = asyncio.Event()
        self._rested = 0.0  # the loop's clock

    def purged(self) -> None:
        """Something has left the view."""
        self._purged.set()

    async def run(self) -> None:
        """Until cancelled; what an earlier day left undone is done first."""
        with contextlib.suppress(WorkstationError):
            if await scrubbing.wanted(self._store.replica):
                self._purged.set()
        while True:
            await self._purged.wait()
            await self._until_due()
            await self._rewrite()

    async def _until_due(self) -> None:
        """Empty the log after every purge, until it is time for more."""
        clock = asyncio.get_running_loop().time
        due = latest = clock() + self._pauses.latest
        while clock() < max(due, self._rested):
            if self._purged.is_set():
                self._purged.clear()
                await asyncio.sleep(self._pauses.soon)
                with contextlib.suppress(WorkstationError):
                    await scrubbing.empty_log(self._store.replica)
                    await self._store.sweep()  # the files that came with it
                due = min(clock() + self._pauses.quiet, latest)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(max(due, self._rested)):
                    await self._purged.wait()

    async def _rewrite(self) -> None:
        clock = asyncio.get_running_loop().time
        begun = clock()
        try:
            if await scrubbing.wanted(self._store.replica):
                await scrubbing.rewrite(self._store.replica)
        except WorkstationError:  # a full disk is told of by what we write; here it is tried again
            self._purged.set()
            self._rested = clock() + self._pauses.latest
        else:
            self._rested = clock() + self._pauses.rest * (clock() - begun)
