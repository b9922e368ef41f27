"""What a tab shows, in words: for those who listen, for its tooltip and for the list of all tabs."""

from PySide6.QtCore import QObject

from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words
from workstation.ui.shell.tab_look import TabLook


class TabWords(QObject):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def whole(self, look: TabLook) -> str:
        """The customer's name and whatever needs an eye."""
        name, told = identifier(look.name), ", ".join(self.marks(look))
        return fill("%1, %2", name, told) if told else name

    def marks(self, look: TabLook) -> list[str]:
        """Everything that the tab shows by a shape, the gravest first."""
        told = []
        if look.flag:
            told.append(fill(self.tr("fraud flag: %1"), self._words.severity(look.flag)))
        if look.refused:
            told.append(self.tr("%n came back, see the tray", "", look.refused))
        if look.unread:
            told.append(self.tr("%n unread", "", look.unread))
        if look.waiting_since is not None:
            told.append(self.tr("waits for an answer"))
        if look.has_draft:
            told.append(self.tr("draft"))
        if look.unsent:
            told.append(self.tr("%n not sent yet", "", look.unsent))
        return told
