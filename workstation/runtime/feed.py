"""Announces what was committed, on whichever event loop each subscriber lives."""

import asyncio
import logging
import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)
log = logging.getLogger(__name__)


class _Subscriber(Generic[T]):
    """Collects changes from any thread and hands them over once a turn of its own loop, each once."""

    def __init__(self, callback: Callable[[T], None]) -> None:
        self._callback = callback
        self._loop = asyncio.get_running_loop()
        self._pending: dict[T, None] = {}
        self._lock = threading.Lock()
        self.closed = False

    def offer(self, change: T) -> None:
        with self._lock:
            first = not self._pending
            self._pending[change] = None
        if first:
            self._wake()

    def _wake(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._deliver)
        except RuntimeError:  # its loop has ended, though nobody unsubscribed: nothing is left to tell
            self.closed = True

    def _deliver(self) -> None:
        with self._lock:
            changes, self._pending = list(self._pending), {}
        for change in changes:
            if self.closed:
                return
            try:
                self._callback(change)
            except Exception:
                log.exception("a subscriber failed on %s", type(change).__name__)


class Feed(Generic[T]):
    """Whoever commits publishes; whoever shows subscribes. Equal changes of one turn arrive as one."""

    def __init__(self) -> None:
        self._subscribers: tuple[_Subscriber[T], ...] = ()
        self._lock = threading.Lock()

    def subscribe(self, callback: Callable[[T], None]) -> Callable[[], None]:
        """Call ``callback`` on the running loop for every change from now on; answers how to stop."""
        subscriber = _Subscriber(callback)
        with self._lock:
            self._subscribers = (*self._subscribers, subscriber)

        def stop() -> None:
            subscriber.closed = True
            with self._lock:
                self._subscribers = tuple(s for s in self._subscribers if s is not subscriber)

        return stop

    def publish(self, *changes: T) -> None:
        """Announce; from any thread, after the commit."""
        for subscriber in self._subscribers:
            for change in changes:
                subscriber.offer(change)
