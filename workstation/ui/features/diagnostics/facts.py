"""The sections as one tree, along which the keyboard goes; what changes is written over where it stands."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from workstation.ui.features.diagnostics.sections import Row, Section
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import identifier, tooltip

_CAPTION = 0.42  # of the width
_MARGINS = 6  # pixels that Qt leaves beside a text


class _Wrapping(QStyledItemDelegate):
    """As many lines as a value needs in its column."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        if not index.parent().isValid():
            return size
        room = (
            self._tree.columnWidth(index.column()) - _MARGINS - (self._tree.indentation(), 0)[index.column()]
        )
        metrics = self._tree.fontMetrics()
        text = QRect(0, 0, max(room, 40), 1 << 20)
        needed = metrics.boundingRect(text, int(Qt.TextFlag.TextWordWrap), str(index.data() or ""))
        return QSize(size.width(), max(metrics.height(), needed.height()) + 2)


class Facts(QTreeWidget):
    """Ctrl+C takes the row that is chosen."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleIdentifier("diagnostics.facts")
        self.setProperty("measured", "true")  # its delegate works out the heights of rows
        self.setItemDelegate(_Wrapping(self))
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)

    def show_sections(self, sections: Sequence[Section]) -> None:
        for place, section in enumerate(sections):
            item = self.topLevelItem(place)
            if item is None:
                item = QTreeWidgetItem(self)
                item.setFirstColumnSpanned(True)
                item.setExpanded(True)
            _write(item, 0, section.title)
            self._dress(item)
            self._show_rows(item, section.rows)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.header().resizeSection(0, int(self.viewport().width() * _CAPTION))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _show_rows(self, section: QTreeWidgetItem, rows: Sequence[Row]) -> None:
        """Rows that stay are kept, so that nobody loses the one they are at."""
        known = {str(item.data(0, Qt.ItemDataRole.UserRole)): item for item in _children(section)}
        for place, row in enumerate(rows):
            item = known.pop(row.key, None)
            if item is None:
                item = QTreeWidgetItem()
                item.setData(0, Qt.ItemDataRole.UserRole, row.key)
                for column in (0, 1):
                    item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            if section.indexOfChild(item) != place:
                if item.parent() is not None:
                    section.removeChild(item)
                section.insertChild(place, item)
            _write(item, 0, row.caption)
            _write(item, 1, row.value)
            item.setForeground(0, self._kit.theme.color("muted"))
        for gone in known.values():
            section.removeChild(gone)

    def _dress(self, section: QTreeWidgetItem) -> None:
        font = self.font()
        font.setBold(True)
        section.setFont(0, font)

    def _copy(self) -> None:
        item = self.currentItem()
        if item is not None:
            texts = [identifier(item.text(column)) for column in (0, 1) if item.text(column)]
            QApplication.clipboard().setText(": ".join(texts))


def _children(section: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for place in range(section.childCount()):
        if (item := section.child(place)) is not None:
            yield item


def _write(item: QTreeWidgetItem, column: int, text: str) -> None:
    if item.text(column) != text:
        item.setText(column, text)
        item.setData(column, Qt.ItemDataRole.ToolTipRole, tooltip(text))
