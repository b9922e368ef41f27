"""What is done in the queue list: claiming, taking the next, going to the most urgent."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Protocol

from workstation.domain.inbox import Section, Sort
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.queue import Queue

URGENT_KEYS = 20


class View(Protocol):
    """What the deeds ask of the widget."""

    def show_trouble(self, sentence: str) -> None: ...
    def show_nobody_waits(self) -> None: ...
    def show_opened(self, conversation_id: str) -> None: ...


class Deeds:
    def __init__(self, view: View, queue: Queue, conversations: Conversations, tasks: Tasks) -> None:
        self._view, self._queue, self._conversations, self._tasks = view, queue, conversations, tasks
        self._taking = asyncio.Lock()

    def claim(self, conversation_id: str) -> None:
        """Claim and open."""
        self._spawn(self._claim(conversation_id), "claim")

    def take_next(self) -> None:
        """Claim and open what stands first in nobody's queue."""
        self._spawn(self._take_next(), "take next")

    def open_most_urgent(self, besides: str = "") -> None:
        """Open who has waited longest for me, or else for anybody; ``besides`` is in front already."""
        self._spawn(self._open_most_urgent(besides), "most urgent")

    async def _claim(self, conversation_id: str) -> None:
        await self._conversations.claim(conversation_id)
        self._view.show_opened(conversation_id)

    async def _take_next(self) -> None:
        async with self._taking:  # pressed twice, it takes two, not the same one twice
            keys = await self._queue.keys(Section.UNASSIGNED, Sort.LONGEST, 1)
            if keys:
                await self._claim(keys[0][1])
            else:
                self._view.show_nobody_waits()

    async def _open_most_urgent(self, besides: str) -> None:
        for section in (Section.MINE, Section.UNASSIGNED, Section.WAITING):
            keys = await self._queue.keys(section, Sort.LONGEST, URGENT_KEYS)
            ids = [conversation_id for _, conversation_id in keys[:URGENT_KEYS]]
            rows = await self._queue.rows(ids)
            waiting = [rows[i] for i in ids if i in rows and rows[i].conversation.waiting_since is not None]
            choice = next((row for row in waiting if row.unread and row.conversation.id != besides), None)
            choice = choice or next((row for row in waiting if row.conversation.id != besides), None)
            if choice:
                self._view.show_opened(choice.conversation.id)
                return
        self._view.show_nobody_waits()

    def _spawn(self, act: Coroutine[Any, Any, None], name: str) -> None:
        self._tasks.spawn(self._guarded(act), name=name)

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
