"""Keeps the queue list true: its keys, the rows in sight and the counts of its sections."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol

from workstation.domain.changes import Change, ConversationsChanged, DraftChanged
from workstation.domain.inbox import InboxRow, Key, Section, belongs, key
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.queue import Queue

FIRST_KEYS = 200  # what a first paint needs, and some scrolling
FIRST_ROWS = 40
URGENT_KEYS = 20
RELOAD_SECONDS = 0.5  # at most this often all keys are read again because of changes from afar …
KEYS_A_SECOND = 20_000  # … and seldomer the more there are: the screen takes 20 ms for 100,000
COUNT_AFTER = 0.05  # seconds: counts let go first what somebody waits for, a message that was just sent
COUNT_SECONDS = 0.25


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_section(self, section: Section) -> None: ...
    def show_keys(self, keys: Sequence[Key]) -> None: ...
    def show_placements(self, placements: Mapping[str, Key | None]) -> None: ...
    def show_rows(self, rows: Mapping[str, InboxRow]) -> None: ...
    def show_counts(self, counts: Mapping[Section, int]) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
    def show_nobody_waits(self) -> None: ...
    def show_opened(self, conversation_id: str) -> None: ...
    def paint_now(self) -> None: ...


class InboxPresenter:
    """``me`` is the id of the user at the desk."""

    def __init__(
        self,
        view: View,
        queue: Queue,
        conversations: Conversations,
        feed: Feed[Change],
        tasks: Tasks,
        *,
        me: str,
    ) -> None:
        self._view = view
        self._queue = queue
        self._conversations = conversations
        self._feed = feed
        self._tasks = tasks
        self._me = me
        self._section = Section.MINE
        self._shown: Section | None = None  # whose keys stand in the view
        self._changed: set[str] = set()
        self._reload = True
        self._reload_due = 0.0  # monotonic seconds
        self._waking = False
        self._wanted: tuple[str, ...] = ()
        self._taking = asyncio.Lock()
        self._refresh = Refresh(tasks, lambda: self._guarded(self._read()), name="inbox")
        self._rows = Refresh(tasks, lambda: self._guarded(self._read_wanted()), name="inbox rows")
        self._counts = Refresh(tasks, lambda: self._guarded(self._read_counts()), name="inbox counts")
        self._stop: Callable[[], None] | None = None
        self.shown = asyncio.Event()  # the list has been painted with its rows, or trouble is told

    def start(self, section: Section = Section.MINE) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self.choose(section)

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    # what a person does

    def choose(self, section: Section) -> None:
        self._section = section
        self._view.show_section(section)
        self._reload = True
        self._reload_due = 0.0
        self._refresh.ask()

    def want_rows(self, ids: Sequence[str]) -> None:
        """These rows came into sight and are not held; what was wanted before no longer is."""
        self._wanted = tuple(ids)
        self._rows.ask()

    def show_or_hide(self, visible: bool) -> None:
        for refresh in (self._refresh, self._rows, self._counts):
            if visible:
                refresh.release()
            else:
                refresh.hold()

    def claim(self, conversation_id: str) -> None:
        """Claim and open."""
        self._spawn(self._claim(conversation_id), "claim")

    def take_next(self) -> None:
        """Claim and open what stands first in nobody's queue."""
        self._spawn(self._take_next(), "take next")

    def open_most_urgent(self, besides: str = "") -> None:
        """Open who has waited longest for me, or else for anybody; ``besides`` is in front already."""
        self._spawn(self._open_most_urgent(besides), "most urgent")

    # what comes from the store

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged(ids=None):
                self._reload = True
            case ConversationsChanged(ids=frozenset() as ids):
                self._changed |= ids
            case DraftChanged(conversation_id=conversation_id):
                self._changed.add(conversation_id)
                self._refresh.ask()
                return
            case _:
                return
        self._refresh.ask()
        self._counts.ask()

    async def _read(self) -> None:
        pause = self._reload_due - time.monotonic()
        if self._reload and pause <= 0:
            await self._read_keys()
            return
        if self._changed:
            await self._read_changed()
        if self._reload and not self._waking:
            self._waking = True
            self._tasks.spawn(self._wake(pause), name="inbox reload")

    async def _wake(self, pause: float) -> None:
        await asyncio.sleep(pause)
        self._waking = False
        self._refresh.ask()

    async def _read_keys(self) -> None:
        self._reload = False
        self._changed.clear()
        section = self._section
        first_time = self._shown is not section
        keys = await self._queue.keys(section, FIRST_KEYS if first_time else None)
        rows = await self._queue.rows([conversation_id for _, conversation_id in keys[:FIRST_ROWS]])
        if section is not self._section:
            return
        self._shown = section
        self._view.show_keys(keys)
        self._view.show_rows(rows)
        self._first_paint()
        self._counts.ask()  # not before: the first rows would wait for them
        if first_time and len(keys) >= FIRST_KEYS:
            keys = await self._queue.keys(section)
            if section is not self._section:
                return
            self._view.show_keys(keys)
        self._reload_due = time.monotonic() + max(RELOAD_SECONDS, len(keys) / KEYS_A_SECOND)

    def _first_paint(self) -> None:
        if not self.shown.is_set():
            self._view.paint_now()
            self.shown.set()

    async def _read_changed(self) -> None:
        ids, self._changed = list(self._changed), set()
        section = self._section
        rows = await self._queue.rows(ids)
        if section is self._section:
            self._show(ids, rows)

    async def _read_wanted(self) -> None:
        ids, self._wanted = self._wanted, ()
        rows = await self._queue.rows(ids)
        self._show(ids, rows)

    def _show(self, ids: Sequence[str], rows: Mapping[str, InboxRow]) -> None:
        if self._shown is self._section:
            self._view.show_placements({i: self._place(rows.get(i)) for i in ids})
        self._view.show_rows(rows)

    def _place(self, row: InboxRow | None) -> Key | None:
        if row is None or not belongs(row.conversation, self._section, self._me):
            return None
        return key(row.conversation, self._section)

    async def _read_counts(self) -> None:
        await asyncio.sleep(COUNT_AFTER)
        self._view.show_counts(await self._queue.counts())
        await asyncio.sleep(COUNT_SECONDS)

    # acts

    async def _claim(self, conversation_id: str) -> None:
        await self._conversations.claim(conversation_id)
        self._view.show_opened(conversation_id)

    async def _take_next(self) -> None:
        async with self._taking:  # pressed twice, it takes two, not the same one twice
            keys = await self._queue.keys(Section.UNASSIGNED, 1)
            if keys:
                await self._claim(keys[0][1])
            else:
                self._view.show_nobody_waits()

    async def _open_most_urgent(self, besides: str) -> None:
        for section in (Section.MINE, Section.UNASSIGNED, Section.WAITING):
            keys = await self._queue.keys(section, URGENT_KEYS)
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
            self._first_paint()
