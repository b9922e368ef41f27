"""A button's tooltip: what it does, and the key that does it as it is now."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.safe_text import iso_ltr, joined, tooltip


class KeyHint(QObject):
    """Looked up when somebody asks: most never do, and keys can be given to other actions meanwhile."""

    def __init__(
        self, button: QAbstractButton, actions: Actions, action: str, words: Callable[[], str] = str
    ) -> None:
        """``words`` say what the button does, where it does not bear them itself."""
        super().__init__(button)
        self._button, self._actions, self._action, self._words = button, actions, action, words
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            key = self._actions.key_of(self._action)
            self._button.setToolTip(tooltip(joined(self._words(), iso_ltr(key))))
        return False
