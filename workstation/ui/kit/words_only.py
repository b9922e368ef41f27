"""A plain text editor into which words alone are pasted or dropped, in lines that stay quick to write in."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

from workstation.ui.kit.pasted import has_words, in_lines, words_of


class WordsOnly(QPlainTextEdit):
    lines_broken = Signal()  # of what was pasted or shown: they were longer than a message may be

    def paste_words(self, source: QMimeData) -> None:
        """What it says in words alone, whatever else it holds."""
        words = words_of(source)
        lines = in_lines(words)
        self.insertPlainText(lines)
        if lines != words:
            self.lines_broken.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.paste_words(source)
