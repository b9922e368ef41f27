"""The person's hand on the timeline: moving by message, marking text, copying it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu

from workstation.domain.attachment import harmless_name
from workstation.domain.message import MessageKind
from workstation.ui.features.conversation.timeline.area import TimelineArea
from workstation.ui.features.conversation.timeline.bubbles import Bubble
from workstation.ui.features.conversation.timeline.copying import copyable, without_chips
from workstation.ui.features.conversation.timeline.file_boxes import FileBox
from workstation.ui.features.conversation.timeline.text_block import Selection
from workstation.ui.kit.file_dialogs import choose_place


class TimelineView(TimelineArea):
    """The timeline that answers to mouse and keyboard."""

    current_changed = Signal(int)  # the row that the arrows have come to
    left = Signal()  # Escape with nothing to let go of
    copy_wanted = Signal(str, int, str)  # a message's id, its file's number from 1, where to

    def bubble_at(self, point: QPoint) -> tuple[Bubble, int] | None:
        """The bubble under a point of the viewport, and its top edge."""
        placed = self.placing.at(point.y())
        return (self._in_sight[placed.row], placed.top) if placed else None

    def rect_of(self, row: int) -> QRect:
        """Where a row stands in the viewport; empty when it is out of sight."""
        placed = next((placed for placed in self.placing.rows if placed.row == row), None)
        return QRect(0, placed.top, self.viewport().width(), placed.height) if placed else QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        elif not self._moved(event) and not self._marked(event):
            super().keyPressEvent(event)

    def _moved(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        current = self.current or self.placing.anchor
        match event.key():
            case Qt.Key.Key_Up:
                self._go(current - 1)
            case Qt.Key.Key_Down:
                self._go(current + 1)
            case Qt.Key.Key_Home:
                self._go(1)
            case Qt.Key.Key_End:
                self._go(self.rows.count)
                self.to_end()
            case Qt.Key.Key_PageUp:
                self.scroll(-self.bar.page)
            case Qt.Key.Key_PageDown:
                self.scroll(self.bar.page)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(current)
            case Qt.Key.Key_Escape:
                self._let_go()
            case _:
                return False
        return True

    def _marked(self, event: QKeyEvent) -> bool:
        """Shift and an arrow mark the current message's text by one character as people see it."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not shift or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        found = self._current_text()
        if found is None or found.block is None or found.row.message is None:
            return True
        forward = (event.key() == Qt.Key.Key_Right) != found.block.last_rtl
        selection = self.selection
        if selection is None or selection.message_id != found.row.message.id:
            start = 0 if forward else found.block.length
            selection = self._selection(found.row.message.id, start, start)
        self._select(replace(selection, cursor=found.block.step(selection.cursor, forward)))
        return True

    def copy(self) -> None:
        """The marked text, or else the current message whole, goes to the clipboard as plain words."""
        text = self._copied()
        if text:
            QGuiApplication.clipboard().setText(text)

    def _copied(self) -> str:
        found = self._current_text()
        if self.selection and (number := self.rows.number(self.selection.message_id)):
            marked = self._bubble(number)
            if marked.block and self.selection.start < self.selection.end:
                shown = marked.block.between(self.selection.start, self.selection.end)
                return copyable(without_chips(shown))
        return copyable(found.row.message.body) if found and found.row.message else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        hit = self.bubble_at(point)
        self._select(None)
        if hit is None:
            return
        bubble, top = hit
        self._make_current(bubble.row.number)
        if (box := _box_at(bubble, top, point)) is not None:
            self._save(bubble, box.number)
        elif bubble.fold and bubble.fold.translated(0, top).contains(point):
            self.unfold(bubble.row.number)
        elif bubble.block and bubble.row.message:
            place = self._place(bubble, top, point)
            self._select(self._selection(bubble.row.message.id, place, place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._shape(point)
            return
        if self.selection is None or (number := self.rows.number(self.selection.message_id)) is None:
            return
        rect = self.rect_of(number)
        if rect.isValid():
            place = self._place(self._bubble(number), rect.top(), point)
            self._select(replace(self.selection, cursor=place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.bubble_at(event.position().toPoint())
        if hit is None:
            return
        bubble, top = hit
        if bubble.block and bubble.row.message and bubble.block.length:
            place = self._place(bubble, top, event.position().toPoint())
            self._select(self._selection(bubble.row.message.id, *bubble.block.word_at(place)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as plain text"), self.copy).setEnabled(bool(self._copied()))
        hit = self.bubble_at(self.viewport().mapFromGlobal(event.globalPos()))
        found = hit[0] if hit else self._bubble(self.current) if self.current else None
        self._offer_files(menu, found)
        menu.popup(event.globalPos())

    def _go(self, row: int) -> None:
        if self.rows.count:
            row = max(1, min(row, self.rows.count))
            self._make_current(row)
            self.into_sight(row)

    def _make_current(self, row: int) -> None:
        self.current = row
        self.viewport().update()
        self.current_changed.emit(row)

    def _open(self, row: int) -> None:
        message = self.rows.message(row)
        if message and self.bubbles.long(message):
            self.unfold(row)
        elif message and len(message.attachments) == 1:
            self._save(self._bubble(row), 1)
        elif message and message.attachments:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._offer_files(menu, self._bubble(row))
            menu.popup(self.viewport().mapToGlobal(self.rect_of(row).center()))

    def _offer_files(self, menu: QMenu, bubble: Bubble | None) -> None:
        if bubble is not None:
            for box in bubble.files:
                words = self.wording.save(box.file).replace("&", "&&")
                menu.addAction(words, partial(self._save, bubble, box.number))

    def _save(self, bubble: Bubble, number: int) -> None:
        """A copy for the person to open, if they will: nothing that a stranger sent opens itself."""
        if message := bubble.row.message:
            file = message.attachments[number - 1]
            name = harmless_name(file.name, file.mime)
            choose_place(
                self, self.tr("Save a copy"), name, partial(self.copy_wanted.emit, message.id, number)
            )

    def _let_go(self) -> None:
        if self.selection:
            self._select(None)
        else:
            self.left.emit()

    def _select_all(self) -> None:
        found = self._current_text()
        if found and found.block and found.row.message:
            self._select(self._selection(found.row.message.id, 0, found.block.length))

    def _select(self, selection: Selection | None) -> None:
        self.selection = selection
        self.viewport().update()

    def _selection(self, message_id: str, anchor: int, cursor: int) -> Selection:
        return Selection(message_id, anchor, cursor, self.bubbles.selection_format())

    def _current_text(self) -> Bubble | None:
        message = self.rows.message(self.current) if self.current else None
        if message is None or self.current is None or message.kind is MessageKind.ACTIVITY:
            return None
        return self._bubble(self.current)

    def _place(self, bubble: Bubble, top: int, point: QPoint) -> int:
        assert bubble.block
        assert bubble.text
        return bubble.block.place_at(QPointF(point - bubble.text - QPoint(0, top)), bubble.text_width)

    def _shape(self, point: QPoint) -> None:
        hit = self.bubble_at(point)
        inside = hit is not None and hit[0].body is not None and hit[0].block is not None
        over_text = (
            inside
            and hit is not None
            and hit[0].body is not None
            and (hit[0].body.translated(0, hit[1]).contains(point))
        )
        folded = (
            hit is not None and hit[0].fold is not None and hit[0].fold.translated(0, hit[1]).contains(point)
        )
        shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        pressed = folded or (hit is not None and _box_at(*hit, point) is not None)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if pressed else shape)


def _box_at(bubble: Bubble, top: int, point: QPoint) -> FileBox | None:
    """The file of a bubble under a point of the viewport."""
    return next((box for box in bubble.files if box.rect.translated(0, top).contains(point)), None)
