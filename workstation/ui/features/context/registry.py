"""What can be done about the customer in front, in the registry of actions."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.ui.kit.actions import Actions

SEARCH = "customer.search"


class CustomerActions(QObject):
    def __init__(self, actions: Actions, search: Callable[[], None]) -> None:
        """``search`` looks for everything of whoever is in front; where nobody is, it does nothing."""
        super().__init__(actions)
        self._actions = actions
        actions.add(SEARCH, self._words(), search, (), "tools")

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        self._actions.set_text(SEARCH, self._words())

    def _words(self) -> str:
        return self.tr("Search everything of this customer")
