"""Reads which macros there are, and what each would do to the conversation in front."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workstation.domain.canned import CannedResponse
from workstation.domain.macro_plan import Plan
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.library import Library
from workstation.services.macros import Macros


class View(Protocol):
    def show_macros(self, macros: Sequence[CannedResponse], names: Mapping[str, str]) -> None: ...
    def show_plan(self, plan: Plan) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class MacrosPresenter:
    """``start`` once; the latest question wins."""

    def __init__(
        self, view: View, macros: Macros, library: Library, tasks: Tasks, conversation_id: str
    ) -> None:
        self._view, self._macros, self._library = view, macros, library
        self._tasks, self._id = tasks, conversation_id
        self._looked_at = ""

    def start(self) -> None:
        self._tasks.spawn(self._read(), name="macros: read")

    def looked_at(self, macro_id: str) -> None:
        """The person wants to know what it would do."""
        self._looked_at = macro_id
        self._tasks.spawn(self._plan(macro_id), name="macros: plan")

    async def _read(self) -> None:
        try:
            macros, names = await self._macros.everything(), await self._library.names()
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        else:
            self._view.show_macros(macros, names)

    async def _plan(self, macro_id: str) -> None:
        try:
            plan = await self._macros.plan(macro_id, self._id)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if macro_id == self._looked_at:
            self._view.show_plan(plan)
