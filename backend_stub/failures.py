"""Counting failed sign-ins, so that nobody can try passwords all day."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

_ALLOWED = 5  # failures of one address ...
_WINDOW = 60_000  # ... within this many ms
_REMEMBERED = 10_000  # addresses


class Failures:
    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._times: dict[str, list[int]] = {}
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def turn(self, email: str) -> AsyncIterator[None]:
        """One attempt at an address after another: each is counted before the next one is looked at."""
        lock = self._turns.get(email)
        if lock is None:
            self._turns[email] = lock = asyncio.Lock()
        async with lock:
            yield

    def wait(self, email: str) -> int:
        """Seconds until this address may try again; 0: now."""
        times = self._recent(email)
        if len(times) < _ALLOWED:
            return 0
        return (times[-_ALLOWED] + _WINDOW - self._now()) // 1000 + 1

    def failed(self, email: str) -> None:
        if len(self._times) >= _REMEMBERED:
            del self._times[next(iter(self._times))]
        self._times[email] = [*self._recent(email), self._now()]

    def succeeded(self, email: str) -> None:
        self._times.pop(email, None)

    def _recent(self, email: str) -> list[int]:
        oldest = self._now() - _WINDOW
        return [at for at in self._times.get(email, []) if at > oldest]
