"""A line of a list in two parts: what it is at the start, and what one should know of it at the end."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.ui.kit.theme import Theme

END = Qt.ItemDataRole.UserRole + 1  # the text at the end of the line
Index = QModelIndex | QPersistentModelIndex


class TwoParts(QStyledItemDelegate):
    """The first part is shortened where the room ends, the second never takes more than half of it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        inner = option.rect.adjusted(12, 0, -12, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("accent_bg"))
        metrics = QFontMetrics(option.font)
        style, palette, short = QApplication.style(), option.palette, Qt.TextElideMode.ElideRight
        end = metrics.elidedText(index.data(END) or "", short, inner.width() // 2)
        room = inner.width() - (metrics.horizontalAdvance(end) + 16 if end else 0)
        start = metrics.elidedText(index.data() or "", short, room)
        for shown, side, token in (
            (start, Qt.AlignmentFlag.AlignLeft, "text"),
            (end, Qt.AlignmentFlag.AlignRight, "muted"),
        ):
            painter.setPen(self._theme.color(token))
            where = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
            style.drawItemText(painter, inner, int(where), palette, True, shown)
        painter.restore()
