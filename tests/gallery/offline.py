"""The window while the network is gone."""

from PySide6.QtWidgets import QWidget

from tests.gallery import window
from tests.gallery.stage import NOW, Stage
from workstation.domain.sync_state import Connection, SyncState


def show(stage: Stage) -> QWidget:
    return window.show(stage, SyncState(Connection.OFFLINE, NOW - 360_000, NOW - 361_000, 3))
