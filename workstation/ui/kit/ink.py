"""What rows are painted with: letters, colours and shortened texts, each worked out once."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from workstation.ui.kit.icons import Icons
from workstation.ui.kit.safe_text import directionless
from workstation.ui.kit.theme import Theme

_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
_MOST_ELIDED = 2000


@dataclass(slots=True)
class Line:
    """A stretch of a row that is being filled from both ends; ``rtl`` turns the ends round."""

    room: QRect
    rtl: bool
    gap: int

    @property
    def side(self) -> Qt.AlignmentFlag:
        """Where words stand: a text of the other direction stays on the side of the interface's."""
        return Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft

    def lead(self, width: int) -> QRect:
        """Cut ``width`` pixels off where reading begins."""
        return self._cut(width, leading=True)

    def trail(self, width: int) -> QRect:
        """Cut ``width`` pixels off where reading ends."""
        return self._cut(width, leading=False)

    def _cut(self, width: int, *, leading: bool) -> QRect:
        box, width = QRect(self.room), min(width, self.room.width())
        if leading != self.rtl:
            box.setWidth(width)
            self.room.setLeft(min(self.room.left() + width + self.gap, self.room.right() + 1))
        else:
            box.setLeft(box.right() + 1 - width)
            self.room.setRight(max(self.room.right() - width - self.gap, self.room.left() - 1))
        return box


class Ink:
    """``em`` is the height of a line in pixels."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme, self._icons = theme, icons
        self._fonts: dict[tuple[str, bool], tuple[QFont, QFontMetrics]] = {}
        self._colors: dict[str, QColor] = {}
        self._elided: dict[tuple[str, str, bool, int], str] = {}
        self.forget()

    def forget(self) -> None:
        """Colours or letters are others now."""
        self._fonts.clear()
        self._colors.clear()
        self._elided.clear()
        self.em = QFontMetrics(self._theme.font_for("")).height()
        self.small = QFont(self._theme.font_for(""))
        self.small.setPointSizeF(self.small.pointSizeF() * 0.85)
        self.small_metrics = QFontMetrics(self.small)

    def color(self, token: str) -> QColor:
        if token not in self._colors:
            self._colors[token] = QColor(getattr(self._theme.tokens, token))
        return self._colors[token]

    def font(self, language: str, *, bold: bool = False) -> tuple[QFont, QFontMetrics]:
        if (language, bold) not in self._fonts:
            font = QFont(self._theme.font_for(language))
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            self._fonts[language, bold] = font, QFontMetrics(font)
        return self._fonts[language, bold]

    def text(
        self,
        painter: QPainter,
        line: Line,
        text: str,
        *,
        language: str,
        tone: str = "text",
        bold: bool = False,
        whole: bool = False,
    ) -> None:
        """Fill what is left of ``line``, shortened to it unless it must stay ``whole``."""
        font, metrics = self.font("" if text.isascii() else language, bold=bold)
        painter.setFont(font)
        painter.setPen(self.color(tone))
        if whole:
            _draw(painter, line, text)
            return
        asked = text, language, bold, line.room.width()
        if asked not in self._elided:
            if len(self._elided) >= _MOST_ELIDED:
                self._elided.clear()
            self._elided[asked] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.room.width())
        _draw(painter, line, self._elided[asked])

    def small_text(
        self, painter: QPainter, line: Line, text: str, *, tone: str, both_ends: bool = False
    ) -> None:
        """Shortened at its end to what is left of ``line``, or so that ``both_ends`` can be compared."""
        mode = Qt.TextElideMode.ElideMiddle if both_ends else Qt.TextElideMode.ElideRight
        painter.setFont(self.small)
        painter.setPen(self.color(tone))
        shown = self.small_metrics.elidedText(text, mode, line.room.width())
        _draw(painter, line, shown)

    def icon(self, painter: QPainter, box: QRect, name: str, tone: str, side: int) -> None:
        """A square of ``side`` in the middle of ``box``."""
        pixmap = self._icons.pixmap(name, tone, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(middle(box, side).topLeft(), pixmap)


def _draw(painter: QPainter, line: Line, text: str) -> None:
    """Of isolated values alone it is read from where the row begins."""
    if not directionless(text):
        painter.drawText(line.room, int(_ONE_LINE | line.side), text)
        return
    before = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if line.rtl else Qt.LayoutDirection.LeftToRight)
    painter.drawText(line.room, int(_ONE_LINE | line.side), text)
    painter.setLayoutDirection(before)


def middle(box: QRect, side: int) -> QRect:
    """The square of ``side`` in the middle of ``box``."""
    return QRect(box.x() + (box.width() - side) // 2, box.y() + (box.height() - side) // 2, side, side)
