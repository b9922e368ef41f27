"""Tells on standard output when the window and the first rows were painted; for ``--milestones`` only."""

import json
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Milestone(QObject):
    """Prints ``{"milestone": name, "at": monotonic ns}`` after the next paint of ``widget``."""

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
        print(json.dumps({"milestone": self._name, "at": time.monotonic_ns()}), flush=True)
        self.deleteLater()
