"""Keeps this machine's copy of the published lists; what is torn or forged is refused."""

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from workstation import durable
from workstation.detection.published import MANIFEST, ListFile, fits_its_kind, named, written
from workstation.errors import WorkstationError
from workstation.remote.api import Api
from workstation.remote.trouble import TORN, Broken

log = logging.getLogger(__name__)

FIRST = 10.0  # seconds after the start: nobody waits for them, since those of last time stand
APART = 60.0  # seconds between two looks: a disputed entry is soon lifted everywhere
PIECE = 1024 * 1024  # bytes of one request


class ListKeeper:
    def __init__(self, folder: Path, api: Api, online: Callable[[], bool]) -> None:
        self._folder = folder
        self._api = api
        self._online = online
        self._refused = ""  # the digest of what came torn or forged last

    async def run(self) -> None:
        """Look now and then, for ever."""
        pause = FIRST
        while True:
            await asyncio.sleep(pause)
            pause = APART
            with contextlib.suppress(WorkstationError):  # the core says what is wrong with server or disk
                if self._online():
                    await self.look()

    async def look(self) -> bool:
        """Fetch what is new, all of it or nothing; whether anything was. Raises WorkstationError."""
        told = await self._api.lists()
        files = tuple(ListFile(**file.model_dump()) for file in told.files)
        if files == await asyncio.to_thread(named, self._folder):
            return False
        await asyncio.to_thread(durable.private_folder, self._folder)
        for file in files:
            if not await asyncio.to_thread(file.fits, self._folder):
                await self._fetched(file)
        await asyncio.to_thread(durable.replace, self._folder / MANIFEST, written(files))
        await asyncio.to_thread(_clear, self._folder, files)
        log.info("the published lists are here: %d", len(files))
        return True

    async def _fetched(self, file: ListFile) -> None:
        try:
            await self._fetch(file)
        except Broken:  # asked for anew every minute, and noted once
            if file.sha256 != self._refused:
                self._refused = file.sha256
                log.warning("a published list came torn or forged; what was here stays: %s", file.name)
            raise

    async def _fetch(self, file: ListFile) -> None:
        """Have one file in its place, once it is the one that was named."""
        part = self._folder / "coming"
        seen, reached = hashlib.sha256(), 0
        try:
            with part.open("wb") as out:
                while reached < file.size:
                    count = min(PIECE, file.size - reached)
                    piece = await self._api.list_piece(file.sha256, reached, count)
                    seen.update(piece)
                    reached += len(piece)
                    await asyncio.to_thread(out.write, piece)
            if seen.hexdigest() != file.sha256 or not await asyncio.to_thread(fits_its_kind, file.name, part):
                raise Broken(TORN)
            part.replace(file.path(self._folder))
        except OSError as error:
            raise durable.refused(part, error) from error
        finally:
            part.unlink(missing_ok=True)


def _clear(folder: Path, files: Sequence[ListFile]) -> None:
    """Delete what is out of date; what is open somewhere goes at the next time."""
    keep = {MANIFEST, *(file.path(folder).name for file in files)}
    for path in folder.iterdir():
        if path.name not in keep and path.is_file():
            with contextlib.suppress(OSError):
                path.unlink()
