"""Rings once when what is shown changes merely because time has passed."""

import asyncio
from collections.abc import Callable
from typing import Any

from workstation.runtime.tasks import Tasks

_LONGEST = 3600.0  # seconds: a clock may be put right meanwhile, and then is asked again


class Alarm:
    def __init__(self, tasks: Tasks, rung: Callable[[], None]) -> None:
        self._tasks, self._rung = tasks, rung
        self._running: asyncio.Task[Any] | None = None

    def ring(self, at: int | None, now: int, latest: float | None) -> None:
        """At ``at``, ms on the clock that says ``now``; in ``latest`` s at most. The last call counts."""
        self.stop()
        pauses = [latest] if latest is not None else []
        if at is not None:
            pauses.append(min(_LONGEST, max(0.0, (at - now) / 1000)))
        if pauses:
            self._running = self._tasks.spawn(self._wait(min(pauses)), name="alarm")

    def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None

    async def _wait(self, pause: float) -> None:
        await asyncio.sleep(pause)
        self._running = None
        self._rung()
