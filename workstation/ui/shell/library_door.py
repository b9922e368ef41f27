"""The way to the library of canned responses: a key opens its window, made when it is first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.features.library import LibraryWindow

_ID = "library"


class LibraryDoor(QObject):
    """Registers the act; keeps the window."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self._library: LibraryWindow | None = None
        around.kit.actions.add(_ID, self._word(), self.open, ("Ctrl+Shift+L",), "tools")
        window.language_changed.connect(lambda: around.kit.actions.set_text(_ID, self._word()))

    def open(self, canned_id: str = "") -> None:
        """Show the window, at a response if one is named."""
        if self._library is None:
            from workstation.ui.features import library  # noqa: PLC0415 not before it is asked for

            around, services = self._around, self._around.services
            self._library = library.build(
                around.kit, services.library, services.library_files, around.feed, around.tasks,
                services.context.me.name, parent=self._window,
            )  # fmt: skip
            self._library.presenter.start()
        self._library.view.appear(canned_id)

    async def saved(self) -> None:
        """Return when what is half written is on the disk. Raises WorkstationError while it refuses."""
        if self._library is not None:
            await self._library.presenter.saved()

    def stop(self) -> None:
        if self._library is not None:
            self._library.presenter.stop()

    def _word(self) -> str:
        return self.tr("Canned responses: read, write, put in order")
