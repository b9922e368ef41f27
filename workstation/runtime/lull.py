"""Notices when something that happens again and again has stopped."""

import asyncio
from collections.abc import Callable


class Lull:
    """Calls ``then`` when it was not stirred for some seconds. Stirring costs a look at the clock."""

    def __init__(self, seconds: float, then: Callable[[], None]) -> None:
        self._seconds, self._then = seconds, then
        self._stirred = 0.0  # the loop's time
        self._timer: asyncio.TimerHandle | None = None

    def stir(self) -> None:
        """It happened once more; needs a running loop."""
        loop = asyncio.get_running_loop()
        self._stirred = loop.time()
        if self._timer is None:
            self._timer = loop.call_later(self._seconds, self._look)

    def stop(self) -> None:
        """Call nothing until it is stirred again."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        loop, self._timer = asyncio.get_running_loop(), None
        left = self._stirred + self._seconds - loop.time()
        if left > 0:
            self._timer = loop.call_later(left, self._look)
        else:
            self._then()
