"""A button that stands beside Send for a while."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.kit.kit import Kit


class PassingButton(QPushButton):
    """Hidden until there is something to press it for. Whoever is one says in ``_dress`` how it looks now."""

    left = Signal()  # it went while it had the keyboard, which Qt would pass on to Send

    def __init__(self, kit: Kit, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.setProperty("role", "quiet")
        self.setAccessibleIdentifier(f"conversation.composer.{name}")
        kit.theme.changed.connect(self._dress)
        self.hide()

    def withdraw(self) -> None:
        if self.hasFocus():
            self.left.emit()
        self.hide()

    def _dress(self) -> None:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
