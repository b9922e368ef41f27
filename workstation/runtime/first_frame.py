"""Turns Qt's loop until a window has been painted, before there is any other loop."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE_MS = 500  # for a window that nobody sees


def paint_first(app: QApplication, window: QWidget) -> None:
    """Return when ``window`` stands on the screen, shown as it was; closing it ends nothing."""
    app.setQuitOnLastWindowClosed(False)
    leave = QTimer(window, singleShot=True, interval=_PATIENCE_MS)
    leave.timeout.connect(lambda: app.exit(0))  # quit() would ask the window, which says no
    leave.start()
    frame = _Frame(leave)
    window.installEventFilter(frame)
    window.update()
    app.exec()
    window.removeEventFilter(frame)
    leave.deleteLater()


class _Frame(QObject):
    """Ends the wait a turn after the paint: by then the frame has been handed on."""

    def __init__(self, leave: QTimer) -> None:
        super().__init__(leave)
        self._leave = leave

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Paint:
            self._leave.start(0)
        return False
