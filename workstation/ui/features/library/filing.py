"""Takes responses in from a file and writes them to one, as the person chose."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from workstation.errors import Sentence, WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.library_files import Found, LibraryFiles


class View(Protocol):
    """Where it is told what became of it."""

    def ask_doubted(self, doubted: Sequence[Sentence], settled: Callable[[str], None]) -> None: ...
    def show_taken_in(self, count: int, left_out: int) -> None: ...
    def show_handed_out(self, count: int) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class Filing:
    def __init__(self, view: View, files: LibraryFiles, tasks: Tasks) -> None:
        self._view, self._files, self._tasks = view, files, tasks

    def imported(self, path: str) -> None:
        self._tasks.spawn(self._guarded(self._look(path)), name="library: import")

    def exported(self, path: str) -> None:
        self._tasks.spawn(self._guarded(self._hand_out(path)), name="library: export")

    async def _look(self, path: str) -> None:
        """What is doubted is taken in for a reason alone; without one it is left out."""
        found = await self._files.look(path)

        def settled(reason: str) -> None:
            self._tasks.spawn(self._guarded(self._take_in(found, reason)), name="library: import")

        if doubted := [sentence for one in found for sentence in one.doubted]:
            self._view.ask_doubted(doubted, settled)
        else:
            await self._take_in(found, "")

    async def _take_in(self, found: Sequence[Found], reason: str) -> None:
        taken = await self._files.take_in(found, reason)
        self._view.show_taken_in(taken, len(found) - taken)

    async def _hand_out(self, path: str) -> None:
        self._view.show_handed_out(await self._files.hand_out(path))

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
