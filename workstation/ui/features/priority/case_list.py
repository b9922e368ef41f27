"""The cases as a list: the gravest first; each row tells how grave, how long, whose, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from workstation.domain.cases import Case
from workstation.ui.features.priority.case_model import CaseModel
from workstation.ui.features.priority.case_row import CaseDelegate
from workstation.ui.features.priority.wording import Wording
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.rows_view import Index, RowsView

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CaseList(RowsView):
    """Whichever case is current stays so wherever it stands.

    One that left the queue stays the current one, too, while ``busy`` says that the person is at it.
    """

    chosen = Signal(str)  # conversation id; "": none is left
    opened = Signal(str)

    def __init__(self, kit: Kit, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._current = ""
        self._ink = Ink(kit.theme, kit.icons)
        self._model = CaseModel(lambda case: wording.sentence(case, kit.now()), self)
        self._delegate = CaseDelegate(self._ink, wording, self._model, kit.now)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleIdentifier("priority.cases")
        self.doubleClicked.connect(self._open)
        kit.theme.changed.connect(self._dress)
        self._dress()

    @property
    def current(self) -> str:
        """The id of the current case's conversation, or ""."""
        return self._current

    def show_cases(self, cases: Sequence[Case], *, busy: bool = False) -> None:
        if tuple(cases) == self._model.rows and self._model.place(self._current) >= 0:
            return
        before = self.currentIndex().row()
        held, scrolled = self._current, self.verticalScrollBar().value()
        self._model.show(cases)
        place = self._model.place(held)
        if place < 0 and cases and not busy:
            place = min(max(0, before), len(cases) - 1)
        self.setCurrentIndex(self._model.index(place, 0) if place >= 0 else QModelIndex())
        self.verticalScrollBar().setValue(scrolled)
        if not cases and not busy:
            self._choose("")

    def select(self, conversation_id: str) -> None:
        """Make this one current, where it stands here."""
        place = self._model.place(conversation_id)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if 0 <= current.row() < len(self._model.rows):
            self._choose(self._model.rows[current.row()].row.conversation.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes back from a case that is no longer here goes on with the gravest."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))

    def tick(self) -> None:
        """Draw its times as they are by now."""
        self.viewport().update()

    def _choose(self, conversation_id: str) -> None:
        if conversation_id != self._current:
            self._current = conversation_id
            self.chosen.emit(conversation_id)

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._model.rows):
            self.opened.emit(self._model.rows[index.row()].row.conversation.id)

    def _dress(self) -> None:
        self._ink.forget()
        self.set_row_height(self._delegate.height)
