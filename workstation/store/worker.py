"""A thread of a database, the connection that only it touches, and units of work done whole on it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workstation.store import trouble
from workstation.store.connection import Connection, Profile, connect

if TYPE_CHECKING:
    from sqlmodel import Session

T = TypeVar("T")
_CLOSED = "Groundcrew's files are closed."


class Worker:
    """A thread and the connection that only it touches."""

    def __init__(self, name: str, damaged: Callable[[], None]) -> None:
        self._damaged = damaged
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._connection: Connection | None = None
        self._path = Path()
        self._file = (0, 0)  # device and number of the file that was opened
        self._ended = False
        self._engine: Any = None  # SQLAlchemy's, made when the first Session is wanted

    async def run(self, work: Callable[[], T]) -> T:
        """``work`` done on the thread, whole, though the waiter be cancelled."""
        if self._ended:
            raise trouble.StoreTrouble(_CLOSED)
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()

        def job() -> None:
            settle: Callable[[], None]
            try:
                settle = partial(_settle, done, self._explaining(work), None)
            except BaseException as error:  # noqa: BLE001 whoever waits gets it
                settle = partial(_settle, done, None, error)
            with suppress(RuntimeError):  # its loop has ended: nobody waits any more
                loop.call_soon_threadsafe(settle)

        self._executor.submit(job)
        return await done

    def _explaining(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except Exception as error:
            known = trouble.explained(error)
            if known is None:
                raise
            if isinstance(known, trouble.Damaged):
                self._damaged()
            raise known from error

    def open(self, path: Path, key: bytes, profile: Profile, *, query_only: bool) -> None:
        self._connection = connect(path, key, profile, query_only=query_only)
        self._path, self._file = path, _identity(path)

    def close(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def end(self) -> None:
        self._ended = True
        self._executor.shutdown(wait=False)

    def plain(self, begin: str, work: Callable[[Connection], T]) -> T:
        """``work`` as one transaction on the connection itself."""
        connection = self.connection
        if begin != "BEGIN" and _identity(self._path) != self._file:
            raise trouble.Moved  # SQLite would go on writing to a file that nobody finds again
        connection.execute(begin)
        try:
            result = work(connection)
            if connection.in_transaction:
                connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def with_session(self, begin: str, work: "Callable[[Session], T]") -> T:
        """``work`` as one transaction, through SQLModel bound to the very same connection."""
        from workstation.store import tables  # noqa: PLC0415 half a second, after first paint

        connection = self.connection
        if self._engine is None:
            self._engine = tables.engine_on(connection)

        def in_session(_: Connection) -> T:
            with tables.Session(self._engine, expire_on_commit=False) as session:
                result = work(session)
                session.commit()
            return result

        return self.plain(begin, in_session)

    def checkpoint(self) -> None:
        """Write all that is committed into the file proper."""
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @property
    def connection(self) -> Connection:
        if self._connection is None:
            raise trouble.StoreTrouble(_CLOSED)
        return self._connection


def _identity(path: Path) -> tuple[int, int]:
    """Which file stands at ``path``; (0, 0): none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino


def _settle(done: "asyncio.Future[Any]", result: object, error: BaseException | None) -> None:
    """Tell the waiter, unless it was cancelled meanwhile."""
    if done.done():
        return
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(result)
