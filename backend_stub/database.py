"""The server's database: one writer that commits in groups, and readers beside it that never wait for it."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from backend_stub import opening
from backend_stub.chain import Head
from backend_stub.clock import now_ms
from backend_stub.transaction import AskedOfLists, NoLists, Reading, Sessions, Transaction
from backend_stub.writer import Writer

T = TypeVar("T")

_READERS = 3


class Database:
    """Opens ``path``, making it where there is none; raises DatabaseTrouble where it cannot be used.

    ``incarnation`` names this run of the writer. ``committed`` is called on the writer's thread with the new
    head after every commit that added to the feed. ``lists`` are asked there what they let pass and hold.
    """

    def __init__(self, path: Path, *, now: Callable[[], int] = now_ms) -> None:
        opening.prepare(path)
        self.path = path
        self.now = now
        self.incarnation = opening.new_incarnation()
        self.committed: Callable[[Head], None] | None = None
        self.lists: AskedOfLists = NoLists()
        self._sessions: list[Sessions] = []  # of the readers, to be closed with us
        self._start()

    def _start(self) -> None:
        self._own = threading.local()
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="reader")
        self._writer = Writer(self.path, self.now, self._announce, lambda: self.lists)

    def secret(self, name: str) -> bytes:
        """One of the random keys that were drawn when the file was made."""
        with self.looking() as reading:
            row = reading.connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return bytes(row[0])

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Carry out ``work`` as one unit, all or nothing; it is on disk when this returns, and never half."""
        answer: T = await self._writer.submit(work)
        return answer

    def submit(self, work: Callable[[Transaction], T]) -> "asyncio.Future[T]":
        """As ``write``, without waiting; units are carried out in the order of their submission."""
        return self._writer.submit(work)

    async def read(self, work: Callable[[Reading], T]) -> T:
        """``work`` on a reader's thread, in one read transaction."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, work)

    @contextmanager
    def looking(self) -> Iterator[Reading]:
        """A read transaction of the caller's own, for an answer that is streamed; one thread at a time."""
        connection = opening.connect(self.path, writing=False, any_thread=True)
        try:
            connection.execute("BEGIN")
            yield Reading(connection, None, self.now())
        finally:
            connection.close()

    def close(self) -> None:
        """Commit what is queued and stop all threads; blocks."""
        self._readers.shutdown(wait=True)
        while self._sessions:
            self._sessions.pop().close()
        self._writer.close()

    def restart(self, between: Callable[[], None] = lambda: None) -> None:
        """Stop, do something to the file, and go on as another run of the writer; blocks.

        On the loop that asks for reads and writes, so that nobody can ask meanwhile.
        """
        self.close()
        try:
            between()
        finally:
            self.incarnation = opening.new_incarnation()
            self._start()

    def _read(self, work: Callable[[Reading], T]) -> T:
        sessions = self._own_sessions()
        connection = sessions.connection
        connection.execute("BEGIN")
        reading = Reading(connection, sessions, self.now())
        try:
            return work(reading)
        finally:
            reading.end(keep=False)
            connection.execute("COMMIT")

    def _own_sessions(self) -> Sessions:
        sessions: Sessions | None = getattr(self._own, "sessions", None)
        if sessions is None:
            connection = opening.connect(self.path, writing=False, any_thread=True)
            sessions = self._own.sessions = Sessions(connection)
            self._sessions.append(sessions)
        return sessions

    def _announce(self, head: Head) -> None:
        if self.committed is not None:
            self.committed(head)
