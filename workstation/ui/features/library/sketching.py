"""Brings what is half written of a response to the disk, within half a second."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from workstation.domain.canned_writing import Sketch
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.library import Library

SOON = 0.3  # seconds from the first unsaved key to the disk


class Sketching:
    """``told`` hears why the disk refuses. ``disk`` is held by whoever takes the sketch away."""

    def __init__(self, library: Library, tasks: Tasks, told: Callable[[str], None]) -> None:
        self._library = library
        self._tasks = tasks
        self._told = told
        self._unsaved: Sketch | None = None
        self._due = False
        self.disk = asyncio.Lock()
        self._turn = asyncio.Lock()

    async def in_turn(self, act: Coroutine[Any, Any, None]) -> None:
        """Do it when what was begun before is done: it finds all as that left it."""
        try:
            async with self._turn:
                await act
        finally:
            act.close()  # one whose turn never came is not complained of

    def keep(self, sketch: Sketch) -> None:
        """A key was pressed; the first one starts the clock."""
        self._unsaved = sketch
        if not self._due:
            self._due = True
            self._tasks.spawn(self._save_later(), name="library: save")

    def forget(self) -> None:
        """What is unsaved has gone elsewhere."""
        self._unsaved = None

    async def saved(self) -> None:
        """Return when nothing typed is missing on the disk. Raises WorkstationError while it refuses."""
        async with self.disk:
            if (sketch := self._unsaved) is not None:
                await self._library.sketch(sketch)
                if self._unsaved is sketch:
                    self._unsaved = None

    async def _save_later(self) -> None:
        try:
            await asyncio.sleep(SOON)
        finally:
            self._due = False
        try:
            await self.saved()
        except WorkstationError as error:
            self._told(str(error))
