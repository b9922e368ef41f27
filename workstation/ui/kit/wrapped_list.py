"""A list whose rows are as high as their words need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workstation.ui.kit.mirror import placed

_WRAP = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class WrappedList(QListWidget):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier(name)
        self.setProperty("measured", "true")  # its delegate works out the heights of rows
        self.setWordWrap(True)  # or a row is not told how wide it will be
        self.setResizeMode(QListView.ResizeMode.Adjust)  # or it keeps the heights of its first width
        self.setItemDelegate(_Wrapped(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _Wrapped(QStyledItemDelegate):
    """Measures and paints in one way; Qt measures in another, and cuts the last line where letters are higher
    than those of the first font."""

    def __init__(self, view: WrappedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = self._row(option, index)
        room = QRect(0, 0, self._words(row).width(), 1 << 20)
        height = QFontMetrics(row.font).boundingRect(room, _WRAP, row.text).height()
        return QSize(
            row.fontMetrics.height() * 5, max(height, row.decorationSize.height()) + 2 * self._pad(row)
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self._row(option, index)
        painter.save()
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, row, painter, self._view
        )
        pad, side = self._pad(row), row.decorationSize.width()
        shape = QRect(row.rect.left() + pad, row.rect.center().y() - side // 2, side, side)
        row.icon.paint(painter, placed(row.direction, row.rect, shape))
        rtl = row.direction == Qt.LayoutDirection.RightToLeft
        across = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(row.font)
        painter.setPen(row.palette.text().color())
        painter.setLayoutDirection(row.direction)
        painter.drawText(self._words(row), _WRAP | int(across | Qt.AlignmentFlag.AlignAbsolute), row.text)
        painter.restore()

    def _row(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QStyleOptionViewItem:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        if row.icon.isNull():
            row.decorationSize = QSize(0, 0)
        return row

    def _words(self, row: QStyleOptionViewItem) -> QRect:
        """Where they stand in the row: behind its icon."""
        pad, side = self._pad(row), row.decorationSize.width()
        return placed(row.direction, row.rect, row.rect.adjusted(side + pad * (2 if side else 1), 0, -pad, 0))

    def _pad(self, row: QStyleOptionViewItem) -> int:
        return row.fontMetrics.height() // 3
