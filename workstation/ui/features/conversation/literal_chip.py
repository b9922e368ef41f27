"""Sends a text with double braces in it as it stands, where they are none of our variables."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.domain.canned import all_foreign, unfilled
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import tooltip


class LiteralChip(QPushButton):
    """Hidden until a text was stopped for its braces; what it is pressed for is that text and no other."""

    left = Signal()  # it went while it had the keyboard, which Qt would pass on to Send

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._stopped, self._agreed = "", ""
        self._again: Callable[[], None] = lambda: None
        self.setProperty("role", "quiet")
        self.setAccessibleIdentifier("conversation.composer.literal")
        self.clicked.connect(self._on_clicked)
        kit.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def stops(self, body: str) -> str:
        """Why ``body`` is not to be sent; "" where it may go, or goes as it stands."""
        names = unfilled(body)
        return self._kit.words.unfilled(names) if names and body != self._agreed else ""

    def offer(self, body: str, again: Callable[[], None]) -> None:
        """Let the person say that it goes as it stands; ``again`` offers it for sending once more."""
        if all_foreign(body):
            self._stopped, self._again = body, again
            self.show()

    def withdraw(self) -> None:
        if self.hasFocus():
            self.left.emit()
        self.hide()

    def _on_clicked(self) -> None:
        self._agreed = self._stopped
        self._again()
        self._agreed = ""

    def _dress(self) -> None:
        self.setText(self.tr("Send as it stands"))
        words = self.tr("The double braces are meant so: send them as they stand")
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
