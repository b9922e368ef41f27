"""How grave and how pressing something is drawn: by a shape first, and by a tone beside it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workstation.domain.conversation import Priority
from workstation.domain.severity import Severity

SHAPES = {Severity.NOTICE: "notice", Severity.WARNING: "warning", Severity.BLOCK: "block"}
TONES = {Severity.NOTICE: "muted", Severity.WARNING: "warn", Severity.BLOCK: "danger"}
PRESSING = {Priority.HIGH: "warn", Priority.URGENT: "danger"}


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
