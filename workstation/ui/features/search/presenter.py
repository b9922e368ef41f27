"""Searches while the person types: a breath after the last key, and only for what is typed by then."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from workstation.domain.search import Filters, Found, Order, Row
from workstation.errors import WorkstationError
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
        tasks: Tasks,
        *,
        pause: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep,
    ) -> None:
        self._view = view
        self._searching = searching
        self._tasks = tasks
        self._pause = pause
        self._query = ""
        self._filters = Filters()
        self._order = Order.NEWEST
        self._found = Found()
        self._named = Named()
        self._recent: list[str] = []
        self._going: asyncio.Task[Any] | None = None

    def start(self) -> None:
        """Say what there is to search in; on the screen's loop."""
        self._begin(0)
        self.labels_wanted()

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
            self._named = await self._searching.named(self._query) if self._query.strip() else Named()
            self._found = await self._page(None, PAGE)
        finally:
            saying.cancel()
        self._show()

    async def _go_on(self) -> None:
        if self._found.below is None:
            self._found = await self._page(None, len(self._found.hits) + PAGE)
        else:
            older = await self._page(self._found.below, PAGE)
            self._found = replace(older, hits=(*self._found.hits, *older.hits))
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
        rows: tuple[Row, ...] = (*self._named.customers, *self._named.conversations, *self._found.hits)
        self._view.show_found(self._query, rows, more=self._may_go_on())

    async def _show_labels(self) -> None:
        try:
            self._view.show_labels(await self._searching.labels())
        except WorkstationError as error:
            self._view.show_trouble(str(error))
