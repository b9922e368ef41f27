"""The one writer of a process: a thread that carries out units of work in order, many in one commit."""

import asyncio
import contextlib
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from backend_stub.chain import Head
from backend_stub.crashpoint import crashpoint
from backend_stub.feed import FeedWriter, newest
from backend_stub.opening import connect
from backend_stub.transaction import AskedOfLists, Sessions, Transaction

_BATCH = 64  # units in one commit
_TURNS = 2  # of the loop without a unit: in one a request is read, in the next it is looked at
_PATIENCE = 0.03  # seconds of waiting for what is on its way, and of work after which a commit is due

Work = Callable[[Transaction], Any]


@dataclass(slots=True)
class _Unit:
    work: Work
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]
    answer: Any = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Batch:
    """Units of one commit, and the feed's head before and after them; None until the file's lock is ours."""

    began: Head | None = None
    head: Head | None = None
    units: list[_Unit] = field(default_factory=list)


class Writer:
    """Owns the only connection that writes here. Savepoints part the units: one that fails takes no other.

    The feed's newest row is looked up once the lock on the file is held, so that several processes on one
    file number the feed in the order of their commits. As long as the loop's turns bring more units the
    thread lets it: Python runs one of the two at a time, and both are slower where they change at every row.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], int],
        committed: Callable[[Head], None],
        lists: Callable[[], AskedOfLists],
    ) -> None:
        self._path = path
        self._now = now
        self._committed = committed
        self._lists = lists
        self._queue: queue.SimpleQueue[_Unit | None] = queue.SimpleQueue()
        self._submitted = 0
        self._lull = threading.Event()  # nothing is on its way that anybody knows of
        self._lull.set()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work) -> "asyncio.Future[Any]":
        """Queue a unit; its future belongs to the calling loop. Cancelling it does not stop the unit."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Any] = loop.create_future()
        self._submitted += 1
        if self._lull.is_set():
            self._lull.clear()
            loop.call_soon(self._look_for_more, loop, self._submitted, _TURNS)
        self._queue.put(_Unit(work, loop, future))
        return future

    def close(self) -> None:
        """Carry out what is queued, then stop."""
        self._queue.put(None)
        self._lull.set()
        self._thread.join()

    def _look_for_more(self, loop: asyncio.AbstractEventLoop, submitted: int, turns: int) -> None:
        """On the loop, in each of its turns until some have brought no unit, or enough of them wait."""
        if self._submitted != submitted:
            turns = _TURNS
        if turns == 0 or self._queue.qsize() >= _BATCH:
            self._lull.set()
        else:
            loop.call_soon(self._look_for_more, loop, self._submitted, turns - 1)

    def _run(self) -> None:
        self._open()
        more = True
        while more:
            batch = _Batch()
            try:
                more = self._collect(batch)
                self._commit(batch)
            except Exception as error:  # noqa: BLE001 nothing of the batch was kept, and each unit is told
                self._abandon(batch, error)
            else:
                if batch.head is not None and batch.head != batch.began:
                    self._committed(batch.head)
            _deliver(batch.units)
        with contextlib.suppress(dbapi2.Error):  # the log has it all, and the next start takes it in
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._sessions.close()

    def _collect(self, batch: _Batch) -> bool:
        """Carry out units until it is time to commit; answers whether there will be more."""
        unit = self._queue.get()
        if not self._lull.wait(_PATIENCE):
            self._lull.set()  # the loop may have ended with its turn
        due = time.monotonic() + _PATIENCE
        while unit is not None:
            batch.units.append(unit)
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
                batch.head = batch.began = newest(self._connection)
            self._carry_out(unit, batch)
            if len(batch.units) >= _BATCH or time.monotonic() >= due:
                return True
            try:
                unit = self._queue.get_nowait()
            except queue.Empty:
                return True
        return False

    def _carry_out(self, unit: _Unit, batch: _Batch) -> None:
        connection = self._connection
        assert batch.head is not None, "looked up when the transaction began"
        connection.execute("SAVEPOINT unit")
        feed = FeedWriter(connection, batch.head)
        tx = Transaction(connection, self._sessions, self._now(), feed, self._lists())
        try:
            unit.answer = unit.work(tx)
            tx.end(keep=True)
            batch.head = feed.close()
        except Exception as error:
            unit.error = error
            if not connection.in_transaction:  # a full disk undoes more than the unit
                raise
            tx.end(keep=False)
            connection.execute("ROLLBACK TO unit")
        connection.execute("RELEASE unit")

    def _commit(self, batch: _Batch) -> None:
        if batch.units:
            crashpoint("writer.before_commit")
            self._connection.execute("COMMIT")
            crashpoint("writer.after_commit")

    def _abandon(self, batch: _Batch, error: Exception) -> None:
        """Tell every unit, and begin anew with a fresh connection; closing the old one rolls it back."""
        for unit in batch.units:
            unit.error = error
        self._sessions.abandon()
        with contextlib.suppress(dbapi2.Error):  # then the next batch fails too, and tries again
            self._open()

    def _open(self) -> None:
        self._connection = connect(self._path, writing=True)
        self._sessions = Sessions(self._connection)


def _deliver(units: list[_Unit]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[_Unit]] = {}
    for unit in units:
        by_loop.setdefault(unit.loop, []).append(unit)
    for loop, theirs in by_loop.items():
        with contextlib.suppress(RuntimeError):  # it has been closed, and nobody waits
            loop.call_soon_threadsafe(_resolve, theirs)


def _resolve(units: list[_Unit]) -> None:
    for unit in units:
        if unit.future.done():
            continue  # whoever awaited it was cancelled; the unit was carried out all the same
        if unit.error is not None:
            unit.future.set_exception(unit.error)
            unit.future.exception()  # looked at: who waits for several asks none behind the first that failed
        else:
            unit.future.set_result(unit.answer)
