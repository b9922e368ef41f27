"""Paints the rows in sight: grounds, texts, names, times, shapes."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.timeline.bubble import Bubble
from workstation.ui.features.conversation.timeline.bubbles import Bubbles
from workstation.ui.features.conversation.timeline.file_boxes import FilePainter
from workstation.ui.features.conversation.timeline.quote_boxes import QuotePainter
from workstation.ui.features.conversation.timeline.text_block import Selection
from workstation.ui.features.conversation.timeline.wording import Wording, tells_delivery
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.theme import Theme

_CENTRE = Qt.AlignmentFlag.AlignCenter.value
_LEADING = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading).value
_DELIVERY = {
    Delivery.HELD: ("undo", "muted"),
    Delivery.QUEUED: ("hourglass", "muted"),
    Delivery.SENDING: ("outbox", "muted"),
    Delivery.SENT: ("check", "muted"),
    Delivery.DELIVERED: ("check-twice", "muted"),
    Delivery.READ: ("eye", "accent"),
    Delivery.FAILED: ("warning", "danger"),
}


class RowPainter:
    """Knows colours and letters; where things stand it is told by the bubbles."""

    def __init__(self, theme: Theme, icons: Icons, wording: Wording, bubbles: Bubbles) -> None:
        self._theme = theme
        self._icons = icons
        self._wording = wording
        self._bubbles = bubbles
        self._files = FilePainter(theme, icons, bubbles.boxes)
        self._quotes = QuotePainter(theme, bubbles.quotes)
        self.out_of_reach = False

    def paint(
        self, painter: QPainter, bubble: Bubble, clip: QRect, selection: Selection | None, ringed: bool
    ) -> None:
        """Paint a row with its top at the painter's origin; ``clip`` is in the row's own pixels."""
        message = bubble.row.message
        if bubble.row.hidden:
            return
        if bubble.day:
            self._line(painter, bubble.day, self._wording.day(bubble.row.day or 0), "muted", "divider")
        if bubble.new:
            self._line(painter, bubble.new, self._wording.new(), "accent", "accent")
        if message is None:
            self._placeholder(painter, bubble)
        elif message.kind is MessageKind.ACTIVITY:
            self._activity(painter, bubble)
        else:
            self._spoken(painter, bubble, message, clip, selection)
        if ringed and (rect := bubble.body or bubble.meta):
            self._ring(painter, rect)

    def _color(self, token: str) -> QColor:
        return self._theme.color(token)

    def _line(self, painter: QPainter, rect: QRect, text: str, ink: str, rule: str) -> None:
        """A word in the middle of a rule."""
        metrics = self._bubbles.small_metrics
        half = metrics.horizontalAdvance(text) // 2 + self._bubbles.em // 2
        y, middle, edge = rect.center().y(), rect.center().x(), self._bubbles.em
        painter.setPen(QPen(self._color(rule), 1))
        painter.drawLine(rect.left() + edge, y, middle - half, y)
        painter.drawLine(middle + half, y, rect.right() - edge, y)
        painter.setFont(self._bubbles.small)
        painter.setPen(self._color(ink))
        painter.drawText(rect, _CENTRE, text)

    def _placeholder(self, painter: QPainter, bubble: Bubble) -> None:
        assert bubble.body
        painter.setPen(QPen(self._color("divider"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bubble.body, 8, 8)
        painter.setPen(self._color("muted"))
        painter.setFont(self._bubbles.small)
        room = bubble.body.adjusted(self._bubbles.em // 2, 0, -self._bubbles.em // 2, 0)
        text = self._wording.placeholder(self.out_of_reach)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value, text)

    def _activity(self, painter: QPainter, bubble: Bubble) -> None:
        assert bubble.meta
        painter.setFont(self._bubbles.small)
        painter.setPen(self._color("accent" if bubble.pressed else "muted"))
        painter.drawText(bubble.meta, _CENTRE, bubble.said)

    def _spoken(
        self, painter: QPainter, bubble: Bubble, message: Message, clip: QRect, selection: Selection | None
    ) -> None:
        assert bubble.body
        assert bubble.text
        assert bubble.block
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(_ground(message)))
        painter.drawRoundedRect(bubble.body, 8, 8)
        if message.kind is MessageKind.NOTE:
            self._note_edge(painter, bubble.body)
        if bubble.name:
            self._name(painter, bubble, message)
        if bubble.quote:
            self._quotes.paint(painter, bubble.quote, rtl=self._bubbles.rtl)
        painter.setPen(self._color("text"))
        at = QPointF(bubble.text)
        bubble.block.draw(painter, at, QRectF(clip), bubble.text_width, selection)
        self._evidence(painter, bubble, message)
        if bubble.translation.head:
            self._bubbles.translations.paint(painter, bubble.translation, clip)
        if bubble.files:
            self._files.paint(painter, message, bubble.files, rtl=self._bubbles.rtl)
        if bubble.fold:
            painter.setFont(self._bubbles.small)
            painter.setPen(self._color("accent"))
            text = self._wording.fold(len(message.body))
            painter.drawText(bubble.fold, _LEADING, text)
        self._meta(painter, bubble, message)

    def _name(self, painter: QPainter, bubble: Bubble, message: Message) -> None:
        assert bubble.name
        note = message.kind is MessageKind.NOTE
        painter.setFont(self._bubbles.strong)
        painter.setPen(self._color("warn" if note else "muted"))
        painter.drawText(bubble.name, _LEADING, bubble.head)

    def _note_edge(self, painter: QPainter, body: QRect) -> None:
        """A bar on the starting edge and a dashed line: a note is no reply, in any colour."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._color("warn"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(body.adjusted(0, 0, -1, -1), 8, 8)
        left = body.right() - 3 if self._bubbles.rtl else body.left()
        painter.fillRect(QRect(left, body.top() + 6, 4, body.height() - 12), self._color("warn"))

    def _evidence(self, painter: QPainter, bubble: Bubble, message: Message) -> None:
        """A shape at the bubble's edge beside every line in which evidence begins."""
        assert bubble.body
        assert bubble.text
        assert bubble.block
        if not message.flags:
            return
        side = self._bubbles.icon_side() + 2
        left = bubble.body.left() - side - 4 if self._bubbles.rtl else bubble.body.right() + 5
        if message.kind is not MessageKind.INCOMING:
            left = bubble.body.right() + 5 if self._bubbles.rtl else bubble.body.left() - side - 4
        for severity, top, height in bubble.block.marked_lines():
            name, token = SHAPES[severity], TONES[severity]
            y = bubble.text.y() + int(top + (height - side) / 2)
            self._icon(painter, name, token, QRect(left, y, side, side))

    def _meta(self, painter: QPainter, bubble: Bubble, message: Message) -> None:
        assert bubble.meta
        painter.setFont(self._bubbles.small)
        painter.setPen(self._color("muted"))
        rect = bubble.meta
        if tells_delivery(message):
            name, token = _DELIVERY[message.delivery]
            side = self._bubbles.icon_side()
            at_left = bubble.block is not None and bubble.block.last_rtl
            left = rect.left() if at_left else rect.right() + 1 - side
            self._icon(painter, name, token, QRect(left, rect.center().y() - side // 2 + 1, side, side))
            indent = side + 4
            rect = rect.adjusted(indent, 0, 0, 0) if at_left else rect.adjusted(0, 0, -indent, 0)
        painter.drawText(rect, _LEADING, bubble.said)

    def _icon(self, painter: QPainter, name: str, token: str, place: QRect) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self._icons.pixmap(name, token, place.width(), scale))

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._color("focus"), 2))
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 9, 9)


def _ground(message: Message) -> str:
    match message.kind:
        case MessageKind.OUTGOING:
            return "accent_bg"
        case MessageKind.NOTE:
            return "note_bg"
        case _:
            return "raised"
