"""The way to the macros: one key asks which, and each is an act of its own in the one registry."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.canned import CannedResponse
from workstation.domain.changes import CannedChanged, Change
from workstation.errors import WorkstationError
from workstation.runtime.refresh import Refresh
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.shell.conversations import OpenConversations
from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.features.macros import ChoosingMacro

_ID = "macro"
_MOST = 200  # that the palette and the keys know: those that one uses most


class MacroDoor(QObject):
    """They are read once the desk stands, and whenever the library changes."""

    known = Signal()  # the macros that there are now

    def __init__(self, window: MainWindow, around: Surroundings, conversations: OpenConversations) -> None:
        super().__init__(window)
        self._window, self._around, self._conversations = window, around, conversations
        self._choosing: ChoosingMacro | None = None
        self._macros: dict[str, CannedResponse] = {}
        self._refresh = Refresh(around.tasks, self._read, name="macros")
        around.kit.actions.add(_ID, self._word(), self.ask, ("Ctrl+M",), "conversation")
        window.language_changed.connect(self._retranslate)
        self.stop = around.feed.subscribe(self._on_change)
        self._refresh.ask()

    def ask(self) -> None:
        """Let the person choose one for the conversation in front."""
        conversation_id = self._conversations.front_id()
        if not conversation_id:
            return
        from workstation.ui.features import macros  # noqa: PLC0415 not before it is asked for

        around, services = self._around, self._around.services
        self._choosing = macros.build(
            around.kit, services.macros, services.library, around.tasks, conversation_id, self._window.ground
        )
        self._choosing.view.chosen.connect(self._conversations.run_macro)
        self._choosing.presenter.start()
        self._choosing.view.open()

    def _on_change(self, change: Change) -> None:
        if isinstance(change, CannedChanged):
            self._refresh.ask()

    async def _read(self) -> None:
        try:
            found = await self._around.services.macros.everything()
        except WorkstationError as error:
            self._window.show_trouble(str(error))
            return
        actions, fresh = self._around.kit.actions, {one.id: one for one in found[:_MOST]}
        for gone in self._macros.keys() - fresh.keys():
            actions.remove(f"{_ID}.{gone}")
        for id_, one in fresh.items():
            if id_ not in self._macros:
                actions.add(f"{_ID}.{id_}", self._named(one), partial(self._conversations.run_macro, id_))
            elif one.title != self._macros[id_].title:
                actions.set_text(f"{_ID}.{id_}", self._named(one))
        self._macros = fresh
        self.known.emit()

    def _named(self, macro: CannedResponse) -> str:
        return fill(self.tr("Macro: %1"), identifier(macro.title)).replace("&", "&&")

    def _word(self) -> str:
        return self.tr("Run a macro…")

    def _retranslate(self) -> None:
        actions = self._around.kit.actions
        actions.set_text(_ID, self._word())
        for id_, one in self._macros.items():
            actions.set_text(f"{_ID}.{id_}", self._named(one))
