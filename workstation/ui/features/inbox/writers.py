"""Whose customers write just now, over the whole list: said by the doorbell, forgotten by the clock."""

import asyncio
from collections.abc import Callable
from typing import Any

from workstation.runtime.tasks import Tasks

FORGOTTEN = 6.0  # seconds after which somebody who wrote has stopped


class Writers:
    """``show`` hears of every change."""

    def __init__(self, tasks: Tasks, show: Callable[[frozenset[str]], None]) -> None:
        self._tasks, self._show = tasks, show
        self._writing: dict[str, asyncio.Task[Any]] = {}

    def change(self, conversation_id: str, typing: bool) -> None:
        """The customer of this conversation writes, or stopped."""
        before = self._writing.pop(conversation_id, None)
        if before is not None:
            before.cancel()
        if typing:
            forget = self._forget(conversation_id)
            self._writing[conversation_id] = self._tasks.spawn(forget, name="inbox: typing")
        if (before is None) == typing:
            self._show(frozenset(self._writing))

    async def _forget(self, conversation_id: str) -> None:
        await asyncio.sleep(FORGOTTEN)
        self._writing.pop(conversation_id, None)
        self._show(frozenset(self._writing))
