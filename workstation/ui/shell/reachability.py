"""Hears from the operating system that the network came back, so that nobody waits for the next attempt."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

from workstation.domain.changes import Change, SyncStateChanged
from workstation.domain.sync_state import Connection
from workstation.runtime.feed import Feed

_ONLINE = QNetworkInformation.Reachability.Online


class Reachability(QObject):
    """``returned`` is called whenever the system says online after it had said otherwise.

    It is not asked before the line is first lost: its word takes 4 MB and two threads. Where the system does
    not tell, nothing is called and the line goes by its own attempts.
    """

    def __init__(self, returned: Callable[[], None], feed: Feed[Change], parent: QObject) -> None:
        super().__init__(parent)
        self._returned = returned
        self._asked = False
        self._online = True
        feed.subscribe(self._on_change)

    def _on_change(self, change: Change) -> None:
        lost = isinstance(change, SyncStateChanged) and change.state.connection is Connection.OFFLINE
        if lost and not self._asked:
            self._asked = True
            self._ask()

    def _ask(self) -> None:
        if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
            return
        told = QNetworkInformation.instance()
        self._online = told.reachability() == _ONLINE
        told.reachabilityChanged.connect(self._on_reachability)

    def _on_reachability(self, reachability: QNetworkInformation.Reachability) -> None:
        online = reachability == _ONLINE
        if online and not self._online:
            self._returned()
        self._online = online
