"""Whom the conversation in front is with, in large letters of their own language."""

from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.theme import Theme


class Name(PlainLabel):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent=parent, wrap=True)
        self._theme = theme
        self._language = ""
        self.setAccessibleIdentifier("context.name")
        theme.changed.connect(self._dress)

    def show_name(self, name: str, language: str) -> None:
        """A name as stored, and the language that its bearer writes in."""
        self._language = language
        self.setText(identifier(name))
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()  # a style sheet takes a label's font away when its panel moves into a drawer

    def _dress(self) -> None:
        font = self._theme.font_for(self._language)
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
