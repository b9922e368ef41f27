"""Announces what was committed, on whichever event loop each subscriber lives."""

import asyncio
import logging
import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)
log = logging.getLogger(__name__)


class _Subscriber(Generic[T]):
    def __init__(self, callback: Callable[[T], None]) -> None:
        self._callback = callback
        self.closed = False

    def tell(self, change: T) -> None:
        if self.closed:
            return
        try:
            self._callback(change)
        except Exception:
            log.exception("a subscriber failed on %s", type(change).__name__)


class _Letterbox(Generic[T]):
    """Collects changes from any thread for all subscribers of one loop, which is woken once for them all."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.subscribers: tuple[_Subscriber[T], ...] = ()
        self._pending: dict[T, tuple[_Subscriber[T], ...]] = {}  # for those who were there by then
        self._lock = threading.Lock()

    def put(self, changes: tuple[T, ...]) -> None:
        with self._lock:
            first = not self._pending
            self._pending.update(dict.fromkeys(changes, self.subscribers))
        if first and changes:
            try:
                self.loop.call_soon_threadsafe(self._empty)
            except RuntimeError:  # it has ended, though nobody unsubscribed: nobody is left to tell
                self.subscribers, self._pending = (), {}

    def _empty(self) -> None:
        with self._lock:
            pending, self._pending = self._pending, {}
        for change, subscribers in pending.items():
            for subscriber in subscribers:
                subscriber.tell(change)


class Feed(Generic[T]):
    """Whoever commits publishes; whoever shows subscribes. Equal changes of one turn arrive as one."""

    def __init__(self) -> None:
        self._boxes: tuple[_Letterbox[T], ...] = ()
        self._lock = threading.Lock()

    def subscribe(self, callback: Callable[[T], None]) -> Callable[[], None]:
        """Call ``callback`` on the running loop for every change from now on; answers how to stop."""
        subscriber, loop = _Subscriber(callback), asyncio.get_running_loop()
        with self._lock:
            box = next((box for box in self._boxes if box.loop is loop), None)
            if box is None:
                box = _Letterbox(loop)
                self._boxes = (*self._boxes, box)
            box.subscribers = (*box.subscribers, subscriber)

        def stop() -> None:
            subscriber.closed = True
            with self._lock:
                box.subscribers = tuple(s for s in box.subscribers if s is not subscriber)
                self._boxes = tuple(box for box in self._boxes if box.subscribers)

        return stop

    def publish(self, *changes: T) -> None:
        """Announce; from any thread, after the commit."""
        for box in self._boxes:
            box.put(changes)
