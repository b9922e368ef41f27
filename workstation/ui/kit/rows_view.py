"""A list view of rows of one height, whose cost does not grow with the number of rows.

QListView lays all its rows out whenever one comes or goes: 120 ms for 100,000 of them, even when all are of
one size. Here a row's place is arithmetic; who has few rows may say otherwise where they stand. To a screen
reader it is a list like any other.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowsView(QListView):
    """``scrolled`` says that other rows may be in sight now, ``reached`` that the keyboard came to a row."""

    scrolled = Signal()
    reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # for one that Qt had made, PySide would load all it knows of widgets
        self._height = 40
        self.stood = -1  # where what was current stood, if it has left and its neighbours are not meant
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_row_height(self, pixels: int) -> None:
        self._height = max(1, pixels)
        self.updateGeometries()
        self.viewport().update()

    def count(self) -> int:
        model = self.model()
        return model.rowCount() if model else 0

    def top_of(self, place: int) -> int:
        """Where a row begins, in pixels of all of them; behind the last one: where they end."""
        return place * self._height

    def place_at(self, y: int) -> int:
        """The place of the row at a pixel of all of them; outside none that there is."""
        return y // self._height

    def in_sight(self) -> range:
        """The places that are at least partly painted."""
        top = self.verticalScrollBar().value()
        last = self.place_at(top + max(1, self.viewport().height()) - 1)
        return range(min(self.place_at(top), self.count()), min(last + 1, self.count()))

    def row_rect(self, place: int) -> QRect:
        top = self.top_of(place)
        seen = top - self.verticalScrollBar().value()
        return QRect(0, seen, self.viewport().width(), self.top_of(place + 1) - top)

    def repaint_rows(self, *places: int) -> None:
        """Those of them that are in sight; a place that is none, -1, counts for nothing."""
        seen = self.in_sight()
        for place in places:
            if place in seen:
                self.viewport().update(self.row_rect(place))

    # what QListView would work out row by row

    def visualRect(self, index: Index) -> QRect:
        return self.row_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        place = self.place_at(point.y() + self.verticalScrollBar().value())
        inside = 0 <= point.x() < self.viewport().width() and 0 <= place < self.count()
        return self.model().index(place, 0) if inside else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, end = self.top_of(index.row()), self.top_of(index.row() + 1)
        if top < bar.value():
            bar.setValue(top)
        elif end > bar.value() + room:
            bar.setValue(min(top, end - room))

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self.count() - 1
        if last < 0:
            return QModelIndex()
        here = self.currentIndex().row()
        page = max(1, self.place_at(self.viewport().height()) - 1)
        step = {
            _Move.MoveUp: -1, _Move.MovePrevious: -1, _Move.MoveDown: 1, _Move.MoveNext: 1,
            _Move.MovePageUp: -page, _Move.MovePageDown: page,
            _Move.MoveHome: -last - 1, _Move.MoveEnd: last + 1,
        }.get(action, 0)  # fmt: skip
        if here < 0 <= self.stood:
            here = self.stood - (step > 0)  # what came after it stands in its place
        target = self.in_sight().start if here < 0 and self.stood < 0 else here + step
        return self.model().index(max(0, min(last, target)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.indexAt(rect.center()), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.row_rect(index.row())
        return region

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.top_of(self.count()) - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._height)
        self.scrolled.emit()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self.updateGeometries()
        self.viewport().update()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """The current row's departure is the owner's business: it selects by id."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self.scrolled.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)  # QListView would look for it in its layout
        self._tell_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_focus()  # Qt's own would paint every row anew
        if event.reason() in _BY_KEYBOARD:
            QTimer.singleShot(0, self, self._tell_reached)  # after the list itself was told of

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_focus()

    def _show_focus(self) -> None:
        """In the frame and in the current row."""
        self.update(QRegion(self.rect()) - QRegion(self.viewport().geometry()))
        self.repaint_rows(self.currentIndex().row())

    def _tell_reached(self) -> None:
        self._tell_current()
        self.reached.emit()

    def _tell_current(self) -> None:
        """To those who listen: the keyboard is on this row now."""
        row = self.currentIndex().row()
        if row >= 0 and self.hasFocus():
            from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 their enums: 3 ms

            if QAccessible.isActive():
                event = QAccessibleEvent(self, QAccessible.Event.Focus)
                event.setChild(row)
                QAccessible.updateAccessibility(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing searches nothing here: it would read every row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.scrollTo(self.currentIndex())
            self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        current, hovered = self.currentIndex().row(), self.indexAt(self._pointer()).row()
        for place in self.in_sight():
            rect = self.row_rect(place)
            if not event.region().intersects(rect):
                continue
            self.paint_row(painter, rect, place, current=place == current, hovered=place == hovered)

    def paint_row(self, painter: QPainter, rect: QRect, place: int, *, current: bool, hovered: bool) -> None:
        """One row, by its delegate; who knows its rows without asking Qt can do it with less ado."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        option.state = self._state(current=current, hovered=hovered)
        self.itemDelegate().paint(painter, option, self.model().index(place, 0))

    def _pointer(self) -> QPoint:
        inside = self.viewport().underMouse()
        return self.viewport().mapFromGlobal(self.cursor().pos()) if inside else QPoint(-1, -1)

    def _state(self, *, current: bool, hovered: bool) -> "QStyle.StateFlag":
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 its enums: 5 ms

        state = QStyle.StateFlag.State_Enabled
        if current:
            state |= QStyle.StateFlag.State_Selected
            if self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
        if hovered:
            state |= QStyle.StateFlag.State_MouseOver
        return state
