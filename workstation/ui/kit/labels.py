"""A label that shows plain text only, and shortens it where the room ends."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from workstation.errors import Sentence
from workstation.ui.kit.safe_text import directionless, tooltip
from workstation.ui.kit.trouble import told


class PlainLabel(QLabel):
    """Never reads markup; what strangers wrote must have gone through :mod:`safe_text` before.

    One line is elided at its end, the whole text being its tooltip; or it wraps, or stays ``whole`` and takes
    the room that it needs. Of isolated values alone it is read from where the panel begins.

    ``tone`` picks a colour of the sheet: "", muted, danger, warn, ok, accent; ``weight`` is "" or strong.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        whole: bool = False,
        tone: str = "",
        weight: str = "",
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self._uncut, self._directionless = whole, False
        self.setProperty("tone", tone)
        self.setProperty("weight", weight)
        self.setText(text)
        self._turn()

    def setText(self, text: str) -> None:
        self._meant, shown = text, told(text)
        if shown != self.text():  # the same again would have all around it laid out anew
            self._directionless = directionless(shown)
            super().setText(shown)
        self._explain()

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not (self.wordWrap() or self._uncut):
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 4))
        return hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()
        elif event.type() == QEvent.Type.LanguageChange and isinstance(self._meant, Sentence):
            self.setText(self._meant)

    def resizeEvent(self, event: object) -> None:
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self.wordWrap() or self._uncut or self._fits()
        if whole and not (self._directionless and self.isRightToLeft()):
            super().paintEvent(event)
            return
        room, shown = self.contentsRect(), self.text()
        if not whole:
            metrics = QFontMetrics(self.font())
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        itself = Qt.LayoutDirection.LayoutDirectionAuto  # as Qt reads what has room
        painter.setLayoutDirection(self.layoutDirection() if self._directionless else itself)
        wrapped = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag(0)
        painter.drawText(room, int(self.alignment()) | wrapped, shown)

    def _fits(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()

    def _turn(self) -> None:
        """QLabel stands words on the side they are written from; here they stand where the panel begins."""
        across = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
        if self.alignment() & across:
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            down = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
            self.setAlignment(side | down | Qt.AlignmentFlag.AlignAbsolute)

    def _explain(self) -> None:
        words = "" if self.wordWrap() or self._uncut or self._fits() else tooltip(self.text())
        if words != self.toolTip():
            self.setToolTip(words)


def rule(parent: QWidget) -> QFrame:
    """A line across, one pixel high by the sheet."""
    line = QFrame(parent)
    line.setProperty("rule", True)
    return line
