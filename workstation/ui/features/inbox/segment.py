"""One cell of the sections above the queue list: a count over a word."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workstation.ui.kit.safe_text import fill, tooltip
from workstation.ui.kit.theme import Theme

_MOST = 999


class Segment(QAbstractButton):
    """Its count is None until it is known."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count: int | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, word: str, count: int | None) -> None:
        """What it is called and how many stand there."""
        if (word, count) == (self.text(), self._count):
            return
        self._count = count
        self.setText(word)
        self.setToolTip(tooltip(word))
        self.setAccessibleName(word if count is None else fill(self.tr("%1, %2"), word, count))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + metrics.height() // 2, metrics.height() * 9 // 4 + 4
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "999+" is that in every language
        tokens, chosen = self._theme.tokens, self.isChecked()
        if self.underMouse() and not chosen:
            painter.fillRect(self.rect(), QColor(tokens.raised))
        half = self.height() // 2
        number = QFont(self.font())
        number.setWeight(QFont.Weight.DemiBold)
        painter.setFont(number)
        painter.setPen(QColor(tokens.accent if chosen else tokens.text))
        low = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(QRect(0, 0, self.width(), half + 1), int(low), self._number())
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.9)
        painter.setFont(small)
        painter.setPen(QColor(tokens.accent if chosen else tokens.muted))
        word = QFontMetrics(small).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        high = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRect(2, half + 1, self.width() - 4, half), int(high), word)
        if chosen:
            painter.fillRect(4, self.height() - 3, self.width() - 8, 3, QColor(tokens.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _number(self) -> str:
        if self._count is None:
            return "–"
        return f"{_MOST}+" if self._count > _MOST else str(self._count)
