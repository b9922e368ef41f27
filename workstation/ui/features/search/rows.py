"""What was found, as a list: customers, conversations, then messages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workstation.domain.search import Row

ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """``sentence`` words a row for a screen reader."""

    def __init__(self, sentence: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Rows that only follow those that stand here are put after them; others take their place."""
        before, rows = self.rows, tuple(rows)
        if before and len(rows) > len(before) and rows[: len(before)] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(rows) - 1)
            self.rows = rows
            self.endInsertRows()
        elif rows != before:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def row(self, place: int) -> Row | None:
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        wanted = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}
        return self._sentence(row) if wanted else None
