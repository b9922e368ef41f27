"""Who else is in a conversation just now: said by the doorbell, forgotten by the clock, gone when offline."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

from workstation.domain.changes import Change, SyncStateChanged, TypingChanged, ViewingChanged
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.presence import Presence
from workstation.ui.features.conversation.facts import Around, Doing

FORGOTTEN = 6.0  # seconds after which somebody who typed has stopped …
LEFT = 50.0  # … and somebody who looked has left


class CompanyView(Protocol):
    def show_company(self, company: tuple[Around, ...]) -> None: ...


class Company:
    """A colleague is there once, with the most that they do; the customer only types."""

    def __init__(
        self, conversation_id: str, view: CompanyView, presence: Presence, feed: Feed[Change], tasks: Tasks
    ) -> None:
        self._id = conversation_id
        self._view = view
        self._presence = presence
        self._feed = feed
        self._tasks = tasks
        self._there: dict[tuple[str, Doing], asyncio.Task[Any]] = {}  # "" is the customer
        self._names: dict[str, str] = {}
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        self._stop = self._feed.subscribe(self._on_change)

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def _on_change(self, change: Change) -> None:
        match change:
            case TypingChanged(conversation_id, user_id, typing, note) if conversation_id == self._id:
                doing = Doing.NOTING if note else Doing.REPLYING
                other = Doing.REPLYING if note else Doing.NOTING
                self._note(user_id or "", other, begun=False, seconds=0)
                self._note(user_id or "", doing, begun=typing, seconds=FORGOTTEN)
            case ViewingChanged(conversation_id, user_id, viewing) if conversation_id == self._id:
                self._note(user_id, Doing.LOOKING, begun=viewing, seconds=LEFT)
            case SyncStateChanged(state) if state.connection is not Connection.ONLINE and self._there:
                for task in self._there.values():
                    task.cancel()
                self._there.clear()
                self._tell()

    def _note(self, user_id: str, doing: Doing, *, begun: bool, seconds: float) -> None:
        previous = self._there.pop((user_id, doing), None)
        if previous is not None:
            previous.cancel()
        if begun:
            task = self._tasks.spawn(self._pass(user_id, doing, seconds), name="conversation: company")
            self._there[user_id, doing] = task
        if begun is not (previous is not None):
            self._tell()

    async def _pass(self, user_id: str, doing: Doing, seconds: float) -> None:
        if user_id and user_id not in self._names:
            try:
                self._names[user_id] = await self._presence.name(user_id)
            except WorkstationError:
                self._names[user_id] = ""  # a colleague without a name is still one
            self._tell()
        await asyncio.sleep(seconds)
        self._there.pop((user_id, doing), None)
        self._tell()

    def _tell(self) -> None:
        """Whoever's name is not read yet is told of in a moment."""
        most: dict[str, Doing] = {}
        for user_id, doing in self._there:
            if not user_id or user_id in self._names:
                most[user_id] = min(doing, most.get(user_id, doing), key=list(Doing).index)
        self._view.show_company(
            tuple(Around(self._names.get(user_id, ""), doing, not user_id) for user_id, doing in most.items())
        )
