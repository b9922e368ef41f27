"""One encrypted file with its writer thread and its reader thread, for callers on any event loop."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from workstation.store import checking, trouble
from workstation.store.connection import DESK, Connection, Profile
from workstation.store.room import Room
from workstation.store.worker import Worker

if TYPE_CHECKING:
    from sqlmodel import Session

    from workstation.domain.diagnosis import Checked

T = TypeVar("T")


class Database:
    """Every unit of work is one transaction and is done whole, though the waiter be cancelled.

    All four calls raise StoreTrouble for what a person can mend; then nothing was written.
    """

    def __init__(self, path: Path, key: bytes, profile: Profile, room: Room) -> None:
        self.path = path
        self._room = room
        self._key = key
        self._profile = profile
        # what is found broken while we run is looked at by the next start
        self.damage = path.with_name(f"{path.name}.damaged")
        self._writer = Worker(f"{profile.name}-writer", self.damage.touch)
        self._reader = Worker(f"{profile.name}-reader", self.damage.touch)

    def beside(self, path: Path, profile: Profile) -> "Database":
        """Another file, not opened yet, under the same key."""
        return Database(path, self._key, profile, self._room)

    async def open(self, prepare: Callable[[Connection], None]) -> None:
        """Open both connections; ``prepare`` brings the schema up to date, outside any transaction."""

        def writer() -> None:
            self._writer.open(self.path, self._key, self._profile, query_only=False)
            prepare(self._writer.connection)

        def reader() -> None:
            self._reader.open(self.path, self._key, self._profile, query_only=True)

        try:
            await self._writer.run(writer)
            await self._reader.run(reader)
        except BaseException:
            await self._let_go()
            raise

    async def write(self, work: "Callable[[Session], T]") -> T:
        """``work`` in one transaction of a SQLModel session; it must answer no rows, but what it read."""
        return await self._written(lambda: self._writer.with_session("BEGIN IMMEDIATE", work))

    async def read(self, work: "Callable[[Session], T]") -> T:
        """``work`` on one state of the database, beside the writer."""
        return await self._reader.run(lambda: self._reader.with_session("BEGIN", work))

    async def write_plain(self, work: Callable[[Connection], T]) -> T:
        """Like :meth:`write`, on the connection itself: for hot paths and for what runs before SQLModel."""
        return await self._written(lambda: self._writer.plain("BEGIN IMMEDIATE", work))

    async def _written(self, unit: Callable[[], T]) -> T:
        """On a full disk the desk uses up the room that was kept for it, and the replica stops before."""
        if self._profile.name != DESK.name:

            def job() -> T:
                self._room.must_suffice()
                return unit()

        else:

            def job() -> T:
                try:
                    return unit()
                except Exception as error:
                    if not isinstance(trouble.explained(error), trouble.DiskFull) or not self._room.give_up():
                        raise
                return unit()

        return await self._writer.run(job)

    async def read_plain(self, work: Callable[[Connection], T]) -> T:
        """Like :meth:`read`, on the connection itself."""
        return await self._reader.run(lambda: self._reader.plain("BEGIN", work))

    async def run_plain(self, work: Callable[[Connection], T]) -> T:
        """``work`` on the writer's connection outside any transaction: pragmas, checks, checkpoints."""
        return await self._writer.run(lambda: work(self._writer.connection))

    async def checked(self, more: Callable[[Connection], None] | None = None) -> "Checked":
        """Look through the whole file beside the work, then ``more`` on the writer."""
        told = await asyncio.to_thread(checking.whole, self.path, self._key, self._profile)
        if more is not None and told.sound:
            try:
                await self.write_plain(more)
            except trouble.Damaged as error:
                told = replace(told, found=(str(error),))
        if not told.sound:
            self.damage.write_text("a whole check found more than a quick one would", "ascii")
        return told

    async def beside_work(self, work: Callable[[Path, bytes], None]) -> None:
        """``work`` with the file and its key, on a thread and with connections of its own."""

        def job() -> None:
            try:
                work(self.path, self._key)
            except Exception as error:
                raise trouble.explained(error) or error from error

        await asyncio.to_thread(job)

    async def exchange(
        self,
        swap: Callable[[], None],
        *,
        prepare: Callable[[Connection], object] | None = None,
        keep: bool = True,
    ) -> None:
        """Close the file, let ``swap`` put another in its place, and open that; readers wait meanwhile.

        They do not wait for ``prepare``, which comes first; nobody writes between the two. ``keep``: write
        all that is committed into the file before it is closed.
        """
        let_go, exchanged = threading.Event(), threading.Event()

        def reader() -> None:
            try:
                self._reader.close()
            finally:
                let_go.set()
            exchanged.wait()
            self._reader.open(self.path, self._key, self._profile, query_only=True)

        def writer() -> None:
            if prepare is not None:
                prepare(self._writer.connection)
            reading = self._reader.submit(reader)
            let_go.wait()
            try:
                if keep:
                    self._writer.checkpoint()
                self._writer.close()
                swap()
            finally:
                try:
                    self._writer.open(self.path, self._key, self._profile, query_only=False)
                finally:
                    exchanged.set()  # whatever happened: who reads must not wait for ever
            reading.result()

        await self._writer.run(writer)

    async def settle_down(self) -> None:
        """Write all that is committed into the file proper."""
        await self._written(self._writer.checkpoint)

    async def aclose(self) -> None:
        """Write everything into the file proper and close it, after all that was asked for before."""
        await self._reader.run(self._reader.close)
        try:
            await self._writer.run(self._writer.checkpoint)
        finally:
            await self._let_go()

    async def _let_go(self) -> None:
        for thread in (self._reader, self._writer):
            await thread.run(thread.close)
            thread.end()
