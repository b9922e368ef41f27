"""Keeps the figures of warnings in step with the store."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from workstation.domain.changes import Change, ConversationsChanged
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

    def _on_change(self, change: Change) -> None:
        if isinstance(change, ConversationsChanged):
            self._refresh.ask()

    async def _read(self) -> None:
        try:
            self._view.show_figures(await self._figures.lately())
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        await asyncio.sleep(_CALM)
