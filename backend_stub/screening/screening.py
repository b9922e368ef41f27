"""Has what people send looked through, beside the loop that serves: many together, in order."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from backend_stub.fraud_lists import FraudLists
from backend_stub.operations.checking import Checked
from backend_stub.screening.screener import Looking, Screener, Work
from workstation.contract.operations import OperationIn
from workstation.detection.phrase_parts import may_be_part
from workstation.detection.unnamed import may_hold

T = TypeVar("T")
_MOST = 32  # that are looked through together

_Batch = list[tuple[Work, asyncio.Future[Any]]]


class Screening:
    """One thread waits for what looks through, for one batch after another: what was written first in a
    conversation is stored first.

    What comes meanwhile goes together when it is free again, and comes back together: the loop is called once
    for all of them. Of one loop at a time, which alone touches what waits.
    """

    def __init__(self, published: FraudLists, looking: Looking) -> None:
        self.here = Screener(published)  # on the caller's thread
        self.words = self.here.words
        self._looking = looking
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="screening")
        self._waiting: _Batch = []
        self._busy = False

    async def beside(self, work: Callable[[Screener], T]) -> T:
        """What comes of a method of ``Screener`` and what that takes, which a pickle carries."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, future))
        if not self._busy:
            self._begin()
        return await future

    async def operations(self, some: Sequence[OperationIn]) -> list[Checked]:
        """As ``Screener.operations``."""
        return await self.beside(partial(Screener.operations, some=some))

    def start(self) -> None:
        """As ``Looking.start``; the lists of words are read now, and not while the first customer waits."""
        may_be_part("zoo")
        may_hold("a1.example")
        self._looking.start()

    def close(self) -> None:
        """Finish what is begun; blocks."""
        self._thread.shutdown()
        self._looking.close()

    def _begin(self) -> None:
        batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
        self._busy = True
        works = [work for work, _ in batch]
        looked = asyncio.get_running_loop().run_in_executor(self._thread, self._looking, works)
        looked.add_done_callback(partial(self._end, batch))

    def _end(self, batch: _Batch, looked: "asyncio.Future[list[Any]]") -> None:
        failed = looked.exception()
        outcomes = [failed] * len(batch) if failed is not None else looked.result()
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            if future.done():
                continue  # whoever awaited it was cancelled
            if isinstance(outcome, BaseException):
                future.set_exception(outcome)
            else:
                future.set_result(outcome)
        self._busy = False
        if self._waiting:
            self._begin()
