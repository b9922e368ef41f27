"""The button over the messages that leads back to the newest ones."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


class ToLatest:
    """Makes the button when it is first needed, and lets it follow."""

    def __init__(self, over: QWidget, wanted: Callable[[], None]) -> None:
        self._over, self._wanted = over, wanted
        self._pill: Pill | None = None

    def show(self, new: int, lift: int) -> None:
        """``new``: how many have come; ``lift`` pixels above the bottom."""
        if self._pill is None:
            self._pill = Pill(self._over)
            self._pill.clicked.connect(self._wanted)
        self._pill.place(new, lift)

    def hide(self) -> None:
        if self._pill:
            self._pill.hide()


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
