"""The lines of the picker: a model that holds what is offered, and how a line is drawn."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.kit.row_model import Index, RowModel
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.theme import Theme


class PickerRows(RowModel[PickerRow]):
    """Answers for the lines that are seen, so that many cost no more than few; ``sentence`` says one."""

    def __init__(self, sentence: Callable[[PickerRow], str], parent: QObject) -> None:
        super().__init__(parent)
        self._sentence = sentence

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return identifier(f"{row.short_code}  {row.title}")
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None


class PickerLine(QStyledItemDelegate):
    """The short code in strong letters, the title after it."""

    def __init__(self, theme: Theme, rows: PickerRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.rows[index.row()]
        selected = self._is_current(index)
        painter.save()
        rect: QRect = option.rect
        if selected:
            painter.fillRect(rect, self._theme.color("accent_bg"))
        painter.setLayoutDirection(option.direction)
        em = option.fontMetrics.height()
        room = rect.adjusted(em // 2, 0, -em // 2, 0)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("accent" if selected else "text"))
        code = identifier(row.short_code)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, code)
        taken = QFontMetrics(font).horizontalAdvance(code) + em // 2
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        room = room.adjusted(0, 0, -taken, 0) if rtl else room.adjusted(taken, 0, 0, 0)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        title = QFontMetrics(font).elidedText(
            identifier(row.title), Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, title)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() * 3 // 2)

    def _is_current(self, index: Index) -> bool:
        view = self.parent()
        return isinstance(view, QListView) and view.currentIndex().row() == index.row()
