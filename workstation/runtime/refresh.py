"""Re-reading what a panel shows: never twice at once, and not at all while nobody looks."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from workstation.runtime.tasks import Tasks


class Refresh:
    """Runs ``work`` when asked; asked again meanwhile, it runs once more afterwards, never side by side.

    While held (a hidden panel) nothing runs; whatever was asked for runs once on release.
    """

    def __init__(
        self, tasks: Tasks, work: Callable[[], Coroutine[Any, Any, None]], *, name: str, held: bool = False
    ) -> None:
        self._tasks = tasks
        self._work = work
        self._name = name
        self._held = held
        self._wanted = False
        self._running = False
        self._run_now: asyncio.Task[Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether a run is on its way or due as soon as nothing holds it."""
        return self._running or self._wanted

    def ask(self) -> None:
        self._wanted = True
        self._start()

    def hold(self) -> None:
        """Nobody looks any more: what changes from now on waits."""
        self._held = True

    def release(self) -> None:
        """Somebody looks again."""
        self._held = False
        self._start()

    def show_or_hide(self, visible: bool) -> None:
        """Release it, or hold it: somebody sees what it refreshes, or nobody does."""
        if visible:
            self.release()
        else:
            self.hold()

    def forget(self) -> None:
        """Drop what was asked for and has not started."""
        self._wanted = False

    def _start(self) -> None:
        if self._wanted and not self._running and not self._held:
            self._running = True
            self._run_now = self._tasks.spawn(self._run(), name=self._name)

    async def done(self) -> None:
        """Return when what was asked for has been done or has failed; at once while held."""
        if self._run_now is not None:
            await asyncio.wait({self._run_now})

    async def _run(self) -> None:
        try:
            while self._wanted and not self._held:
                self._wanted = False
                await self._work()
        except asyncio.CancelledError:
            self.forget()
            raise
        finally:
            self._running = False
            self._run_now = None
            self._start()  # after a failure: what was asked for meanwhile does not wait for the next change
