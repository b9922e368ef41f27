"""The line: one thread with a plain asyncio loop, where everything that talks to the network lives."""

import asyncio
import concurrent.futures
import logging
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)
_PATIENCE_S = 5.0


class Line:
    """Starts its thread at once; :meth:`run` hands it work from another loop and awaits the outcome there."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._closing = False
        self._ended: concurrent.futures.Future[None] = concurrent.futures.Future()
        self._thread = threading.Thread(target=self._live, name="line", daemon=True)
        self._thread.start()

    def _live(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            self._loop.run_until_complete(self._stop_all())
            self._loop.close()
        finally:
            self._ended.set_result(None)

    async def _stop_all(self) -> None:
        while running := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in running:
                task.cancel()
            await asyncio.wait(running)
        await self._loop.shutdown_asyncgens()

    def start(self, work: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        """Begin ``work`` on the line, before there is any other loop to await it on."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Await ``work`` done on the line; cancelling the waiter cancels the work.

        Once the line closes, all work on it ends with CancelledError, and so does what comes later.
        """
        if self._closing:
            work.close()
            raise asyncio.CancelledError("the line is closed")
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    async def do(self, work: Callable[[], T]) -> T:
        """Await ``work``, which blocks, done beside the line."""

        async def beside() -> T:
            return await asyncio.to_thread(work)

        return await self.run(beside())

    async def aclose(self) -> None:
        """Cancel everything on the line and wait for its thread; at most 5 s, then it is left behind."""
        if not self._closing:
            self._closing = True
            self._loop.call_soon_threadsafe(self._loop.stop)
        ended, _ = await asyncio.wait({asyncio.wrap_future(self._ended)}, timeout=_PATIENCE_S)
        if not ended:
            log.error("the line did not end in time")
        else:
            self._thread.join()  # it said so as its last word: no wait worth speaking of
