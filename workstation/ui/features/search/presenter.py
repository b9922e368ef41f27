"""Searches while the person types: a breath after the last key, and only for what is typed by then.

What comes later and would have been found joins what was found, while somebody sees it.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from workstation.domain.changes import Change, ConversationsChanged, MessagesChanged
from workstation.domain.search import Filters, Found, Order, Row
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.searching import PAGE, Named, Searching

PAUSE_SECONDS = 0.15
_LONG = 0.3  # seconds after which it is said that the search goes on
_MOST_RECENT = 8


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_found(self, query: str, rows: Sequence[Row], *, more: bool) -> None:
        """``more``: there may be older messages. Without words and filters it is shown how to search."""

    def show_searching(self) -> None: ...
    def show_recent(self, queries: Sequence[str]) -> None: ...
    def show_labels(self, labels: Sequence[str]) -> None: ...
    def show_as_of(self, ms: int | None) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class SearchPresenter:
    """``pause`` waits that many seconds; tests need not. What was sought is kept as long as it lives."""

    def __init__(
        self,
        view: View,
        searching: Searching,
        feed: Feed[Change],
        tasks: Tasks,
        *,
        pause: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep,
    ) -> None:
        self._view = view
        self._searching = searching
        self._feed = feed
        self._tasks = tasks
        self._pause = pause
        self._query = ""
        self._filters = Filters()
        self._order = Order.NEWEST
        self._found = Found()
        self._named = Named()
        self._recent: list[str] = []
        self._going: asyncio.Task[Any] | None = None
        self._refresh = Refresh(tasks, lambda: self._told(self._look_again), name="search: look again")
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Say what there is to search in, and look again when that changes; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._begin(0)
        self.labels_wanted()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def show_or_hide(self, visible: bool) -> None:
        self._refresh.show_or_hide(visible)

    def type(self, query: str) -> None:
        """The words in the field are these now."""
        if query != self._query:
            self._query = query
            self._begin(PAUSE_SECONDS if query.strip() else 0)

    def search_now(self) -> None:
        """Enter: do not wait for more words."""
        self.remember()
        self._begin(0)

    def narrow(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self._begin(0)

    def arrange(self, order: Order) -> None:
        if order is not self._order:
            self._order = order
            self._begin(0)

    def show_more(self) -> None:
        """A page again, of older ones; the last page says that there are no more."""
        if self._going is None and self._may_go_on():
            self._go(self._go_on)

    def labels_wanted(self) -> None:
        self._tasks.spawn(self._show_labels(), name="search: labels")

    def remember(self) -> None:
        """What is sought has led somewhere: it is offered again."""
        query = self._query.strip()
        if query:
            self._recent = [query, *(one for one in self._recent if one != query)][:_MOST_RECENT]
            self._view.show_recent(self._recent)

    def _begin(self, seconds: float) -> None:
        """Whatever was being looked for is of no interest any more."""
        self._go(partial(self._search, seconds))

    def _go(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        if self._going is not None:
            self._going.cancel()
        going = self._going = self._tasks.spawn(self._told(work), name="search")
        going.add_done_callback(self._on_done)

    def _on_done(self, task: asyncio.Task[Any]) -> None:
        if self._going is task:
            self._going = None

    async def _told(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        except WorkstationError as error:
            self._view.show_trouble(str(error))

    async def _search(self, seconds: float) -> None:
        if seconds:
            await self._pause(seconds)
        saying = asyncio.get_running_loop().call_later(_LONG, self._view.show_searching)
        try:
            self._view.show_as_of(await self._searching.as_of())
            self._named = await self._named_so()
            self._found = await self._page(None, PAGE)
        finally:
            saying.cancel()
        self._going = None  # whoever is at the end of what is shown may go on at once
        self._show()

    def _on_change(self, change: Change) -> None:
        sought = self._query.strip() or self._filters != Filters()
        if sought and isinstance(change, MessagesChanged | ConversationsChanged):
            self._refresh.ask()

    async def _look_again(self) -> None:
        """As far down as is shown; whoever looks for something else meanwhile finds it as it is then."""
        await self._pause(PAUSE_SECONDS)  # one page of changes tells of many conversations
        while self._going is not None:
            await asyncio.wait({self._going})
        before = self._found, self._query, self._filters, self._order
        as_of, named, found = await self._searching.as_of(), await self._named_so(), await self._as_far()
        if self._going is not None or before != (self._found, self._query, self._filters, self._order):
            self._refresh.ask()
            return
        self._view.show_as_of(as_of)
        if (named, found) != (self._named, self._found):
            self._named, self._found = named, found
            self._show()

    async def _as_far(self) -> Found:
        """What was found before, and what has come among it since."""
        shown, end = len(self._found.hits), self._found.below
        if self._order is Order.BEST:
            return await self._page(None, max(1, -(-shown // PAGE)) * PAGE)
        found = await self._page(None, shown + PAGE)
        kept = tuple(hit for hit in found.hits if end is None or hit.moment >= end)
        return found if kept == found.hits else Found(kept, end)

    async def _named_so(self) -> Named:
        return await self._searching.named(self._query) if self._query.strip() else Named()

    async def _go_on(self) -> None:
        if self._found.below is None:
            self._found = await self._page(None, len(self._found.hits) + PAGE)
        else:
            older = await self._page(self._found.below, PAGE)
            self._found = replace(older, hits=(*self._found.hits, *older.hits))
        self._going = None  # as above
        self._show()

    async def _page(self, below: int | None, limit: int) -> Found:
        return await self._searching.messages(
            self._query, filters=self._filters, order=self._order, below=below, limit=limit
        )

    def _may_go_on(self) -> bool:
        """The best ones are ranked anew for each page, so they tell no place to go on from."""
        full = len(self._found.hits) and len(self._found.hits) % PAGE == 0
        return self._found.below is not None or (self._order is Order.BEST and bool(full))

    def _show(self) -> None:
        named = self._named
        rows: tuple[Row, ...] = (
            *named.customers, *named.conversations, *named.messages, *self._found.hits,
        )  # fmt: skip
        self._view.show_found(self._query, rows, more=self._may_go_on())

    async def _show_labels(self) -> None:
        try:
            self._view.show_labels(await self._searching.labels())
        except WorkstationError as error:
            self._view.show_trouble(str(error))
