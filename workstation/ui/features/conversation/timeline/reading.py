"""The timeline for those who listen: a list whose items are the messages in sight."""

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from workstation.ui.features.conversation.timeline.hand import TimelineView


class ReadAloud(QAccessibleWidget):
    """Registered once for its view. Qt owns what it has registered, so items leave when the view does."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._items: list[_Item] = []
        self._ids: list[int] = []
        QAccessible.registerAccessibleInterface(self)
        ids = self._ids
        view.destroyed.connect(lambda: _forget(ids))
        view.current_changed.connect(self._on_current_changed)
        view.arrived.connect(self._on_arrived)

    def childCount(self) -> int:
        return len(self._view.placing.rows)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._items) <= index:
            item = _Item(self, self._view, len(self._items))
            self._items.append(item)
            self._ids.append(QAccessible.registerAccessibleInterface(item))
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, _Item) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        placed = self._view.placing.at(self._view.viewport().mapFromGlobal(QPoint(x, y)).y())
        return self.child(placed.row - self._view.placing.anchor) if placed else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self._view.current
        return self.child(current - self._view.placing.anchor) if current else None

    def _on_current_changed(self, row: int) -> None:
        index = row - self._view.placing.anchor
        if QAccessible.isActive() and 0 <= index < self.childCount():
            event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            event.setChild(index)
            QAccessible.updateAccessibility(event)

    def _on_arrived(self, sentence: str) -> None:
        if QAccessible.isActive() and self._view.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, sentence))


class _Item(QAccessibleInterface):
    """The message in the ``index``-th place of the sight, whichever that is."""

    def __init__(self, parent: ReadAloud, view: TimelineView, index: int) -> None:
        super().__init__()
        self.index = index
        self._parent = parent
        self._view = view

    def isValid(self) -> bool:
        return self.index < len(self._view.placing.rows)

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
        state.focusable = state.selectable = True
        state.focused = state.selected = self._row() == self._view.current
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return self._view.wording.sentence(self._view.rows.row(self._row()))

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Messages are not edited."""

    def rect(self) -> QRect:
        viewport = self._view.viewport()
        rect = self._view.rect_of(self._row())
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())

    def _row(self) -> int:
        return self._view.placing.anchor + self.index


def _forget(ids: list[int]) -> None:
    for number in ids:
        QAccessible.deleteAccessibleInterface(number)
