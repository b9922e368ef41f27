"""What a response was: its revisions, who left them, and how often each was sent."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from workstation.domain.canned import Revision
from workstation.domain.canned_merging import parts
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.kind_words import KindWords
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import identifier, joined, reveal
from workstation.ui.kit.wrapped_list import WrappedList

_ONE_LINE = frozenset({"short_code", "title", "folder"})  # parts that are one line
_LETTERS, _LINES = 96, 24


class History(AskInFront):
    """``taken`` carries the response of the revision from which the person writes on."""

    taken = Signal(object)

    def __init__(
        self, kit: Kit, wording: Wording, revisions: Sequence[Revision], opener: QWidget, *, editable: bool
    ) -> None:
        super().__init__(opener, "library.history", self.tr("What it was before"), _LETTERS, _LINES)
        self._kit, self._wording, self._revisions = kit, wording, revisions
        self.list = WrappedList("library.history.list", self)
        self.list.setAccessibleName(self.tr("Revisions"))
        self.list.addItems([self._line(revision) for revision in revisions])
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The whole response"))
        self.text.setAccessibleIdentifier("library.history.text")
        self.list.currentRowChanged.connect(self._on_row)
        self._arrange(editable=editable)
        self.list.setCurrentRow(0)

    def _arrange(self, *, editable: bool) -> None:
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addWidget(self.text, 3)
        self.column.addLayout(row, 1)
        self.add_button("close", self.tr("Close")).clicked.connect(self.reject)
        take = self.add_button("take", self.tr("Write on from this"), "primary")
        take.setEnabled(editable and bool(self._revisions))
        take.clicked.connect(self._on_taken)
        self.setFocusProxy(self.list)

    def _line(self, revision: Revision) -> str:
        line = self._wording.revision(revision.response)
        uses = self.tr("sent %n time(s)", "", revision.uses)
        spite = self.tr("in spite of a warning") if revision.in_spite_of else ""
        return joined(line, uses, self.tr("deleted") if revision.deleted else "", spite)

    def _on_row(self, place: int) -> None:
        if place < 0:
            return
        revision = self._revisions[place]
        response = revision.response
        told = self._weighed(revision) + [
            f"{self._wording.part(part)}\n{identifier(text) if part in _ONE_LINE else reveal(text)}"
            for part, text in parts(response).items()
            if text
        ]
        self.text.setPlainText("\n\n".join(told))

    def _weighed(self, revision: Revision) -> list[str]:
        """Of which warnings its author knew, and why they kept it all the same; older workstations did not
        ask."""
        if not revision.in_spite_of:
            return []
        words = KindWords(self)
        kinds, reason = joined(*map(words.word, revision.in_spite_of)), identifier(revision.reason)
        title = self.tr("Kept in spite of a warning")
        return [f"{title}\n{joined(kinds, reason)}"]

    def _on_taken(self) -> None:
        self.taken.emit(self._revisions[self.list.currentRow()].response)
        self.accept()
