"""Marks messages as read once they have been looked at, not merely flicked past."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from workstation.runtime.tasks import Tasks

LOOKED_AT = 0.4  # seconds in sight that count as reading


class ReadMark:
    """One conversation's. ``mark(position)`` writes it down."""

    def __init__(self, tasks: Tasks, mark: Callable[[int], Awaitable[None]]) -> None:
        self._tasks = tasks
        self._mark = mark
        self._seen = 0
        self._looking = False
        self._marked = 0  # up to here in this look; what is put back after that, the person means to keep
        self._running: asyncio.Task[Any] | None = None
        self._unlooked: int | None = None

    def told(self, unlooked: int | None, marker: int) -> None:
        """What was not looked at begins there, with all up to ``marker`` read."""
        self._unlooked = unlooked
        self._marked = max(self._marked, marker)
        self._look()  # it may have been in sight before it was told of

    def looking(self, yes: bool) -> None:
        """Whether the conversation is on the screen."""
        self._looking = yes
        if yes:
            self._marked = 0
            self._look()

    def seen(self, position: int) -> None:
        """Positions up to here stand in sight."""
        self._seen = max(self._seen, position)
        self._look()

    def _look(self) -> None:
        new = self._unlooked is not None and self._marked < self._unlooked <= self._seen
        if new and self._running is None:
            self._running = self._tasks.spawn(self._write(), name="conversation: mark read")

    async def _write(self) -> None:
        try:
            await asyncio.sleep(LOOKED_AT)
            if self._looking:
                self._unlooked = None
                self._marked = self._seen
                await self._mark(self._seen)
        finally:
            self._running = None
        if self._looking:
            self._look()  # what came into sight while this was written down
