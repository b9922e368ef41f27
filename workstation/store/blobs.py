"""The folder of encrypted files: written before a row names them, and gone when none does any more."""

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from workstation.store import sealed as files
from workstation.store import trouble
from workstation.store.sealed import Sealed

T = TypeVar("T")

_CLOSED = "Groundcrew's files are closed."
DESK, REPLICA = "d", "r"  # which database names a file: the first letter of its name


class Blobs:
    """Files are read and written on threads of their own, for callers on any event loop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="blobs")
        self._closed = False
        self._fresh: set[str] = set()  # written, and not named by a row yet

    @asynccontextmanager
    async def sealing(self, half: str, content: bytes) -> AsyncIterator[Sealed]:
        """``content`` as a file on the disk; the block writes the row that names it, or the file goes again.

        Raises StoreTrouble.
        """
        sealed = Sealed(f"{half}{secrets.token_hex(16)}", secrets.token_bytes(32), len(content))
        self._fresh.add(sealed.name)
        try:
            await self.run(lambda: self._write(sealed, content))
            yield sealed
        except Exception:
            with suppress(RuntimeError):  # closing: the next start sweeps it away
                self._threads.submit((self._folder / sealed.name).unlink, missing_ok=True)
            raise
        finally:  # where the block was cancelled its row may still be written: the file stays until a sweep
            self._fresh.discard(sealed.name)

    async def read(self, sealed: Sealed, first: int = 0, count: int | None = None) -> bytes:
        """The content or a part of it. Raises Lost where it is gone or was changed."""
        return await self.run(lambda: files.opened(self._folder, sealed, first, count))

    async def run(self, work: Callable[[], T]) -> T:
        """``work`` on one of these threads, for what takes long and needs neither database nor screen."""
        if self._closed:
            raise trouble.StoreTrouble(_CLOSED)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        except OSError as error:
            raise trouble.refused(error) from error

    async def names(self) -> set[str]:
        """The files that stand here, but for those that are being written."""
        found = await self.run(self._names)
        return found - {name for fresh in self._fresh for name in (fresh, f"{fresh}.new")}

    async def remove(self, names: set[str]) -> None:
        """Delete these files."""
        await self.run(partial(self._remove, names))

    def close(self) -> None:
        """Let go of the threads when they have done what was asked."""
        self._closed = True
        self._threads.shutdown(wait=False)

    def _names(self) -> set[str]:
        return set(os.listdir(self._folder)) if self._folder.exists() else set()  # noqa: PTH208 names alone

    def _remove(self, names: set[str]) -> None:
        for name in names:
            (self._folder / name).unlink(missing_ok=True)

    def _write(self, sealed: Sealed, content: bytes) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        files.seal(self._folder, sealed, content)
