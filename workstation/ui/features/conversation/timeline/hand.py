"""The keyboard's way through a timeline: from message to message, marking, asking what can be done."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence

from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.timeline.bubble import Bubble
from workstation.ui.features.conversation.timeline.marking import Marking, Spot
from workstation.ui.features.conversation.timeline.pointing import PointedTimeline


class TimelineView(PointedTimeline):
    """The timeline that answers to mouse and keyboard."""

    reached = Signal()  # the keyboard has come here
    left = Signal()  # Escape with nothing to let go of
    acts_wanted = Signal(int, QPoint)  # what can be done with a row; where to say it, on the screen

    def rect_of(self, row: int) -> QRect:
        """Where a row stands in the viewport; empty when it is out of sight."""
        placed = next((placed for placed in self.placing.rows if placed.row == row), None)
        return QRect(0, placed.top, self.viewport().width(), placed.height) if placed else QRect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self.placing.rows:
            self.current = self.placing.rows[-1].row
        self.viewport().update(self.rect_of(self.current or 0))
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update(self.rect_of(self.current or 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._moved(event) and not self._marked_by(event):
            super().keyPressEvent(event)

    def _moved(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        current = self._stand()
        match event.key():
            case Qt.Key.Key_Up:
                self._go(current - 1, -1)
            case Qt.Key.Key_Down:
                self._go(current + 1, 1)
            case Qt.Key.Key_Home:
                self._go(1, 1)
            case Qt.Key.Key_End:
                self._go(self.rows.count, -1)
                self.to_end()
            case Qt.Key.Key_PageUp:
                self.scroll(-self.bar.page)
            case Qt.Key.Key_PageDown:
                self.scroll(self.bar.page)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.ask_for_acts()
            case Qt.Key.Key_Escape:
                self._let_go()
            case _:
                return False
        return True

    def _marked_by(self, event: QKeyEvent) -> bool:
        """Shift and an arrow mark by one character as people see it, or from message to message."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        current = self._stand()
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._mark_character(right=event.key() == Qt.Key.Key_Right)
            case Qt.Key.Key_Up:
                self._mark_rows(current, current - 1, -1)
            case Qt.Key.Key_Down:
                self._mark_rows(current, current + 1, 1)
            case Qt.Key.Key_Home:
                self._mark_rows(current, 1, 1)
            case Qt.Key.Key_End:
                self._mark_rows(current, self.rows.count, -1)
            case _:
                return False
        return True

    def _mark_character(self, *, right: bool) -> None:
        found = self._current_text()
        if found is None or found.block is None:
            return
        forward = right != found.block.last_rtl
        row, marking = found.row.number, self.marking
        if marking is None or marking.whole or marking.several or marking.first != row:
            spot = Spot(row, 0 if forward else found.block.length)
            marking = Marking(spot, spot)
        self.mark(marking.to(row, found.block.step(marking.cursor.place, forward)))

    def _mark_rows(self, current: int, row: int, way: int) -> None:
        """The first step marks the message that one stands on, the next ones go on from it."""
        if not self.rows.count:
            return
        if self.marking is None or not self.marking.whole:
            spot = Spot(current, 0)
            self.mark(Marking(spot, spot, whole=True))
            if abs(row - current) == 1:
                return
        self._go(row, way)
        if self.marking is not None and self.current is not None:
            self.mark(self.marking.to(self.current))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask_for_acts()
            return
        hit = self.bubble_at(self.viewport().mapFromGlobal(event.globalPos()))
        if hit is not None:
            self._make_current(hit[0].row.number)
            self.acts_wanted.emit(hit[0].row.number, event.globalPos())

    def ask_for_acts(self) -> None:
        """Enter, the menu key: what can be done with the current message."""
        row = self._stand()
        if row:
            self._make_current(row)
            self.into_sight(row)
            rect = self.rect_of(row)
            self.acts_wanted.emit(row, self.viewport().mapToGlobal(rect.center()))

    def _go(self, row: int, way: int = 1) -> None:
        """To a row, or on in that way to one that is not folded away."""
        if not self.rows.count:
            return
        row = max(1, min(row, self.rows.count))
        while self.rows.row(row).hidden and 1 <= row + way <= self.rows.count:
            row += way
        while self.rows.row(row).hidden:
            row -= 1  # a run begins with one that is shown
        self._make_current(row)
        self.into_sight(row)

    def _stand(self) -> int:
        """The row that one is at: the newest in sight before anything was chosen; 0: there is none."""
        return self.current or (self.placing.rows[-1].row if self.placing.rows else 0)

    def _let_go(self) -> None:
        if self.marking is not None:
            self.mark(None)
        else:
            self.left.emit()

    def _current_text(self) -> Bubble | None:
        message = self.current_message()
        if message is None or self.current is None or message.kind is MessageKind.ACTIVITY:
            return None
        return self._bubble(self.current)
