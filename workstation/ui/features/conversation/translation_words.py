"""What is said of a translation: who made it, from what into what."""

from PySide6.QtCore import QObject

from workstation.domain.translation import Translation
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words


class TranslationWords(QObject):
    """In the language of the interface."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def made_by(self, made: Translation) -> str:
        """In a sentence, and that it may be wrong."""
        by, target = identifier(made.by), self._words.language(made.target)
        if not made.source:
            return fill(self.tr("Translated by %1 into %2. It may be wrong."), by, target)
        source = self._words.language(made.source)
        return fill(self.tr("Translated by %1 from %2 into %3. It may be wrong."), by, source, target)

    def head(self, made: Translation, *, same: bool) -> str:
        """In few words, as it stands above a translation; ``same``: no word of it is another one."""
        by, target = identifier(made.by), self._words.language(made.target)
        if same:
            return fill(self.tr("%1 has no other words for it in %2"), by, target)
        source = self._words.language(made.source) or "?"
        return fill(self.tr("Translated from %1 into %2 · %3"), source, target, by)
