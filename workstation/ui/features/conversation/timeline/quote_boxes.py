"""Where the words that a message answers stand in its bubble, and how they are painted."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from workstation.domain.message import Message, Quote
from workstation.ui.features.conversation.quote_words import QuoteWords
from workstation.ui.kit.safe_text import iso
from workstation.ui.kit.theme import Theme

_LEADING = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading).value
_BAR = 3  # pixels


@dataclass(frozen=True, slots=True)
class QuoteBox:
    """``rect`` is in the row's own pixels; a press on it leads to what was quoted."""

    rect: QRect
    quote: Quote
    head: str
    body: str


class QuoteBoxes:
    """Two lines, cut off where the bubble ends."""

    def __init__(self, words: QuoteWords) -> None:
        self._words = words

    def restyle(self, em: int, strong: QFont, small: QFont) -> None:
        self.em, self.strong, self.small = em, strong, small
        self._strong_metrics, self._metrics = QFontMetrics(strong), QFontMetrics(small)

    def size(self, message: Message, room: int) -> QSize:
        """What it takes above the words of a message; nothing where that answers none."""
        if message.quote is None:
            return QSize(0, 0)
        head = self._strong_metrics.horizontalAdvance(self._words.head(message.quote))
        body = self._metrics.horizontalAdvance(self._words.body(message.quote))
        lines = self._strong_metrics.height() + (self._metrics.height() if body else 0)
        return QSize(min(room, max(head, body) + self._inset), lines + self.em // 2)

    def placed(self, message: Message, left: int, top: int, room: int) -> QuoteBox | None:
        """The box from a corner down, ``room`` pixels wide."""
        quote = message.quote
        if quote is None:
            return None
        rect = QRect(left, top, room, self.size(message, room).height() - self.em // 4)
        wide, end = room - self._inset, Qt.TextElideMode.ElideRight
        head = self._strong_metrics.elidedText(self._words.head(quote), end, wide)
        body = self._metrics.elidedText(self._words.body(quote), end, wide)
        return QuoteBox(rect, quote, head, iso(body) if body else "")

    def lines(self, box: QuoteBox, *, rtl: bool) -> tuple[QRect, QRect]:
        """Where its two lines stand, beside the bar at its beginning."""
        before, after = (self.em // 4, self._inset - self.em // 4) if rtl else (self._inset - self.em // 4, 0)
        inside = box.rect.adjusted(before, self.em // 8, -after, 0)
        head = QRect(inside.topLeft(), QSize(inside.width(), self._strong_metrics.height()))
        return head, QRect(head.left(), head.bottom() + 1, head.width(), self._metrics.height())

    @property
    def _inset(self) -> int:
        return _BAR + self.em * 3 // 4


class QuotePainter:
    def __init__(self, theme: Theme, boxes: QuoteBoxes) -> None:
        self._theme, self._boxes = theme, boxes

    def paint(self, painter: QPainter, box: QuoteBox, *, rtl: bool) -> None:
        rect = box.rect
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(rect, 4, 4)
        left = rect.right() + 1 - _BAR if rtl else rect.left()
        painter.fillRect(QRect(left, rect.top(), _BAR, rect.height()), self._theme.color("accent"))
        head, body = self._boxes.lines(box, rtl=rtl)
        painter.setFont(self._boxes.strong)
        painter.setPen(self._theme.color("text"))
        painter.drawText(head, _LEADING, box.head)
        painter.setFont(self._boxes.small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(body, _LEADING, box.body)
