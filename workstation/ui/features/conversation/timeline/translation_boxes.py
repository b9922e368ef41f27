"""Where a translation stands in its message's bubble, below what was written, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from workstation.domain.message import Message
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.timeline.text_block import TextBlock
from workstation.ui.features.conversation.timeline.translated import Translated
from workstation.ui.features.conversation.translation_words import TranslationWords
from workstation.ui.kit.safe_text import reveal
from workstation.ui.kit.theme import Theme

_TIMES, _MORE = 4, 400  # characters: so many times as long as what it translates, and some
_LEADING = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading).value


@dataclass(frozen=True, slots=True)
class TranslationBox:
    """``rect`` is in the row's own pixels: a rule, who translated, and below that the words."""

    rect: QRect
    head: str
    block: TextBlock | None = None  # None: there are no other words for it


NO_BOX = TranslationBox(QRect(), "")


class TranslationBoxes:
    """``folded`` cuts a translation where the message above it is cut."""

    def __init__(self, translated: Translated, words: TranslationWords, theme: Theme) -> None:
        self._translated, self._words, self._theme = translated, words, theme

    def restyle(self, em: int, small: QFont) -> None:
        self._em, self.small = em, small
        self._metrics = QFontMetrics(small)

    def laid_out(self, message: Message, room: int, folded: int) -> TranslationBox:
        """The box of a message with its corner at 0, ``room`` pixels wide at most; one of nothing where there
        is no translation.

        ``folded``: characters of it that are shown, 0 for as many as a translation may honestly have.
        """
        made = self._translated.of(message)
        if made is None:
            return NO_BOX
        same = made.text.strip() == message.body.strip()
        head = self._words.head(made, same=same)
        most = folded or _TIMES * len(message.body) + _MORE
        block = None if same else self._block(made, room, most)
        width = max(self._metrics.horizontalAdvance(head), block.width if block else 0)
        size = QSize(min(room, width), self._head_height + (block.height if block else 0))
        return TranslationBox(QRect(QPoint(0, 0), size), head, block)

    def placed(self, box: TranslationBox, left: int, top: int, room: int) -> TranslationBox:
        """The same from a corner down, ``room`` pixels wide."""
        if not box.head:
            return box
        head = self._metrics.elidedText(box.head, Qt.TextElideMode.ElideRight, room)
        return TranslationBox(QRect(left, top, room, box.rect.height()), head, box.block)

    def paint(self, painter: QPainter, box: TranslationBox, clip: QRect) -> None:
        rect, gap = box.rect, self._em // 4
        painter.fillRect(QRect(rect.left(), rect.top() + gap, rect.width(), 1), self._theme.color("divider"))
        head = QRect(rect.left(), rect.top() + 2 * gap, rect.width(), self._metrics.height())
        painter.setFont(self.small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(head, _LEADING, box.head)
        if box.block is not None:
            painter.setPen(self._theme.color("text"))
            at = QPointF(rect.left(), rect.top() + self._head_height)
            box.block.draw(painter, at, QRectF(clip), rect.width(), None)

    def _block(self, made: Translation, room: int, most: int) -> TextBlock:
        text = made.text if len(made.text) <= most else f"{made.text[:most]}…"
        return TextBlock(reveal(text), [], self._theme.font_for(made.target), room)

    @property
    def _head_height(self) -> int:
        return self._metrics.height() + 3 * (self._em // 4)
