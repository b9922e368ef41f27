"""What was found, as a list: customers, conversations, then messages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt

from workstation.domain.search import Row
from workstation.ui.kit.row_model import Index, RowModel

ROW = Qt.ItemDataRole.UserRole + 1


class FoundModel(RowModel[Row]):
    """``sentence`` words a row for a screen reader."""

    def __init__(self, sentence: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence

    def show(self, rows: Sequence[Row]) -> None:
        """Rows that only follow those that stand here are put after them; others take their place."""
        before, rows = self.rows, tuple(rows)
        if before and len(rows) > len(before) and rows[: len(before)] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(rows) - 1)
            self.rows = rows
            self.endInsertRows()
        elif rows != before:
            super().show(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        wanted = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}
        return self._sentence(row) if wanted else None
