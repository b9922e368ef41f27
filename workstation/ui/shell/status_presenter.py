"""Keeps the status bar and the banner true: connection, outbox, tray, and what was recovered from."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from workstation.domain.changes import Change, SyncRecovered, SyncStateChanged, TrayChanged
from workstation.domain.sync_state import Recovery, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks


class StatusView(Protocol):
    def show_state(self, state: SyncState) -> None: ...
    def show_tray(self, count: int) -> None: ...
    def show_recovery(self, why: Recovery) -> None: ...


class StatusPresenter:
    """``count_refused`` answers how many items lie in the tray."""

    def __init__(
        self,
        view: StatusView,
        feed: Feed[Change],
        tasks: Tasks,
        count_refused: Callable[[], Awaitable[int]],
    ) -> None:
        self._view, self._feed = view, feed
        self._count_refused = count_refused
        self._unsubscribe: Callable[[], None] = lambda: None
        self._tray = Refresh(tasks, self._show_tray, name="count the tray")

    def start(self, state: SyncState) -> None:
        """Show ``state`` and from now on whatever the feed announces."""
        self._unsubscribe = self._feed.subscribe(self._on_change)
        self._view.show_state(state)
        self._tray.ask()

    def stop(self) -> None:
        self._unsubscribe()

    def _on_change(self, change: Change) -> None:
        match change:
            case SyncStateChanged(state):
                self._view.show_state(state)
            case SyncRecovered(why):
                self._view.show_recovery(why)
            case TrayChanged():
                self._tray.ask()
            case _:
                pass

    async def _show_tray(self) -> None:
        self._view.show_tray(await self._count_refused())
