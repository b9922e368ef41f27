"""Offers to take back what was done last, and does it."""

from collections.abc import Callable
from typing import Protocol

from workstation.domain.changes import ActDone, Change
from workstation.domain.conversation import Status
from workstation.domain.operation import OperationKind
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.undoing import Undoing


class View(Protocol):
    def show_done(self, kind: OperationKind, status: Status | None, customer: str, count: int) -> None: ...
    def show_undone(self) -> None: ...
    def show_nothing(self) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
    def withdraw(self) -> None: ...


class UndoPresenter:
    def __init__(self, view: View, undoing: Undoing, feed: Feed[Change], tasks: Tasks) -> None:
        self._view, self._undoing, self._feed, self._tasks = view, undoing, feed, tasks
        self.stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        self.stop = self._feed.subscribe(self._on_change)

    def undo(self) -> None:
        self._tasks.spawn(self._undo(), name="undo")

    def forget(self) -> None:
        """Its time is over."""
        self._undoing.forget()

    def _on_change(self, change: Change) -> None:
        if not isinstance(change, ActDone):
            return
        done = self._undoing.offered()
        if done is None:  # what was done before is not the last any more
            self._view.withdraw()
            return
        kind, arguments = done.deed
        status = Status(arguments["status"]) if kind is OperationKind.STATUS_SET else None
        self._view.show_done(kind, status, done.customer, len(done.changed))

    async def _undo(self) -> None:
        try:
            undone = await self._undoing.undo()
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if undone:
            self._view.show_undone()
        else:
            self._view.show_nothing()
