"""A plain text editor into which words alone are pasted or dropped; files are offered to others."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

from workstation.ui.features.conversation.offered import offered, offers_files
from workstation.ui.features.conversation.pasted import has_words, in_lines, words_of


class WordsOnly(QPlainTextEdit):
    files_offered = Signal(object)  # Offered: pasted or dropped here
    lines_broken = Signal()  # of what was pasted: they were longer than a message may be

    def paste_words(self, source: QMimeData) -> None:
        """What it says in words alone, whatever else it holds."""
        words = words_of(source)
        lines = in_lines(words)
        self.insertPlainText(lines)
        if lines != words:
            self.lines_broken.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return has_words(source) or offers_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if offers_files(source):
            self.files_offered.emit(offered(source))
        else:
            self.paste_words(source)
