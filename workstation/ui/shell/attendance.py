"""Notices that the person works elsewhere or has locked: then nothing here is before their eyes."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from workstation.services.presence import Presence
from workstation.ui.shell.window import MainWindow

GRACE_MS = 30_000  # a look at another program is no absence


class Attendance(QObject):
    def __init__(self, window: MainWindow, presence: Presence, grace_ms: int = GRACE_MS) -> None:
        """``grace_ms`` after the last of our windows lost the keyboard nobody looks at them any more."""
        super().__init__(window)
        self._window, self._presence = window, presence
        self._timer = QTimer(self, singleShot=True, interval=grace_ms)
        self._timer.timeout.connect(presence.go_away)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app  # a passing wrapper would die under its signals
        app.focusWindowChanged.connect(self._on_focus)
        window.covered.connect(self._on_covered)
        self._on_focus(app.focusWindow())

    def _on_focus(self, focused: QWindow | None) -> None:
        if focused is None:
            self._timer.start()
        elif not self._window.is_covered:
            self._timer.stop()
            self._presence.come_back()

    def _on_covered(self, covered: bool) -> None:
        if covered:
            self._presence.go_away()
        elif self._app.focusWindow() is not None:
            self._presence.come_back()
