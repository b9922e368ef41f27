"""The timeline for those who listen: a list whose items are the messages in sight."""

from functools import cache
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from workstation.ui.features.conversation.timeline.hand import TimelineView


@cache
def read_timelines_aloud() -> None:
    """Let Qt make a :class:`ReadAloud` for every timeline that somebody listens to; once a process."""
    QAccessible.installFactory(_reader)


def _reader(_class_name: str, widget: QObject | None) -> QAccessibleInterface | None:
    return ReadAloud(widget) if isinstance(widget, TimelineView) else None


def follow(view: TimelineView) -> None:
    """Tell listeners where the keyboard has come to, and what arrives; of the message after its list."""
    view.current_changed.connect(lambda row: _tell_current(view, row))
    view.reached.connect(lambda: QTimer.singleShot(0, view, lambda: _tell_current(view, view.current or 0)))
    view.arrived.connect(lambda sentence: _announce(view, sentence))


def _tell_current(view: TimelineView, row: int) -> None:
    index = row - view.placing.anchor
    if QAccessible.isActive() and 0 <= index < len(view.placing.rows):
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)


def _announce(view: TimelineView, sentence: str) -> None:
    if QAccessible.isActive() and view.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, sentence))


class ReadAloud(QAccessibleWidget):
    """A timeline as a list. PySide never lets go of it, so it holds its view loosely."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._ref = ref(view)
        self._items: list[_Item] = []
        self._ids: list[int] = []
        ids, items = self._ids, self._items
        view.destroyed.connect(lambda: _forget(ids, items))

    def view(self) -> TimelineView | None:
        """None when it has been closed."""
        return self._ref()

    def childCount(self) -> int:
        view = self.view()
        return len(view.placing.rows) if view else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._items) <= index:
            item = _Item(self, len(self._items))
            self._items.append(item)
            self._ids.append(QAccessible.registerAccessibleInterface(item))
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, _Item) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self.view()
        placed = view.placing.at(view.viewport().mapFromGlobal(QPoint(x, y)).y()) if view else None
        return self.child(placed.row - view.placing.anchor) if view and placed else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        view = self.view()
        return self.child(view.current - view.placing.anchor) if view and view.current else None


class _Item(QAccessibleInterface):
    """The message in the ``index``-th place of the sight, whichever that is."""

    def __init__(self, parent: ReadAloud, index: int) -> None:
        super().__init__()
        self.index = index
        self._parent = parent

    def isValid(self) -> bool:
        return self.index < self._parent.childCount()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._parent.window()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self._parent.view()
        state.focusable = state.selectable = True
        state.focused = state.selected = view is not None and self._row(view) == view.current
        return state

    def text(self, kind: QAccessible.Text) -> str:
        view = self._parent.view()
        if view is None or kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return view.wording.sentence(view.rows.row(self._row(view)))

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Messages are not edited."""

    def rect(self) -> QRect:
        view = self._parent.view()
        if view is None:
            return QRect()
        rect = view.rect_of(self._row(view))
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _row(self, view: TimelineView) -> int:
        return view.placing.anchor + self.index


def _forget(ids: list[int], items: list[_Item]) -> None:
    for number in ids:
        QAccessible.deleteAccessibleInterface(number)
    items.clear()
