"""A button that shows its word where there is room for it, and its shape alone where there is not."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.kit.safe_text import tooltip


class ShortButton(QPushButton):
    """Its name, for screen readers and in its tooltip, is the word at any size."""

    def __init__(self, icon: QIcon, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._word = ""
        self._short = False

    def set_word(self, word: str) -> None:
        self._word = word
        self.setAccessibleName(word)
        self.setToolTip(tooltip(word))
        self._show()

    def set_icon(self, icon: QIcon) -> None:
        self._icon = icon
        self._show()

    def whole(self) -> int:
        """How wide it is with its word, in pixels."""
        return self.fontMetrics().horizontalAdvance(self._word) + 2 * self.fontMetrics().height()

    def shorten(self, short: bool) -> None:
        if short != self._short:
            self._short = short
            self._show()

    def _show(self) -> None:
        self.setText("" if self._short else self._word)
        self.setIcon(self._icon if self._short else QIcon())
