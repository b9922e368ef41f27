"""The small shapes of a row: how urgent, how many, which language; none speaks by its colour alone."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workstation.domain.conversation import Priority
from workstation.ui.kit.ink import Ink


def pressing(painter: QPainter, box: QRectF, priority: Priority, color: QColor) -> None:
    """High: one chevron upwards. Urgent: two."""
    count = {Priority.HIGH: 1, Priority.URGENT: 2}.get(priority, 0)
    painter.setPen(
        QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, half, rise = box.center().x(), box.width() * 0.32, box.height() * 0.26
    first = box.center().y() + rise / 2 + (count - 1) * rise * 0.6
    for step in range(count):
        y = first - step * rise * 1.2
        painter.drawPolyline(
            QPolygonF([QPointF(middle - half, y), QPointF(middle, y - rise), QPointF(middle + half, y)])
        )


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
