"""Notices that nobody uses keys or mouse any more, and that this computer was asleep."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from shiboken6 import isValid

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
LAST_MS = 60_000  # announced from here on
_LOOK_MS, _COUNT_MS = 5_000, 1_000


class Idleness(QObject):
    """``due`` once the limit has passed, by the wall clock or by the steady one: a clock that was set
    back earns nobody time, and a night asleep is a night.

    Looks at the window that has the keyboard and at the widget in it, not at every event of the application.
    """

    due = Signal()
    counted = Signal(int)  # ms that are left, in the last minute; -1: somebody is here again
    touched = Signal()

    def __init__(
        self, wall: Callable[[], int], steady: Callable[[], int], parent: QObject | None = None
    ) -> None:
        """``wall``, ``steady``: ms of a clock that may be set, and of one that never runs backwards."""
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._limit = 0
        self._counting = False
        self._pointer = QPointF()
        self._window: QObject | None = None
        self._object: QObject | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_window)
        application.focusObjectChanged.connect(self._on_object)
        self._on_window(QGuiApplication.focusWindow())
        self._on_object(QGuiApplication.focusObject())
        self.touch()

    def watch(self, limit_ms: int) -> None:
        """From now on ``due`` comes after so long; never with 0."""
        self._limit = limit_ms
        self.touch()
        self._timer.start() if limit_ms else self._timer.stop()

    def touch(self) -> None:
        """Somebody is here."""
        self._touched = self._wall(), self._steady()
        self.touched.emit()
        if self._counting:
            self._counting = False
            self._timer.setInterval(_LOOK_MS)
            self.counted.emit(-1)

    def look(self) -> bool:
        """Whether the time has passed; says so, or how much is left of the last minute."""
        if not self._limit:
            return False
        wall, steady = self._touched
        left = self._limit - max(self._wall() - wall, self._steady() - steady)
        if left <= 0:
            self._counting = False
            self._timer.stop()
            self.counted.emit(-1)
            self.due.emit()
            return True
        if left <= LAST_MS and left < self._limit:
            if not self._counting:
                self._counting = True
                self._timer.setInterval(_COUNT_MS)
            self.counted.emit(left)
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TOUCHES:
            return False
        if event.type() == QEvent.Type.MouseMove and not self._moved(event):
            return False  # a window came or went under a pointer that lies still
        if self._limit and self.look():
            return True  # the first touch after a night must not reach what stood on the screen
        self.touch()
        return False

    def _moved(self, event: QEvent) -> bool:
        assert isinstance(event, QMouseEvent)
        before, self._pointer = self._pointer, event.globalPosition()
        return before != self._pointer

    def _on_window(self, window: QWindow | None) -> None:
        self._follow(window, self._object)

    def _on_object(self, widget: QObject | None) -> None:
        self._follow(self._window, widget)

    def _follow(self, window: QObject | None, widget: QObject | None) -> None:
        for before in (self._window, self._object):
            if before is not None and before not in (window, widget) and isValid(before):
                before.removeEventFilter(self)
        self._window, self._object = window, widget
        for now in (window, widget):
            if now is not None and isValid(now):
                now.installEventFilter(self)
