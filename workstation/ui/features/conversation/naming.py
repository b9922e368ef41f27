"""Looks up whom a note can name, when somebody is about to be named in it."""

from collections.abc import Sequence
from typing import Protocol

from workstation.domain.mentions import Namable
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Messaging


class NamingView(Protocol):
    """Where they are offered."""

    def show_names(self, names: Sequence[Namable]) -> None: ...


class TroubleView(Protocol):
    def show_trouble(self, text: str) -> None: ...


class Naming:
    def __init__(self, view: NamingView, troubled: TroubleView, messaging: Messaging, tasks: Tasks) -> None:
        self._view, self._troubled = view, troubled
        self._messaging, self._tasks = messaging, tasks

    def wanted(self) -> None:
        self._tasks.spawn(self._show(), name="conversation: whom to name")

    async def _show(self) -> None:
        try:
            self._view.show_names(await self._messaging.namable())
        except WorkstationError as error:
            self._troubled.show_trouble(str(error))
