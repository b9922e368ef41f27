"""Gives the desk back to the right password, and keeps the numbers true meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from workstation.domain.changes import Change, ConversationsChanged, DraftChanged
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.desk import SignInNeeded
from workstation.services.standing import Waits

_CALM = 1.0  # seconds between two counts, however much happens


class Account(Protocol):
    """Who knows whether a password is right. Raises WorkstationError with a sentence for the person."""

    async def unlock(self, password: str) -> None: ...


class View(Protocol):
    def show_lock(self, at: int, who: str, *, by_server: bool) -> None: ...
    def show_waits(self, urgent: int | None, drafts: int) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
    def show_missing(self) -> None: ...
    def forget_password(self) -> None: ...


class LockPresenter:
    """``done`` is called once the password was right."""

    def __init__(
        self,
        view: View,
        account: Account,
        feed: Feed[Change],
        tasks: Tasks,
        *,
        done: Callable[[], None],
        refused: Callable[[str], None],
        waits: Callable[[], Awaitable[Waits]] | None = None,
    ) -> None:
        self._view, self._account, self._feed, self._tasks = view, account, feed, tasks
        self._done, self._refused, self._waits = done, refused, waits
        self._busy = False
        self._stop: Callable[[], None] = lambda: None
        self._count = Refresh(tasks, self._show_waits, name="count behind the lock")

    def start(self, at: int, who: str, drafts: int = 0, *, by_server: bool = False) -> None:
        """Say since when it is locked (ms since the epoch) and whose it is; on the screen's loop.

        ``by_server``: this profile has no password of its own, so the server is asked.
        """
        self._view.show_lock(at, who, by_server=by_server)
        if self._waits is None:
            self._view.show_waits(None, drafts)
        else:
            self._stop = self._feed.subscribe(self._on_change)
            self._count.ask()

    def stop(self) -> None:
        self._stop()
        self._count.hold()

    def submit(self, password: str) -> None:
        """Enter or the button; while one attempt runs a second is ignored."""
        if self._busy:
            return
        if not password:
            self._view.show_missing()
            return
        self._busy = True
        self._view.show_busy(busy=True)
        self._tasks.spawn(self._try(password), name="unlock")

    async def _try(self, password: str) -> None:
        try:
            await self._account.unlock(password)
        except SignInNeeded as error:
            self._refused(str(error))
        except WorkstationError as error:
            self._view.show_busy(busy=False)
            self._view.show_trouble(str(error))
        else:
            self._view.forget_password()
            self._done()
        finally:
            self._busy = False

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged() | DraftChanged(only_words=False):
                self._count.ask()

    async def _show_waits(self) -> None:
        if self._waits is not None:
            found = await self._waits()
            self._view.show_waits(found.urgent, found.drafts)
            await asyncio.sleep(_CALM)
