"""The macro whose acts go with the reply that is written: beside Send, until the person leaves it out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.passing_button import PassingButton
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier, tooltip


class MacroChip(PassingButton):
    """A click leaves it out."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, "macro", parent)
        self._title = ""

    def show_macro(self, title: str) -> None:
        """What goes with the reply; "": nothing."""
        self._title = title
        self._dress()
        if title:
            self.show()
        else:
            self.withdraw()

    def _dress(self) -> None:
        self.setIcon(self._kit.icons.icon("close"))
        name, letters = identifier(self._title), self.fontMetrics()
        told = fill(self.tr("Then: %1"), name)
        self.setText(letters.elidedText(told, Qt.TextElideMode.ElideRight, letters.height() * 12))
        words = fill(self.tr("Sending also does what the macro %1 does. Press to leave that out."), name)
        self.setAccessibleName(words)
        self.setToolTip(tooltip(words))
