"""The macro whose acts go with the reply that is written: beside Send, until the person leaves it out."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier, tooltip


class MacroChip(QPushButton):
    """Hidden while there is none; a click leaves it out."""

    left = Signal()  # it went while it had the keyboard, which Qt would pass on to Send

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._title = ""
        self.setProperty("role", "quiet")
        self.setAccessibleIdentifier("conversation.composer.macro")
        kit.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_macro(self, title: str) -> None:
        """What goes with the reply; "": nothing."""
        self._title = title
        self._dress()
        if not title and self.hasFocus():
            self.left.emit()
        self.setVisible(bool(title))

    def _dress(self) -> None:
        self.setIcon(self._kit.icons.icon("close"))
        name, letters = identifier(self._title), self.fontMetrics()
        told = fill(self.tr("Then: %1"), name)
        self.setText(letters.elidedText(told, Qt.TextElideMode.ElideRight, letters.height() * 12))
        words = fill(self.tr("Sending also does what the macro %1 does. Press to leave that out."), name)
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
