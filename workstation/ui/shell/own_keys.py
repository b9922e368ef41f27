"""The keys that a person gave to actions, from their file to the registry; most have no such file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from workstation.settings.keys import KeyFile
    from workstation.ui.kit.actions import Actions
    from workstation.ui.kit.keymap import Keys


class OwnKeys:
    """What it needs is imported where there is a file."""

    def __init__(self, file: "KeyFile | None") -> None:
        self._file = file

    def chosen(self) -> "dict[str, Keys]":
        """For the registry, by the action's id."""
        if self._file is None or not self._file.lines:
            return {}
        from workstation.ui.shell.key_troubles import fit_keys  # noqa: PLC0415

        return fit_keys(self._file)

    def troubles(self, actions: "Actions") -> list[str]:
        """What of the file could not be done, in sentences; when all actions have been registered."""
        if self._file is None or not (self._file.lines or self._file.remarks):
            return []
        from workstation.ui.shell.key_troubles import KeyTroubles  # noqa: PLC0415

        return KeyTroubles(actions, self._file).sentences()

    def maker(
        self, actions: "Actions", keep: "Callable[[dict[str, Keys]], None]"
    ) -> Callable[[QWidget], QWidget]:
        """Makes the page where keys are given, for the window of settings."""

        def make(parent: QWidget) -> QWidget:
            from workstation.ui.shell.keys_page import KeysPage  # noqa: PLC0415

            page = KeysPage(actions, parent)
            page.chosen.connect(keep)
            return page

        return make
