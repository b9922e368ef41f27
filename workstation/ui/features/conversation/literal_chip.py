"""Sends a text with double braces in it as it stands, where they are none of our variables."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.passing_button import PassingButton
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import tooltip


class LiteralChip(PassingButton):
    """What it is pressed for is the text that was stopped, and no other."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, "literal", parent)
        self._stopped, self.agreed = "", ""  # ``agreed``: the text that goes as it stands
        self._again: Callable[[], None] = lambda: None
        self.clicked.connect(self._on_clicked)
        self._dress()

    def offer(self, body: str, again: Callable[[], None]) -> None:
        """Let the person say that ``body`` goes as it stands; ``again`` offers it for sending once more."""
        self._stopped, self._again = body, again
        self.show()

    def _on_clicked(self) -> None:
        self.agreed = self._stopped
        self._again()
        self.agreed = ""

    def _dress(self) -> None:
        self.setText(self.tr("Send as it stands"))
        words = self.tr("The double braces are meant so: send them as they stand")
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))
