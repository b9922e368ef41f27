"""Keeps the tabs true to the store, and the store true to the tabs, so that a crash changes nothing."""

import asyncio
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Protocol

from workstation.domain.changes import (
    Change,
    ConversationsChanged,
    DraftChanged,
    MessagesChanged,
    TrayChanged,
)
from workstation.domain.panes import Panes
from workstation.domain.tabs import OpenTab
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.open_tabs import OpenTabs
from workstation.services.queue import Queue
from workstation.ui.shell.tab_look import TabLook, look_of

SOON = 0.3  # seconds from the first change of the tabs to the disk


class TabsView(Protocol):
    def show_tabs(self, tabs: list[tuple[OpenTab, TabLook]], panes: Panes) -> None: ...
    async def fill(self, conversation_id: str) -> None: ...
    def show_tab(self, conversation_id: str, look: TabLook) -> None: ...
    def show_behind(self, conversation_id: str, look: TabLook) -> None: ...
    def show_look(self, conversation_id: str, look: TabLook) -> None: ...
    def open_ids(self) -> AbstractSet[str]: ...
    def front_id(self) -> str: ...
    def open_tabs(self) -> list[OpenTab]: ...
    def panes(self) -> Panes: ...
    def show_trouble(self, sentence: str) -> None: ...
    def tell(self, conversation_id: str, sentence: str) -> None: ...


class TabsPresenter:
    """Nothing is saved before what was open last time has been shown again."""

    def __init__(
        self, view: TabsView, open_tabs: OpenTabs, queue: Queue, feed: Feed[Change], tasks: Tasks
    ) -> None:
        self._view, self._open_tabs, self._queue = view, open_tabs, queue
        self._feed, self._tasks = feed, tasks
        self._unsubscribe: Callable[[], None] = lambda: None
        self._stale: set[str] = set()
        self._names: dict[str, str] = {}  # of conversations with a tab, also of those that are held no more
        self._saved: tuple[list[OpenTab], Panes] | None = None
        self._restored = False
        self._wished = 0  # times that somebody wanted one in front
        self._looks = Refresh(tasks, self._read, name="read the tabs")
        self._memory = Refresh(tasks, self._save, name="remember the tabs", held=True)

    async def start(self) -> None:
        """Show the tabs of last time, then follow the feed."""
        self._unsubscribe = self._feed.subscribe(self._on_change)
        tabs, panes = await self._open_tabs.load()
        self._names = {tab.conversation_id: tab.customer_name for tab in tabs if tab.customer_name}
        looks = await self._looks_of([tab.conversation_id for tab in tabs])
        self._view.show_tabs([(tab, looks[tab.conversation_id]) for tab in tabs], panes)
        self._memory.forget()  # what showing them announced is what was read
        self._memory.release()
        self._restored = True

    def stop(self) -> None:
        self._unsubscribe()

    def open(self, conversation_id: str) -> None:
        """Somebody chose this conversation: open it, or come back to it."""
        self._tasks.spawn(self.opened(conversation_id), name="open a tab")

    async def opened(self, conversation_id: str) -> None:
        """Open it, or come back to it; returns when it is in front, or behind where the person went later."""
        self._wished += 1
        wish, before = self._wished, self._view.front_id()
        (look, trouble), _ = await asyncio.gather(
            self._look_at(conversation_id), self._view.fill(conversation_id)
        )
        left = before != self._view.front_id() and before in self._view.open_ids()
        show = self._view.show_behind if left or wish != self._wished else self._view.show_tab
        show(conversation_id, look)
        if trouble:
            self._view.tell(conversation_id, trouble)

    def open_behind(self, conversation_id: str) -> None:
        """Open it without leaving what is in front; where nothing is, it comes there."""
        self._tasks.spawn(self._opened_behind(conversation_id), name="open a tab behind")

    async def _opened_behind(self, conversation_id: str) -> None:
        look, trouble = await self._look_at(conversation_id)
        self._view.show_behind(conversation_id, look)
        if trouble:
            self._view.tell(conversation_id, trouble)

    def changed(self) -> None:
        """Tabs were opened, closed, moved or turned: remember how they stand."""
        self._memory.ask()

    async def saved(self) -> None:
        """Remember how the tabs stand now; returns when that is on disk."""
        if self._restored:
            self._memory.forget()
            await self._keep()

    async def _save(self) -> None:
        await asyncio.sleep(SOON)
        try:
            await self._keep()
        except WorkstationError as trouble:
            self._view.show_trouble(str(trouble))

    async def _keep(self) -> None:
        """Nothing is written where nothing is new: a scroll that came back to where it was."""
        now = self._as_they_stand(), self._view.panes()
        if now != self._saved:
            await self._open_tabs.save(*now)
            self._saved = now

    def _as_they_stand(self) -> list[OpenTab]:
        """With the customers' names, which nothing else tells once a conversation has left this machine."""
        names = self._names
        return [
            replace(tab, customer_name=names.get(tab.conversation_id, "")) for tab in self._view.open_tabs()
        ]

    def _on_change(self, change: Change) -> None:
        open_ids = self._view.open_ids()
        match change:
            case ConversationsChanged(ids):
                self._stale |= open_ids if ids is None else open_ids & ids
            case TrayChanged():
                self._stale |= open_ids
            case MessagesChanged(conversation_id) | DraftChanged(conversation_id, only_words=False):
                self._stale |= open_ids & {conversation_id}
            case _:
                return
        if self._stale:
            self._looks.ask()

    async def _read(self) -> None:
        stale, self._stale = self._stale, set()
        for conversation_id, look in (await self._looks_of(sorted(stale))).items():
            self._view.show_look(conversation_id, look)

    async def _look_at(self, conversation_id: str) -> tuple[TabLook, str]:
        """What its tab shows, and why that cannot be read: it opens all the same, and says so itself."""
        try:
            return (await self._looks_of([conversation_id]))[conversation_id], ""
        except WorkstationError as error:
            self._stale.add(conversation_id)  # with whatever changes next
            return self._nameless(conversation_id), str(error)

    def _nameless(self, conversation_id: str) -> TabLook:
        return TabLook(self._names.get(conversation_id, "…"))

    async def _looks_of(self, ids: Sequence[str]) -> dict[str, TabLook]:
        """What each tab shows. A conversation that this machine no longer holds keeps its tab and its name,
        without marks that nobody updates: there may be a draft behind it."""
        rows, refused = await self._queue.rows(ids), await self._open_tabs.refused(ids)
        self._names |= {conversation_id: row.customer_name for conversation_id, row in rows.items()}
        return {
            conversation_id: look_of(rows[conversation_id], refused.get(conversation_id, 0))
            if conversation_id in rows
            else self._nameless(conversation_id)
            for conversation_id in ids
        }
