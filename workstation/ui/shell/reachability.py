"""Hears from the operating system that the network came back, so that nobody waits for the next attempt."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

_ONLINE = QNetworkInformation.Reachability.Online


class Reachability(QObject):
    """``returned`` is called whenever the system says online after it had said otherwise.

    Where the system does not tell, nothing is called and the line goes by its own attempts.
    """

    def __init__(self, returned: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._returned = returned
        self._online = True
        if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
            return
        told = QNetworkInformation.instance()
        self._online = told.reachability() == _ONLINE
        told.reachabilityChanged.connect(self._on_changed)

    def _on_changed(self, reachability: QNetworkInformation.Reachability) -> None:
        online = reachability == _ONLINE
        if online and not self._online:
            self._returned()
        self._online = online
