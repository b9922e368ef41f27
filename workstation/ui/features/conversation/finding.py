"""Finds words in one conversation and goes from one to the next, wherever in it they stand."""

import asyncio
from bisect import bisect_right
from collections.abc import Callable
from typing import Protocol

from workstation.domain.changes import Change, MessagesChanged
from workstation.domain.search import Places, Spans
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Messaging

PAUSE = 0.12  # seconds after the last letter until it is looked for


class FindView(Protocol):
    def show_found(self, place: int, total: int, *, more: bool, whole: bool) -> None: ...
    def show_sought(self, spans: Spans | None) -> None: ...
    def show_hit(self, row: int) -> None: ...
    def show_trouble(self, text: str) -> None: ...
    def row_of(self, message_id: str) -> int | None: ...
    def last_row_in_sight(self) -> int: ...


class Finding:
    """Rows are found, not messages: a position is its row, what is unsent stands after the newest."""

    def __init__(
        self, conversation_id: str, view: FindView, messaging: Messaging, feed: Feed[Change], tasks: Tasks
    ) -> None:
        self._id = conversation_id
        self._view = view
        self._messaging = messaging
        self._feed = feed
        self._typed = ""
        self._found: Places | None = None
        self._row = 0  # of the hit that one stands on
        self._whole: bool | None = None  # whether all of it is held here; asked once
        self._going = False  # what was typed is new: go to a hit
        self._refresh = Refresh(tasks, self._find, name="conversation: find")
        self._stop: Callable[[], None] | None = None

    def sought(self, typed: str) -> None:
        """Something else is typed."""
        if self._stop is None:
            self._stop = self._feed.subscribe(self._on_change)
        self._typed, self._going = typed, True
        self._refresh.ask()

    def stepped(self, step: int) -> None:
        """To the next hit, or the one before; round the ends."""
        rows = self._rows()
        if not rows:
            return
        place = bisect_right(rows, self._row) - 1
        if self._row in rows or step > 0:
            place += step
        self._go(rows, place % len(rows))

    def closed(self) -> None:
        """Nothing is looked for any more."""
        self.stop()
        self._typed, self._found, self._row, self._whole = "", None, 0, None
        self._view.show_sought(None)

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def _on_change(self, change: Change) -> None:
        if isinstance(change, MessagesChanged) and change.conversation_id == self._id and self._typed:
            self._refresh.ask()

    async def _find(self) -> None:
        await asyncio.sleep(PAUSE)
        try:
            await self._look(self._typed, going=self._going)
        except WorkstationError as error:
            self._view.show_trouble(str(error))

    async def _look(self, typed: str, *, going: bool) -> None:
        found = await self._messaging.find(self._id, typed)
        if typed != self._typed:
            return  # the next round knows better
        self._found, self._going = found, False
        self._view.show_sought(found.spans if found else None)
        rows = self._rows()
        if going and rows:
            before = bisect_right(rows, self._row or self._view.last_row_in_sight()) - 1
            self._go(rows, max(0, before))
        else:
            self._tell(rows)
        if self._whole is None and found is not None:
            self._whole = await self._messaging.whole(self._id)
            if not self._whole:
                self._tell(rows)

    def _rows(self) -> list[int]:
        if self._found is None:
            return []
        unsent = (self._view.row_of(id_) for id_ in self._found.unsent)
        return [*self._found.positions, *(row for row in unsent if row is not None)]

    def _go(self, rows: list[int], place: int) -> None:
        self._row = rows[place]
        self._view.show_hit(self._row)
        self._tell(rows)

    def _tell(self, rows: list[int]) -> None:
        place, found = bisect_right(rows, self._row), self._found
        self._view.show_found(
            place, len(rows), more=bool(found and found.more), whole=self._whole is not False
        )
