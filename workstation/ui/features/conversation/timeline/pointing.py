"""The mouse on a timeline: it marks text, presses what can be pressed, and shows which is which."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from workstation.domain.attachment import harmless_name
from workstation.ui.features.conversation.timeline.bubble import Bubble
from workstation.ui.features.conversation.timeline.copier import CopyingTimeline
from workstation.ui.features.conversation.timeline.file_boxes import FileBox
from workstation.ui.features.conversation.timeline.marking import Marking, Spot
from workstation.ui.kit.events import linked
from workstation.ui.kit.file_dialogs import choose_place


class PointedTimeline(CopyingTimeline):
    """The timeline under a mouse."""

    current_changed = Signal(int)  # the row that the arrows have come to
    copy_wanted = Signal(str, int, str)  # a message's id, its file's number from 1, where to
    quoted_wanted = Signal(object)  # a Quote, whose message is to be seen
    conversation_wanted = Signal(str)  # the id of another one that an act leads to
    image_pressed = Signal(int, int)  # its row, its file's number from 1
    link_pressed = Signal(int)  # where it begins in the body of the current message

    def bubble_at(self, point: QPoint) -> tuple[Bubble, int] | None:
        """The bubble under a point of the viewport, and its top edge."""
        placed = self.placing.at(point.y())
        return (self._in_sight[placed.row], placed.top) if placed else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        hit = self.bubble_at(point)
        if hit is None:
            self.mark(None)
            return
        bubble, top = hit
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.marking is not None:
            self.mark(self.marking.to(*self._spot(bubble, top, point)))
            return
        self.mark(None)
        self._make_current(bubble.row.number)
        if not self._pressed(bubble, top, point):
            spot = self._spot(bubble, top, point)
            self.mark(Marking(spot, spot))

    def _pressed(self, bubble: Bubble, top: int, point: QPoint) -> bool:
        """Whether what stands under the point is something to press; then it was."""
        if (box := _box_at(bubble, top, point)) is not None:
            if box.file.is_image:
                self.image_pressed.emit(bubble.row.number, box.number)
            else:
                self.save(bubble.row.number, box.number)
        elif bubble.quote and bubble.quote.rect.translated(0, top).contains(point):
            self.quoted_wanted.emit(bubble.quote.quote)
        elif bubble.fold and bubble.fold.translated(0, top).contains(point):
            self.unfold(bubble.row.number)
        elif bubble.pressed and bubble.meta and bubble.meta.translated(0, top).contains(point):
            self.follow(bubble.row.number)
        else:
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._shape(point)
            return
        if self.marking is None:
            return
        beyond = min(point.y(), 0) or max(point.y() - self.viewport().height(), 0)
        if beyond:
            self.scroll(beyond)
        hit = self.bubble_at(QPoint(point.x(), max(0, min(point.y(), self.viewport().height() - 1))))
        if hit is not None:
            self.mark(self.marking.to(*self._spot(*hit, point)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press that marked nothing has marked nothing."""
        if self.marking is not None and self.marking.anchor == self.marking.cursor and not self.marking.whole:
            self.mark(None)
            hit = self.bubble_at(event.position().toPoint())
            link = _link_at(*hit, event.position().toPoint()) if hit else None
            if link is not None:
                self.link_pressed.emit(link)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.bubble_at(event.position().toPoint())
        if hit is None:
            return
        bubble, top = hit
        if bubble.block and bubble.block.length:
            row, place = self._spot(bubble, top, event.position().toPoint())
            start, end = bubble.block.word_at(place)
            self.mark(Marking(Spot(row, start), Spot(row, end)))

    def follow(self, row: int) -> None:
        """Unfold the acts that a row stands for, or go where it leads."""
        if self.rows.row(row).events:
            self.turn(row)
        elif (message := self.rows.message(row)) and linked(message):
            self.conversation_wanted.emit(linked(message))

    def save(self, row: int, number: int) -> None:
        """A copy for the person to open, if they will: nothing that a stranger sent opens itself."""
        if message := self.rows.message(row):
            file = message.attachments[number - 1]
            name = harmless_name(file.name, file.mime)
            choose_place(
                self, self.tr("Save a copy"), name, partial(self.copy_wanted.emit, message.id, number)
            )

    def _make_current(self, row: int) -> None:
        self.current = row
        self.viewport().update()
        self.current_changed.emit(row)

    def _spot(self, bubble: Bubble, top: int, point: QPoint) -> Spot:
        if bubble.block is None or bubble.text is None:
            return Spot(bubble.row.number, 0)
        place = bubble.block.place_at(QPointF(point - bubble.text - QPoint(0, top)), bubble.text_width)
        return Spot(bubble.row.number, place)

    def _shape(self, point: QPoint) -> None:
        """The mouse's: over text it marks, over what can be pressed it points."""
        shape, hit = Qt.CursorShape.ArrowCursor, self.bubble_at(point)
        if hit is not None:
            bubble, top = hit
            quoted = bubble.quote.rect if bubble.quote else None
            pressed = (bubble.fold, quoted, bubble.meta if bubble.pressed else None)
            over = any(r and r.translated(0, top).contains(point) for r in pressed)
            if over or _box_at(bubble, top, point) or _link_at(bubble, top, point) is not None:
                shape = Qt.CursorShape.PointingHandCursor
            elif bubble.block and bubble.body and bubble.body.translated(0, top).contains(point):
                shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)


def _box_at(bubble: Bubble, top: int, point: QPoint) -> FileBox | None:
    """The file of a bubble under a point of the viewport."""
    return next((box for box in bubble.files if box.rect.translated(0, top).contains(point)), None)


def _link_at(bubble: Bubble, top: int, point: QPoint) -> int | None:
    """Where the link under a point of the viewport begins in its message."""
    if bubble.block is None or bubble.text is None:
        return None
    return bubble.block.link_at(QPointF(point - bubble.text - QPoint(0, top)), bubble.text_width)
