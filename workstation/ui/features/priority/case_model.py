"""The cases as Qt's lists want them, each with its sentence."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from workstation.domain.cases import Case

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class CaseModel(QAbstractListModel):
    def __init__(self, sentence: Callable[[Case], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.cases: tuple[Case, ...] = ()

    def show(self, cases: Sequence[Case]) -> None:
        self.beginResetModel()
        self.cases = tuple(cases)
        self.endResetModel()

    def place(self, conversation_id: str) -> int:
        """Where a conversation stands; -1 where it does not."""
        return next((n for n, one in enumerate(self.cases) if one.row.conversation.id == conversation_id), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cases)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.cases):
            return None
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._sentence(self.cases[index.row()]) if wanted else None
