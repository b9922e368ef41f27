"""Keeps the diagnostics true while somebody looks, checks the files and hands the report on."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, Protocol

from workstation.domain.changes import Change, DraftChanged, OutboxChanged, SyncStateChanged, TrayChanged
from workstation.domain.diagnosis import Checked, Diagnosis
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.recent import Note
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.diagnostics import Diagnostics

_CALM = 0.25  # seconds between two looks, however much happens


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_diagnosis(self, diagnosis: Diagnosis, notes: Sequence[Note]) -> None: ...
    def show_checking(self) -> None: ...
    def show_checked(self, checked: Sequence[Checked]) -> None: ...
    def show_saved(self, path: str) -> None: ...
    def show_copied(self, text: str) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class DiagnosticsPresenter:
    def __init__(self, view: View, diagnostics: Diagnostics, feed: Feed[Change], tasks: Tasks) -> None:
        self._view = view
        self._diagnostics = diagnostics
        self._feed = feed
        self._tasks = tasks
        self._checking = False
        self._refresh = Refresh(tasks, self._read, name="diagnostics")
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._refresh.ask()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def show_or_hide(self, visible: bool) -> None:
        """Hidden, nothing is read; seen again, everything."""
        if visible:
            self._refresh.ask()
        self._refresh.show_or_hide(visible)

    def look_again(self) -> None:
        """Time has passed."""
        self._refresh.ask()

    def check(self) -> None:
        """Look through the databases; a second wish meanwhile is the same one."""
        if not self._checking:
            self._checking = True
            self._tasks.spawn(self._guarded(self._check()), name="check the databases")

    def save(self, path: str) -> None:
        self._tasks.spawn(self._guarded(self._save(path)), name="save a report")

    def copy(self) -> None:
        self._tasks.spawn(self._guarded(self._copy()), name="copy a report")

    def _on_change(self, change: Change) -> None:
        if isinstance(change, SyncStateChanged | OutboxChanged | TrayChanged | DraftChanged):
            self._refresh.ask()

    async def _read(self) -> None:
        try:
            self._view.show_diagnosis(await self._diagnostics.look(), self._diagnostics.notes())
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        await asyncio.sleep(_CALM)

    async def _check(self) -> None:
        self._view.show_checking()
        try:
            self._view.show_checked(await self._diagnostics.check())
        finally:
            self._checking = False

    async def _save(self, path: str) -> None:
        await self._diagnostics.save(Path(path), await self._diagnostics.report())
        self._view.show_saved(path)

    async def _copy(self) -> None:
        self._view.show_copied(await self._diagnostics.report())

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
