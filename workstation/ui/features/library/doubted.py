"""What the send guard doubts in a file of responses, and whether they are taken in all the same."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.fraud import LONGEST_REASON, says_why
from workstation.errors import Sentence
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.words import Words
from workstation.ui.kit.wrapped_list import WrappedList

_LETTERS, _LINES = 84, 20


class Doubted(AskInFront):
    """``settled`` carries why they are taken in; "": they are left out. Cancelled, nothing is taken in."""

    settled = Signal(str)

    def __init__(self, words: Words, doubted: Sequence[Sentence], opener: QWidget) -> None:
        title = self.tr("The send guard warns of some of them")
        super().__init__(opener, "library.doubted", title, _LETTERS, _LINES)
        hint = self.tr(
            "Whoever uses them is stopped. Take them in with your reason, which is kept on record, or leave "
            "them out."
        )
        self.list = WrappedList("library.doubted.list", self)
        self.list.setAccessibleName(title)
        self.list.addItems([words.warned(sentence) for sentence in doubted])
        self.list.setCurrentRow(0)
        label = self.tr("Reason")
        self.reason = LineEdit("", self)
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setAccessibleName(label)
        self.reason.setAccessibleIdentifier("library.doubted.reason")
        self.reason.setPlaceholderText(label)
        self.reason.textChanged.connect(self._weigh)
        self.column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.reason)
        self.add_cancel().setAutoDefault(True)
        self.leave = self.add_button("leave", self.tr("Leave them out"))
        self.leave.clicked.connect(lambda: self._settle(""))
        self.take = self.add_button("take", self.tr("Take all in"), "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(lambda: self._settle(self.reason.text().strip()))
        self.setFocusProxy(self.reason)
        self._weigh()

    def _weigh(self) -> None:
        self.take.setEnabled(says_why(self.reason.text()))

    def _settle(self, reason: str) -> None:
        self.settled.emit(reason)
        self.accept()
