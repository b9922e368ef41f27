"""Tells on standard output when the window and the first rows were painted; for ``--milestones`` only."""

import json
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Milestone(QObject):
    """Prints ``{"milestone": name, "at": monotonic ns, "cpu": ns}`` after the next paint of ``widget``.

    With ``ready``, after the next one at which there is something to see.
    """

    def __init__(self, name: str, widget: QWidget, ready: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._name = name
        self._ready = ready
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        told = {"milestone": self._name, "at": time.monotonic_ns(), "cpu": time.process_time_ns()}
        print(json.dumps(told), flush=True)
        self.deleteLater()
