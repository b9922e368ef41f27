"""Keeps the queue list true: its keys, the rows in sight and the counts of sections and views."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

from workstation.domain.changes import Change, ConversationsChanged, DraftChanged, TypingChanged, ViewsChanged
from workstation.domain.inbox import InboxRow, Key, Section, Sort, key
from workstation.domain.saved_view import Listed, SavedView, stands_in
from workstation.errors import WorkstationError
from workstation.runtime.alarm import Alarm
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.queue import Queue
from workstation.ui.features.inbox.customs import Customs
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.shown import View
from workstation.ui.features.inbox.writers import Writers

FIRST_KEYS = 200  # what a first paint needs, and some scrolling
FIRST_ROWS = 40
RELOAD_SECONDS = 0.5  # at most this often all keys are read again because of changes from afar …
KEYS_A_SECOND = 20_000  # … and seldomer the more there are: the store's thread takes 0.1 s for 100,000
CALM_SECONDS = 0.04  # a hundred changes a second become twenty-five looks
COUNT_AFTER = 0.05  # seconds: counts let go first what somebody waits for, a message that was just sent
COUNT_SECONDS = 0.25
VIEWS_PAUSE = 5  # times as long as counting took
LATER_SECONDS = 15.0  # how old a view may be that changes merely because time passes


class InboxPresenter:
    """What stands in the list; what is done there is :mod:`deeds`' business."""

    def __init__(self, view: View, queue: Queue, customs: Customs, feed: Feed[Change], tasks: Tasks) -> None:
        self._view, self._queue, self._customs = view, queue, customs
        self._feed, self._tasks = feed, tasks
        self._listed: Listed = Section.MINE
        self._shown: Listed | None = None  # whose keys stand in the view
        self._changed: set[str] = set()
        self._reload = self._views_changed = True
        self._reload_due = 0.0  # monotonic seconds
        self._calm_due = 0.0
        self._read_at = 0  # ms since the epoch: who was asleep then may wake any moment
        self._wanted: tuple[str, ...] = ()
        self._alarm = Alarm(tasks, self._on_time)
        self._writers = Writers(tasks, view.show_typing)
        self._refresh = Refresh(tasks, lambda: self._guarded(self._read()), name="inbox")
        self._later = Alarm(tasks, self._refresh.ask)
        self._rows = Refresh(tasks, lambda: self._guarded(self._read_wanted()), name="inbox rows")
        self._counts = Refresh(tasks, lambda: self._guarded(self._read_counts()), name="inbox counts")
        self._views = Refresh(tasks, lambda: self._guarded(self._read_views()), name="inbox views")
        self._stop: Callable[[], None] | None = None
        self.shown = asyncio.Event()  # the list has been painted with its rows, or trouble is told

    def start(self, listed: Listed = Section.MINE) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self.choose(listed)

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None
        self._alarm.stop()
        self._later.stop()

    # what a person does

    def choose(self, listed: Listed) -> None:
        """Show a section or a view."""
        self._listed = listed
        self._view.show_listed(listed, self._customs.sort_of(listed))
        self._read_anew()

    def sort(self, sort: Sort) -> None:
        """Show the list in this order, now and whenever it is chosen."""
        self._tasks.spawn(self._guarded(self._customs.sort(self._listed, sort)), name="keep the order")
        self._shown = None
        self.choose(self._listed)

    def space(self, density: Density) -> None:
        """Set the rows so close together, from now on."""
        self._view.show_density(density)
        self._tasks.spawn(self._guarded(self._customs.space(density)), name="keep the density")

    def want_rows(self, ids: Sequence[str]) -> None:
        """These rows came into sight and are not held; what was wanted before no longer is."""
        self._wanted = tuple(ids)
        self._rows.ask()

    def show_or_hide(self, visible: bool) -> None:
        for refresh in (self._refresh, self._rows, self._counts, self._views):
            refresh.show_or_hide(visible)

    # what comes from the store

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged(ids=None):
                self._reload = True
            case ConversationsChanged(ids=frozenset() as ids):
                self._changed |= ids
            case DraftChanged(conversation_id=conversation_id, only_words=False):
                self._changed.add(conversation_id)
                self._refresh.ask()
                return
            case TypingChanged(conversation_id=conversation_id, user_id=None, typing=typing):
                self._writers.change(conversation_id, typing)
                return
            case ViewsChanged():
                self._views_changed = True
                self._views.ask()
                return
            case _:
                return
        self._refresh.ask()
        self._counts.ask()

    def _on_time(self) -> None:
        """A snoozed conversation wakes, or a view may show others now."""
        self._reload = True
        self._refresh.ask()
        self._counts.ask()

    def _read_anew(self) -> None:
        self._reload = True
        self._reload_due = 0.0
        self._refresh.ask()

    async def _read(self) -> None:
        """Keys where all may have moved, rows where some have; what comes too soon after the last waits."""
        if self._reload and self._reload_due <= time.monotonic():
            await self._read_keys()
            return
        if self._changed and self._calm_due <= time.monotonic():
            await self._read_changed()
            self._calm_due = time.monotonic() + CALM_SECONDS
        dues = [self._reload_due] if self._reload else []
        dues += [self._calm_due] if self._changed else []
        if dues:
            self._later.ring(None, 0, max(0.0, min(dues) - time.monotonic()))

    async def _read_keys(self) -> None:
        self._reload = False
        self._changed.clear()
        if await self._customs.learn():
            self._view.show_density(self._customs.density)
            self._view.show_listed(self._listed, self._customs.sort_of(self._listed))
        listed, sort = self._listed, self._customs.sort_of(self._listed)
        self._read_at = self._queue.reader().now
        first_time = self._shown != listed
        keys = await self._queue.keys(listed, sort, FIRST_KEYS if first_time else None)
        rows = await self._queue.rows([conversation_id for _, conversation_id in keys[:FIRST_ROWS]])
        if not self._is_wanted(listed, sort):
            return
        self._shown = listed
        self._view.show_keys(keys)
        self._view.show_rows(rows)
        self._first_paint()
        self._counts.ask()  # not before: the first rows would wait for them
        if first_time and len(keys) >= FIRST_KEYS:
            keys = await self._queue.keys(listed, sort)
            if not self._is_wanted(listed, sort):
                return
            self._view.show_keys(keys)
        self._reload_due = time.monotonic() + max(RELOAD_SECONDS, len(keys) / KEYS_A_SECOND)

    def _is_wanted(self, listed: Listed, sort: Sort) -> bool:
        """Whether the list still shows this, in this order."""
        return (listed, sort) == (self._listed, self._customs.sort_of(self._listed))

    def _first_paint(self) -> None:
        if not self.shown.is_set():
            self._view.paint_now()
            self.shown.set()
            self._views.ask()

    async def _read_changed(self) -> None:
        ids, self._changed = list(self._changed), set()
        listed = self._listed
        rows = await self._queue.rows(ids)
        if listed is self._listed:
            self._show(ids, rows)

    async def _read_wanted(self) -> None:
        ids, self._wanted = self._wanted, ()
        self._show(ids, await self._queue.rows(ids))

    def _show(self, ids: Sequence[str], rows: Mapping[str, InboxRow]) -> None:
        if self._shown is self._listed:
            self._view.show_placements({i: self._place(rows.get(i)) for i in ids})
        self._view.show_rows(rows)

    def _place(self, row: InboxRow | None) -> Key | None:
        if row is None or not stands_in(row, self._listed, self._queue.reader()):
            return None
        return key(row.conversation, self._customs.sort_of(self._listed))

    async def _read_counts(self) -> None:
        await asyncio.sleep(COUNT_AFTER)
        counts, waking = await self._queue.counts_and_waking(self._read_at)
        self._view.show_counts(counts)
        self._alarm.ring(waking, self._queue.reader().now, self._soonest())
        if self._customs.views:
            self._views.ask()
        await asyncio.sleep(COUNT_SECONDS)

    def _soonest(self) -> float | None:
        listed = self._listed
        if not isinstance(listed, SavedView):
            return None
        from workstation.domain.conditions import tells_time  # noqa: PLC0415 a section has none

        return LATER_SECONDS if tells_time(listed.condition) else None

    async def _read_views(self) -> None:
        if self._views_changed:
            self._views_changed = False
            for sentence in await self._customs.learn_views():
                self._view.show_trouble(sentence)
            if isinstance(self._listed, SavedView):
                self._follow({view.id: view for view in self._customs.views}.get(self._listed.id))
            self._view.show_views(self._customs.views, {})
        for view in self._customs.views:
            begun = time.monotonic()
            self._view.show_views(self._customs.views, {view.id: await self._queue.count_view(view)})
            # a view may have to look at every conversation, and others read there, too
            await asyncio.sleep(VIEWS_PAUSE * (time.monotonic() - begun))

    def _follow(self, view: SavedView | None) -> None:
        """The view that is shown has been changed, or removed."""
        if view is None:
            self.choose(Section.MINE)
        elif view != self._listed:
            self.choose(view)

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            self._first_paint()
