"""The customer's other conversations, each a row that opens it in a tab."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.conversation import Conversation
from workstation.ui.features.context.past_rows import PastDelegate, PastModel
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.rows_view import RowsView

_MOST_SEEN = 5  # rows; further ones are scrolled to
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Rows(RowsView):
    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Past(QWidget):
    opened = Signal(str)  # conversation id

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = PlainLabel(parent=self, weight="strong")
        self._none = PlainLabel(parent=self, tone="muted", wrap=True)
        self._ink = Ink(kit.theme, kit.icons)
        self._model = PastModel(kit.words, self)
        self._delegate = PastDelegate(self._ink, kit.words, self._model)
        self.list = _Rows(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleIdentifier("context.past")
        self.list.clicked.connect(self._open)
        self.list.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._title, self._none, self.list):
            column.addWidget(widget)
        kit.theme.changed.connect(self._dress)
        self._dress()
        self._translate()

    def show_conversations(self, rows: Sequence[Conversation]) -> None:
        """Newest first, without the one in front; whoever stands on one stays on it."""
        if tuple(rows) == self._model.rows:
            return
        held = self._model.row(self.list.currentIndex().row())
        self._model.show(rows)
        if rows:
            place = next((place for place, row in enumerate(rows) if held and row.id == held.id), 0)
            self.list.setCurrentIndex(self._model.index(place, 0))
        self._fit()
        self._translate()

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._model.rows):
            self.opened.emit(self._model.rows[index.row()].id)

    def _dress(self) -> None:
        self._ink.forget()
        self.list.set_row_height(self._delegate.height)
        self._fit()

    def _fit(self) -> None:
        count = len(self._model.rows)
        frame = self.list.frameWidth() * 2
        self.list.setFixedHeight(min(count, _MOST_SEEN) * self._delegate.height + frame)
        self.list.setVisible(count > 0)
        self._none.setVisible(not count)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        count = len(self._model.rows)
        self._title.setText(
            self.tr("%n other conversation(s)", "", count) if count else self.tr("Other conversations")
        )
        self._none.setText(self.tr("None that you may see is kept on this computer."))
        self.list.setAccessibleName(self.tr("Other conversations of the customer"))
