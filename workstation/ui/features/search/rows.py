"""What was found, as a list: customers, conversations, then messages."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from PySide6.QtCore import QModelIndex, QObject, Qt

from workstation.domain.search import Hit, Row
from workstation.ui.kit.row_model import Index, RowModel

ROW = Qt.ItemDataRole.UserRole + 1


class FoundModel(RowModel[Row]):
    """``sentence`` words a row for a screen reader."""

    def __init__(self, sentence: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence

    def show(self, rows: Sequence[Row]) -> None:
        """Told as rows that come and go between those that stay, which keep choice and keyboard."""
        before, rows = self.rows, tuple(rows)
        if rows == before:
            return
        first = _alike(before, rows)
        last = min(_alike(before[::-1], rows[::-1]), len(before) - first, len(rows) - first)
        if not first + last:
            super().show(rows)
            return
        if gone := len(before) - first - last:
            self.beginRemoveRows(QModelIndex(), first, first + gone - 1)
            self.rows = before[:first] + before[first + gone :]
            self.endRemoveRows()
        if come := len(rows) - first - last:
            self.beginInsertRows(QModelIndex(), first, first + come - 1)
            self.rows = rows
            self.endInsertRows()

    def place_of(self, row: Row | None) -> int:
        """Where it stands now, perhaps with other words about it; -1 where it does not."""
        wanted = None if row is None else _which(row)
        return next((place for place, one in enumerate(self.rows) if _which(one) == wanted), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        wanted = role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}
        return self._sentence(row) if wanted else None


def _which(row: Row) -> tuple[type[Row], str]:
    return type(row), row.message_id if isinstance(row, Hit) else row.id


def _alike(some: Sequence[Row], others: Sequence[Row]) -> int:
    """How many of them are the same, from the first on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))
