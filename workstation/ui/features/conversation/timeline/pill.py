"""The button over the messages that leads back to the newest ones."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


class Pill(QPushButton):
    """Says how many have come since the end was in sight; End does the same from the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAccessibleIdentifier("conversation.to_latest")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "primary")
        self.hide()

    def place(self, new: int, lift: int) -> None:
        """Stand in the middle, ``lift`` pixels above the bottom."""
        self.setText(self.tr("%n new", "", new) if new > 0 else self.tr("To the latest"))
        self.adjustSize()
        room = self._over.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - lift)
        self.show()
