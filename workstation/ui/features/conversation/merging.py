"""Asks into which other conversation of the customer one is to be merged."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from workstation.domain.conversation import Conversation
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, joined
from workstation.ui.kit.words import Words
from workstation.ui.kit.wrapped_list import WrappedList

_ID = Qt.ItemDataRole.UserRole


class Merging(QObject):
    """``wanted`` when the person asks for it; the answer comes by :meth:`show_choices`."""

    wanted = Signal()
    merged = Signal(str)  # the id of the conversation that goes on

    def __init__(self, words: Words, over: QWidget) -> None:
        super().__init__(over)
        self._words = words
        self._over = over

    def show_choices(self, others: Sequence[Conversation]) -> None:
        """Let the person choose one, or read that there is none."""
        dialog = MergeDialog(self._words, others, self._over)
        dialog.chosen.connect(self.merged)
        dialog.open()


class MergeDialog(AskInFront):
    """``chosen`` carries the id of the conversation that goes on."""

    chosen = Signal(str)

    def __init__(self, words: Words, others: Sequence[Conversation], opener: QWidget) -> None:
        super().__init__(opener, "merge", self.tr("Merge into another conversation"))
        self._words = words
        self.list = WrappedList("merge.list", self)
        self.list.setAccessibleName(self.tr("Other conversations of this customer"))
        for other in others:
            item = QListWidgetItem(self._line(other), self.list)
            item.setData(_ID, other.id)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose)
        cancel = self.add_cancel()
        cancel.setAutoDefault(True)
        self.do = self.add_button("do", self.tr("Close this one and go on there"), "primary")
        self.do.setDefault(True)
        self.do.setEnabled(bool(others))
        self.do.clicked.connect(self._choose)
        self._lay_out(anything=bool(others))
        self.setFocusProxy(self.list if others else cancel)

    def _lay_out(self, *, anything: bool) -> None:
        text = self.tr("Both conversations keep what was said in them, and each leads to the other.")
        if not anything:
            text = self.tr("There is no other open conversation of this customer on this machine.")
            self.list.hide()
        self.setAccessibleDescription(text)
        self.column.addWidget(PlainLabel(text, self, wrap=True))
        self.column.addWidget(self.list, 1)

    def _line(self, other: Conversation) -> str:
        return joined(
            self._words.status(other.status),
            self._words.moment(other.updated_at),
            identifier(other.subject),
            identifier(other.last_words),
        )

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(_ID)))
            self.accept()
