"""Finds customers and conversations while somebody types in the palette, a breath after the last key."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.searching import Named, Searching

PAUSE_SECONDS = 0.1


class View(Protocol):
    """What the presenter asks of the palette."""

    def show_named(self, words: str, named: Named) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class PalettePresenter:
    """``pause`` waits that many seconds; tests need not."""

    def __init__(
        self,
        view: View,
        searching: Searching,
        tasks: Tasks,
        *,
        pause: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep,
    ) -> None:
        self._view = view
        self._searching = searching
        self._tasks = tasks
        self._pause = pause
        self._going: asyncio.Task[Any] | None = None

    def find(self, words: str) -> None:
        """These are the words now; without any there is nobody to find. On the screen's loop."""
        if self._going is not None:
            self._going.cancel()
            self._going = None
        if words:
            self._going = self._tasks.spawn(self._find(words), name="palette: names")

    async def _find(self, words: str) -> None:
        await self._pause(PAUSE_SECONDS)
        try:
            named = await self._searching.named(words)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        else:
            self._view.show_named(words, named)
