"""Whom the conversation in front is with, in large letters of their own language."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.ui.features.context.copy_button import CopyButton
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier


class Name(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = kit.theme
        self._language = ""
        self.words = PlainLabel(parent=self, wrap=True)
        self.words.setAccessibleIdentifier("context.name")
        self._copy = CopyButton(kit, "name", self.words.text, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.words, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        kit.theme.changed.connect(self._dress)
        self._translate()

    def show_name(self, name: str, language: str) -> None:
        """A name as stored, and the language that its bearer writes in."""
        self._language = language
        self.words.setText(identifier(name))
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()  # a style sheet takes a label's font away when its panel moves into a drawer

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._copy.set_caption(self.tr("Name"))

    def _dress(self) -> None:
        font = self._theme.font_for(self._language)
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setWeight(QFont.Weight.DemiBold)
        self.words.setFont(font)
