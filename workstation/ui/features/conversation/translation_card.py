"""A translation beside its original: who made it, from what into what; both are plain text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.message import Message
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.text_box import TextBox
from workstation.ui.features.conversation.timeline.copying import copyable
from workstation.ui.features.conversation.translation_words import TranslationWords
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button


class TranslationCard(QDialog):
    """Opens and never stops the loop."""

    def __init__(self, kit: Kit, message: Message, translation: Translation, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._translation = kit, translation
        self.setWindowTitle(self.tr("Translation"))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleIdentifier("translation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = TranslationWords(kit.words, self).made_by(translation)
        self.setAccessibleDescription(said)
        source = translation.source or message.language
        self._text = self._box(
            "translation.text", self.tr("What it says"), translation.text, translation.target
        )
        self._original = self._box("translation.original", self.tr("What was written"), message.body, source)
        copy = self._button("translation.copy", self.tr("Copy the translation"), self.copy)
        close = self._button("translation.close", self.tr("Close"), self.reject)
        close.setProperty("role", "primary")
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.windowTitle(), self, weight="strong"))
        column.addWidget(PlainLabel(said, self, wrap=True, tone="muted"))
        for box in (self._text, self._original):
            column.addWidget(PlainLabel(box.accessibleName(), self))
            column.addWidget(box)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)

    def _box(self, name: str, title: str, text: str, language: str) -> TextBox:
        box = TextBox(self._kit, name, title, self)
        box.show_text(text, language)
        return box

    def _button(self, name: str, text: str, handler: object) -> QPushButton:
        button = push_button(self, name, text)
        button.clicked.connect(handler)
        return button

    def copy(self) -> None:
        """Into the clipboard, without anything that hides in it."""
        QGuiApplication.clipboard().setText(copyable(self._translation.text))
