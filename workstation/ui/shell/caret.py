"""Lets the caret stand still while nobody is here: its blinking cost more than all else together."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from workstation.ui.shell.idleness import Idleness

REST_MS = 10_000  # as in GTK, whose fields do the same
_STILL, _AS_THE_DESKTOP_HAS_IT = 0, -1


class RestingCaret(QObject):
    """It blinks again with the first touch, and stays where it is meanwhile."""

    def __init__(self, idleness: Idleness, rest_ms: int = REST_MS) -> None:
        super().__init__(idleness)
        self._rests = False
        self._timer = QTimer(self, singleShot=True, interval=rest_ms)
        self._timer.timeout.connect(self._rest)
        idleness.touched.connect(self._stir)
        self.destroyed.connect(_blink)
        self._timer.start()

    def _stir(self) -> None:
        self._timer.start()
        if self._rests:
            self._rests = False
            _blink()

    def _rest(self) -> None:
        self._rests = True
        QGuiApplication.styleHints().setCursorFlashTime(_STILL)


def _blink() -> None:
    QGuiApplication.styleHints().setCursorFlashTime(_AS_THE_DESKTOP_HAS_IT)
