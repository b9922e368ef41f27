"""A translation beside its original: who made it, from what into what; both are plain text."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.domain.message import Message
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.timeline.copying import copyable
from workstation.ui.features.conversation.translation_words import TranslationWords
from workstation.ui.features.conversation.two_texts import TwoTexts
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel


class TranslationCard(TwoTexts):
    """Of one message."""

    def __init__(self, kit: Kit, message: Message, translation: Translation, opener: QWidget) -> None:
        super().__init__(kit, "translation", self.tr("Translation"), opener)
        self._translation = translation
        said = TranslationWords(kit.words, self).made_by(translation)
        self.setAccessibleDescription(said)
        self._text = self.box("text", self.tr("What it says"))
        self._text.show_text(translation.text, translation.target)
        self._original = self.box("original", self.tr("What was written"))
        self._original.show_text(message.body, translation.source or message.language)
        self.button("copy", self.tr("Copy the translation"), self.copy)
        close = self.button("close", self.tr("Close"), self.reject)
        close.setProperty("role", "primary")
        close.setDefault(True)
        self.lay_out((PlainLabel(said, self, wrap=True, tone="muted"),), (self._text, self._original))
        self.setFocusProxy(self._text)

    def copy(self) -> None:
        """Into the clipboard, without anything that hides in it."""
        QGuiApplication.clipboard().setText(copyable(self._translation.text))
