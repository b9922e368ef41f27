"""What stands in the way of a response that is being written: it was refused, or somebody was first."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.labels import PlainLabel


class Notice(QFrame):
    """There only while it has something to say."""

    compared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._refusal = self._overtaken = ""
        self.setProperty("panel", "card")
        self._words = PlainLabel("", self, wrap=True, tone="warn")
        self._words.setAccessibleIdentifier("library.notice")
        self.compare = QPushButton(self)
        self.compare.setAccessibleIdentifier("library.compare")
        self.compare.setAutoDefault(False)
        self.compare.clicked.connect(self.compared)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self.compare)
        self._translate()
        self._tell()

    def show_refusal(self, sentence: str) -> None:
        """Why the server did not take it; "" where it did."""
        self._refusal = sentence
        self._tell()

    def show_overtaken(self, words: str, *, compare: bool) -> None:
        """Somebody changed it meanwhile, which can be compared."""
        self._overtaken = words
        self.compare.setVisible(compare)
        self._tell()

    def _tell(self) -> None:
        """A conflict says who was first already."""
        before, words = self._words.text(), self._overtaken or self._refusal
        self._words.setText(words)
        self.setVisible(bool(words))
        if words not in {"", before}:
            announce(self, words)

    def _translate(self) -> None:
        self.compare.setText(self.tr("Compare…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
