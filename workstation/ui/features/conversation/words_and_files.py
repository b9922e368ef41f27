"""A plain text editor into which words alone are pasted or dropped; files are offered to others."""

from PySide6.QtCore import QMimeData, Signal

from workstation.ui.features.conversation.offered import offered, offers_files
from workstation.ui.kit.words_only import WordsOnly


class WordsAndFiles(WordsOnly):
    files_offered = Signal(object)  # Offered: pasted or dropped here

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) or offers_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if offers_files(source):
            self.files_offered.emit(offered(source))
        else:
            super().insertFromMimeData(source)
