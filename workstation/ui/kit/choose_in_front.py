"""A dialog in its window in which one of many lines is found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from workstation.ui.kit.chooser import Chooser, Line
from workstation.ui.kit.in_front import InFront
from workstation.ui.kit.theme import Theme


class ChooseInFront(InFront):
    """It is gone once it has been left."""

    def choose_from(
        self, theme: Theme, name: str, title: str, ask: str, lines: Callable[[str], Sequence[Line]]
    ) -> Chooser:
        """The list, which has the keyboard, to be laid out; call this once. ``ask`` invites to type."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleIdentifier(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        chooser = Chooser(theme, name, lines, self)
        chooser.name(ask, title)
        self.setFocusProxy(chooser)
        return chooser
