"""Keeps the figures of warnings in step with the store."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from workstation.domain.changes import Change, ConversationsChanged, RulesChanged
from workstation.domain.figures import Figures
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.figures import FraudFigures

_CALM = 2.0  # seconds: figures need not follow every message


class View(Protocol):
    def show_figures(self, figures: Figures) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class FiguresPresenter:
    def __init__(self, view: View, figures: FraudFigures, feed: Feed[Change], tasks: Tasks) -> None:
        self._view, self._figures, self._feed = view, figures, feed
        self._tasks = tasks
        self._refresh = Refresh(tasks, self._read, name="figures")
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
        self._refresh.show_or_hide(visible)

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
        if isinstance(change, ConversationsChanged | RulesChanged):
            self._refresh.ask()

    async def _read(self) -> None:
        try:
            self._view.show_figures(await self._figures.lately())
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        await asyncio.sleep(_CALM)
