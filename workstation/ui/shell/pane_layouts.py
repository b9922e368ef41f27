"""Divisions of the room that a person has named: chosen by menu and palette, kept and forgotten by a dialog.

A layout is how many panes there are, where, and of what size; not what stands in them, which is a day's work.
"""

from collections.abc import Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from workstation.domain.panes import Panes
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.open_tabs import OpenTabs
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.shell.layouts_dialog import LayoutsDialog


class PaneLayouts(QObject):
    """``start`` once. Every layout is an action of its own, so that it can have a key."""

    def __init__(self, window: MainWindow, actions: Actions, kept: OpenTabs, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._actions, self._kept, self._tasks = window, actions, kept, tasks
        self._layouts: dict[str, Panes] = {}
        self._dialog: LayoutsDialog | None = None
        actions.add("pane.layouts", self.tr("Layouts of panes…"), self._open, (), "view")
        window.language_changed.connect(self._retranslate)

    def start(self) -> None:
        self._tasks.spawn(self._read(), name="read the layouts")

    async def _read(self) -> None:
        try:
            found = await self._kept.layouts()
        except WorkstationError as error:
            self._window.show_trouble(str(error))
            return
        for name in self._layouts.keys() - found.keys():
            self._actions.remove(_id(name))
        for name in found.keys() - self._layouts.keys():
            self._actions.add(_id(name), self._text(name), partial(self.use, name), (), "view")
        self._layouts = found
        if self._dialog is not None:
            self._dialog.show_layouts(found)

    def use(self, name: str) -> None:
        """Divide the room so; every tab stays open."""
        tabs = self._window.tabs
        tabs.divide(self._layouts[name])
        if tabs.grid.alone:
            self._window.show_trouble(
                self.tr("There is no room for all panes of this layout at once: one of them is shown.")
            )

    def _open(self) -> None:
        from workstation.ui.shell.layouts_dialog import LayoutsDialog  # noqa: PLC0415 not before asked for

        dialog = self._dialog = LayoutsDialog(self._window.tabs.kit.theme, self._window.ground)
        dialog.show_layouts(self._layouts)
        dialog.kept.connect(lambda name: self._do(self._kept.keep_layout(name, self._window.tabs.standing())))
        dialog.forgotten.connect(lambda name: self._do(self._kept.forget_layout(name)))
        dialog.used.connect(self.use)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.spawn(self._done(work), name="keep a layout")

    async def _done(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except WorkstationError as error:
            self._window.show_trouble(str(error))
        await self._read()

    def _text(self, name: str) -> str:
        return fill(self.tr("Layout %1"), identifier(name)).replace("&", "&&")

    def _retranslate(self) -> None:
        self._actions.set_text("pane.layouts", self.tr("Layouts of panes…"))
        for name in self._layouts:
            self._actions.set_text(_id(name), self._text(name))


def _id(name: str) -> str:
    return f"layout.{name}"
