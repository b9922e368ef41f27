"""Starts background coroutines, keeps them alive, reports their failures, stops them."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    """The tasks of one loop. ``on_error`` hears of every failure that nobody awaited."""

    def __init__(self, on_error: Callable[[BaseException], None] | None = None) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._on_error = on_error

    def spawn(self, work: Coroutine[Any, Any, Any], *, name: str) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if task.cancelled() or (error := task.exception()) is None:
            return
        log.error("task %s failed", task.get_name(), exc_info=error)
        if self._on_error:
            self._on_error(error)

    def part(self, on_error: Callable[[BaseException], None] | None = None) -> "Tasks":
        """The tasks of one panel, which are ended without ending the others; they report where these do, or
        where that panel wants to hear of it."""
        return Tasks(on_error or self._on_error)

    async def ended(self) -> None:
        """Return when nothing runs any more."""
        while running := self._running - {asyncio.current_task()}:
            await asyncio.wait(running)

    async def aclose(self) -> None:
        """Cancel what still runs, and what is started meanwhile, and wait until it has ended."""
        while running := self._running - {asyncio.current_task()}:
            for task in running:
                task.cancel()
            await asyncio.wait(running)
