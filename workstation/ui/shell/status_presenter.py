"""Keeps the status bar and the banner true: connection, outbox, tray, and what was recovered from."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from workstation.domain.changes import Change, SyncRecovered, SyncStateChanged, TrayChanged
from workstation.domain.operation import TrayItem
from workstation.domain.sync_state import Recovery, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks


class StatusView(Protocol):
    def show_state(self, state: SyncState) -> None: ...
    def show_tray(self, count: int) -> None: ...
    def show_refused(self, items: Sequence[TrayItem]) -> None:
        """What came into the tray since somebody looked there."""

    def show_recovery(self, why: Recovery) -> None: ...


class StatusPresenter:
    """``refused`` answers what lies in the tray."""

    def __init__(
        self,
        view: StatusView,
        feed: Feed[Change],
        tasks: Tasks,
        refused: Callable[[], Awaitable[Sequence[TrayItem]]],
    ) -> None:
        self._view, self._feed = view, feed
        self._refused = refused
        self._unsubscribe: Callable[[], None] = lambda: None
        self._tray = Refresh(tasks, self._show_tray, name="look into the tray")
        self._lying: Sequence[TrayItem] = ()
        self._looked_at: frozenset[str] | None = None  # what lay there when somebody looked, or at the start

    def start(self, state: SyncState) -> None:
        """Show ``state`` and from now on whatever the feed announces."""
        self._unsubscribe = self._feed.subscribe(self._on_change)
        self._view.show_state(state)
        self._tray.ask()

    def stop(self) -> None:
        self._unsubscribe()

    def side_shown(self, name: str) -> None:
        """Another panel is beside the conversations; in the tray's everything is seen."""
        if name == "tray" and self._looked_at is not None:
            self._looked_at = _ids(self._lying)
            self._view.show_refused(())

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
        self._lying = lying = await self._refused()
        self._view.show_tray(len(lying))
        if self._looked_at is None:
            self._looked_at = _ids(lying)  # of these the person was told when they came
        self._view.show_refused([item for item in lying if item.operation.id not in self._looked_at])


def _ids(items: Sequence[TrayItem]) -> frozenset[str]:
    return frozenset(item.operation.id for item in items)
