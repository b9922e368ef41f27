"""Keeps the figures of warnings in step with the store, and has the server count anew while they are seen."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from workstation.domain.changes import (
    Change,
    ConversationsChanged,
    FiguresChanged,
    RulesChanged,
    SyncStateChanged,
)
from workstation.domain.figures import Figures
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.figures import FraudFigures

_CALM = 2.0  # seconds: figures need not follow every message
_APART = 10.0  # seconds between two times that the server is asked


class View(Protocol):
    def show_figures(self, figures: Figures) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...  # "": there is none


class FiguresPresenter:
    def __init__(self, view: View, figures: FraudFigures, feed: Feed[Change], tasks: Tasks) -> None:
        self._view, self._figures, self._feed = view, figures, feed
        self._tasks = tasks
        self._refresh = Refresh(tasks, self._read, name="figures")
        self._count = Refresh(tasks, self._have_counted, name="figures: count")
        self._online = False
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._refresh.ask()
        self._count.ask()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def show_or_hide(self, visible: bool) -> None:
        """Hidden, nothing is asked; seen again, what has happened meanwhile."""
        if visible:
            self._count.ask()
        self._refresh.show_or_hide(visible)
        self._count.show_or_hide(visible)

    def look_again(self) -> None:
        """Time has passed: what went elsewhere is decided there, and nobody here is told of it."""
        self._count.ask()

    def demote(self, rule: str, reason: str) -> None:
        """Let a rule raise notices only."""
        self._tasks.spawn(self._tried(self._figures.demote(rule, reason)), name="figures: demote")

    def restore(self, rule: str, reason: str) -> None:
        """Take its demotion back."""
        self._tasks.spawn(self._tried(self._figures.restore(rule, reason)), name="figures: restore")

    async def _tried(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))

    def _on_change(self, change: Change) -> None:
        match change:
            case FiguresChanged():
                self._refresh.ask()
            case RulesChanged():
                self._refresh.ask()
                self._count.ask()
            case ConversationsChanged():
                self._count.ask()
            case SyncStateChanged(state=state):
                was, self._online = self._online, state.connection is Connection.ONLINE
                if self._online and not was:
                    self._count.ask()

    async def _read(self) -> None:
        try:
            self._view.show_figures(await self._figures.lately())
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        await asyncio.sleep(_CALM)

    async def _have_counted(self) -> None:
        """What could not be counted is shown as it was told last."""
        try:
            await self._figures.count()
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        else:
            self._view.show_trouble("")
        await asyncio.sleep(_APART)
