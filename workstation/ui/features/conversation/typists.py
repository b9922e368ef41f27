"""Who is writing in a conversation just now: said by the doorbell, forgotten by the clock."""

import asyncio
from collections.abc import Callable
from typing import Any

from workstation.runtime.tasks import Tasks

FORGOTTEN = 6.0  # seconds after which somebody who wrote has stopped


class Typists:
    """``show(customer, colleague)`` hears of every change."""

    def __init__(self, tasks: Tasks, show: Callable[[bool, bool], None]) -> None:
        self._tasks = tasks
        self._show = show
        self._writing: dict[str | None, asyncio.Task[Any]] = {}

    def change(self, user_id: str | None, typing: bool) -> None:
        """The customer (None) or a colleague writes, or stopped."""
        if previous := self._writing.pop(user_id, None):
            previous.cancel()
        if typing:
            self._writing[user_id] = self._tasks.spawn(self._forget(user_id), name="conversation: typing")
        self._tell()

    async def _forget(self, user_id: str | None) -> None:
        await asyncio.sleep(FORGOTTEN)
        self._writing.pop(user_id, None)
        self._tell()

    def _tell(self) -> None:
        self._show(None in self._writing, any(user is not None for user in self._writing))
