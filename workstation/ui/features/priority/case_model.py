"""The cases as Qt's lists want them, each with its sentence."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workstation.domain.cases import Case
from workstation.ui.kit.row_model import Index, RowModel


class CaseModel(RowModel[Case]):
    def __init__(self, sentence: Callable[[Case], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._sentence = sentence

    def place(self, conversation_id: str) -> int:
        """Where a conversation stands; -1 where it does not."""
        return next((n for n, one in enumerate(self.rows) if one.row.conversation.id == conversation_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        case = self.row(index.row())
        wanted = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._sentence(case) if wanted and case is not None else None
