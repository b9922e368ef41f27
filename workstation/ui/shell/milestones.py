"""Tells on standard output when the window and the first rows were painted; for ``--milestones`` only."""

import json
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def tell(name: str) -> None:
    """Print ``{"milestone": name, "at": monotonic ns, "cpu": ns of this process}``."""
    told = {"milestone": name, "at": time.monotonic_ns(), "cpu": time.process_time_ns()}
    print(json.dumps(told), flush=True)


class Milestone(QObject):
    """Tells ``name`` after the next paint of ``widget``."""

    def __init__(self, name: str, widget: QWidget) -> None:
        super().__init__(widget)
        self._name = name
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        tell(self._name)
        self.deleteLater()
