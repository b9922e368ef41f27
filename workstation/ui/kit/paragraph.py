"""A text in as many lines as it needs, measured and painted in one way: nothing of it is cut off."""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from workstation.ui.kit.safe_text import directionless


class Paragraph:
    """``text``, which is safe already, in ``width`` pixels; a word that is wider is broken anywhere.

    ``rtl``: on which side of them it stands, whichever way it is read.
    """

    def __init__(self, text: str, font: QFont, width: int, *, rtl: bool) -> None:
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(text, rtl=rtl))
        self.height = self._lines(width)

    def draw(self, painter: QPainter, left: int, top: int) -> None:
        """In the painter's colour."""
        self._layout.draw(painter, QPointF(left, top))

    def _lines(self, width: int) -> int:
        height = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += math.ceil(line.height())
        self._layout.endLayout()
        return height


def _option(text: str, *, rtl: bool) -> QTextOption:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if directionless(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    return option
