"""Takes responses in from a file and writes them to one, as the person chose."""

from collections.abc import Coroutine
from typing import Any, Protocol

from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.library_files import LibraryFiles


class View(Protocol):
    """Where it is told what became of it."""

    def show_taken_in(self, count: int) -> None: ...
    def show_handed_out(self, count: int) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class Filing:
    def __init__(self, view: View, files: LibraryFiles, tasks: Tasks) -> None:
        self._view, self._files, self._tasks = view, files, tasks

    def imported(self, path: str) -> None:
        self._tasks.spawn(self._guarded(self._take_in(path)), name="library: import")

    def exported(self, path: str) -> None:
        self._tasks.spawn(self._guarded(self._hand_out(path)), name="library: export")

    async def _take_in(self, path: str) -> None:
        self._view.show_taken_in(await self._files.take_in(path))

    async def _hand_out(self, path: str) -> None:
        self._view.show_handed_out(await self._files.hand_out(path))

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
