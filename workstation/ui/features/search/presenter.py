"""Searches while the person types: a breath after the last key, and only for what is typed by then."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from workstation.domain.search import Hit
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.searching import Searching

PAUSE_SECONDS = 0.15
PAGE = 30


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_hits(self, query: str, hits: Sequence[Hit], *, more: bool) -> None:
        """``more``: there may be older ones. A blank query shows how to search."""

    def show_trouble(self, sentence: str) -> None: ...


class SearchPresenter:
    """``pause`` waits that many seconds; tests need not."""

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
        self._limit = PAGE
        self._turn = 0  # counts what was asked; an answer to anything but the latest is dropped

    def type(self, query: str) -> None:
        """The words in the field are these now."""
        if query == self._query:
            return
        self._query, self._limit = query, PAGE
        self._ask(PAUSE_SECONDS if query.strip() else 0)

    def search_now(self) -> None:
        """Enter: do not wait for more words."""
        self._ask(0)

    def show_more(self) -> None:
        """As many again, older ones."""
        self._limit += PAGE
        self._ask(0)

    def _ask(self, seconds: float) -> None:
        self._turn += 1
        self._tasks.spawn(self._search(self._turn, seconds), name="search")

    async def _search(self, turn: int, seconds: float) -> None:
        if seconds:
            await self._pause(seconds)
        if turn != self._turn:
            return
        query, limit = self._query, self._limit
        try:
            hits = await self._searching.messages(query, limit=limit) if query.strip() else []
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if turn == self._turn:
            self._view.show_hits(query, hits, more=len(hits) >= limit)
