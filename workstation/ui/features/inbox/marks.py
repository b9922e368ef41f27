"""The small shapes of a row: how many, which language; none speaks by its colour alone."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workstation.ui.kit.ink import Ink


def bubble(painter: QPainter, box: QRect, text: str, ink: Ink) -> None:
    """A number in a filled pill."""
    height = ink.em * 0.9
    pill = QRectF(box.x(), box.y() + (box.height() - height) / 2, box.width(), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.color("accent"))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(ink.small)
    painter.setPen(ink.color("on_accent"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def tag(painter: QPainter, box: QRect, text: str, ink: Ink) -> None:
    """A few letters in an outline: a language."""
    height = ink.small_metrics.height()
    edge = QRectF(box.x() + 0.5, box.y() + (box.height() - height) // 2 + 0.5, box.width() - 1, height - 1)
    painter.setPen(QPen(ink.color("divider"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(edge, 3, 3)
    painter.setFont(ink.small)
    painter.setPen(ink.color("muted"))
    painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, text)


def chip(painter: QPainter, box: QRectF, color: QColor) -> None:
    """The ground of a shape and a word."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, 4, 4)
