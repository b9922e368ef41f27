"""Offers to take back what was done last, and does it."""

from collections.abc import Callable
from typing import Protocol

from workstation.domain.changes import ActDone, Change, TrayChanged
from workstation.domain.undoing import Done
from workstation.domain.way_back import Stays
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.undoing import Undoing, Undone


class View(Protocol):
    def show_done(self, done: Done) -> None: ...
    def show_undone(self, stays: Stays) -> None: ...
    def show_taken_back(self) -> None: ...
    def show_nothing(self, stays: Stays) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
    def withdraw(self) -> None: ...


class UndoPresenter:
    def __init__(self, view: View, undoing: Undoing, feed: Feed[Change], tasks: Tasks) -> None:
        self._view, self._undoing, self._feed, self._tasks = view, undoing, feed, tasks
        self.stop: Callable[[], None] = lambda: None
        self.taken_back: Callable[[str], None] = lambda _conversation_id: None  # its words stand there again

    def start(self) -> None:
        self.stop = self._feed.subscribe(self._on_change)

    def undo(self) -> None:
        self._tasks.spawn(self._undo(), name="undo")

    def forget(self) -> None:
        """Its time is over; what was done with a reply that has left can be undone for longer."""
        if self._undoing.left():
            self._offer()
        else:
            self._undoing.forget()

    def _on_change(self, change: Change) -> None:
        if isinstance(change, ActDone):
            self._offer()
        elif isinstance(change, TrayChanged):
            self._tasks.spawn(self._look_at_tray(), name="undo: tray")

    async def _look_at_tray(self) -> None:
        try:
            if await self._undoing.look_at_tray():
                self._view.withdraw()
        except WorkstationError as error:
            self._view.show_trouble(str(error))

    def _offer(self) -> None:
        done = self._undoing.offered()
        if done is None:  # what was done before is not the last any more
            self._view.withdraw()
        else:
            self._view.show_done(done)

    async def _undo(self) -> None:
        done = self._undoing.offered()
        try:
            undone, stays = await self._undoing.undo()
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        match undone:
            case Undone.TAKEN_BACK:
                self._view.show_taken_back()
                if done is not None:
                    self.taken_back(done.before[0].id)
            case Undone.OPPOSITE:
                self._view.show_undone(stays)
            case Undone.NOTHING:
                self._view.show_nothing(stays)
