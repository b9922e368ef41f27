"""What is done in the queue list: taking the next, going to the most urgent."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks

if TYPE_CHECKING:
    from workstation.services.next_up import NextUp


class View(Protocol):
    """What the deeds ask of the widget."""

    def show_trouble(self, sentence: str) -> None: ...
    def show_nobody_waits(self) -> None: ...
    def show_opened(self, conversation_id: str) -> None: ...


class Deeds:
    """What it does them by is loaded for the first one."""

    def __init__(
        self,
        view: View,
        next_up: "Callable[[], NextUp]",
        tasks: Tasks,
    ) -> None:
        self._view, self._next_up, self._tasks = view, next_up, tasks

    def take_next(self) -> None:
        """Claim and open the most urgent that is nobody's in a team of mine."""
        self._spawn(self._take_next(), "take next")

    def open_most_urgent(self, besides: str = "") -> None:
        """Open whose answer is due first; ``besides`` is in front already."""
        self._spawn(self._open_most_urgent(besides), "most urgent")

    async def _take_next(self) -> None:
        self._show(await self._next_up().take())

    async def _open_most_urgent(self, besides: str) -> None:
        self._show(await self._next_up().most_urgent(besides))

    def _show(self, conversation_id: str | None) -> None:
        if conversation_id is None:
            self._view.show_nobody_waits()
        else:
            self._view.show_opened(conversation_id)

    def _spawn(self, act: Coroutine[Any, Any, None], name: str) -> None:
        self._tasks.spawn(self._guarded(act), name=name)

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
