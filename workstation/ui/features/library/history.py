"""What a response was: its revisions, who left them, and how often each was sent."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.canned import Revision
from workstation.domain.canned_merging import parts
from workstation.ui.features.library.wording import Wording
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, reveal

_LINES = frozenset({"short_code", "title", "folder"})  # parts that are one line


class History(QDialog):
    """``taken`` carries the response of the revision from which the person writes on."""

    taken = Signal(object)

    def __init__(
        self, kit: Kit, wording: Wording, revisions: Sequence[Revision], parent: QWidget, *, editable: bool
    ) -> None:
        super().__init__(parent)
        self._kit, self._wording, self._revisions = kit, wording, revisions
        title = self.tr("What it was before")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleIdentifier("library.history")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Revisions"))
        self.list.setAccessibleIdentifier("library.history.list")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        letter = self.fontMetrics().averageCharWidth()
        self.setMinimumSize(letter * 96, self.fontMetrics().height() * 24)
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addWidget(self.text, 3)
        take = QPushButton(self.tr("Write on from this"), self)
        take.setAccessibleIdentifier("library.history.take")
        take.setEnabled(editable and bool(self._revisions))
        take.setProperty("role", "primary")
        take.clicked.connect(self._on_taken)
        close = QPushButton(self.tr("Close"), self)
        close.setAccessibleIdentifier("library.history.close")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(PlainLabel(self.windowTitle(), self, weight="strong"))
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _line(self, revision: Revision) -> str:
        line = self._wording.revision(revision.response)
        uses = self.tr("sent %n time(s)", "", revision.uses)
        parts_of_line = [line, uses, *([self.tr("deleted")] if revision.deleted else [])]
        return " · ".join(parts_of_line)

    def _on_row(self, place: int) -> None:
        if place < 0:
            return
        response = self._revisions[place].response
        told = [
            f"{self._wording.part(part)}\n{identifier(text) if part in _LINES else reveal(text)}"
            for part, text in parts(response).items()
            if text
        ]
        self.text.setPlainText("\n\n".join(told))

    def _on_taken(self) -> None:
        self.taken.emit(self._revisions[self.list.currentRow()].response)
        self.accept()
