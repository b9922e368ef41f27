"""The two databases of a profile: opened together, closed together, checked, and copied."""

import asyncio
import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.errors import Sentence
from workstation.runtime import ids
from workstation.store import checking, copies, indexing, replica_file, trouble
from workstation.store.connection import create_private
from workstation.store.database import Database
from workstation.store.desk_file import REKEYED, open_desk
from workstation.store.replica_file import open_replica, remove_database
from workstation.store.room import Room

if TYPE_CHECKING:
    from workstation.domain.diagnosis import Checked
    from workstation.store.blobs import Blobs

log = logging.getLogger(__name__)

_MERGES = 10  # steps at a time


class Store:
    """``desk`` holds what the person typed, ``replica`` the server's copy. No transaction spans both."""

    def __init__(
        self, folder: Path, desk: Database, replica: Database, room: Room, notices: tuple[Sentence, ...] = ()
    ) -> None:
        self.folder = folder
        self.desk = desk
        self.replica = replica
        self.notices = notices  # what the person should hear about the opening
        self.room = room
        self._heard = False
        self._copying = asyncio.Lock()

    @cached_property
    def blobs(self) -> "Blobs":
        from workstation.store.blobs import Blobs  # noqa: PLC0415 no list shows a file

        return Blobs(self.folder / "blobs")

    @classmethod
    async def open(cls, folder: Path, key: bytes, new_id: Callable[[], str] = ids.new_id) -> "Store":
        """Open or create the databases of ``folder`` with a key of 32 bytes.

        Raises WrongKey, NewerSchema … for the desk, which is never made anew over an old one: a damaged one
        is salvaged, as a new device of ``new_id``, and kept. A replica that cannot be read is set aside and
        begun anew. ``notices`` tells.
        """
        room = Room(folder)
        try:
            return await cls._open(folder, key, new_id, room)
        except (OSError, trouble.DiskFull, trouble.NotWritable) as error:
            if not room.give_up():
                raise trouble.explained(error) or error from error
        try:
            return await cls._open(folder, key, new_id, room)
        except OSError as error:
            raise trouble.refused(error) from error

    @classmethod
    async def _open(cls, folder: Path, key: bytes, new_id: Callable[[], str], room: Room) -> "Store":
        # it stands there while we run; found at the start, the last end was no clean one
        marker = folder / "open"
        unclean = _prepared(folder, marker)
        if (folder / REKEYED).exists():
            from workstation.store.rekeying import finish  # noqa: PLC0415 after a change of the key

            finish(folder, key)
        in_log = unclean and not marker.stat().st_size
        desk, lost = await open_desk(folder, key, new_id, room, unclean=unclean, in_log=in_log)
        try:
            replica, notices = await open_replica(folder / "replica.db", key, room, check=unclean)
            marker.unlink(missing_ok=True)  # it may have said that the desk was at rest
            create_private(marker)
        except BaseException:
            await desk.aclose()
            if unclean:
                marker.write_text("the desk is at rest", "ascii")
            raise
        return cls(folder, desk, replica, room, lost + notices)

    def notices_shown(self) -> None:
        """The person has them before their eyes; otherwise the next start says them again."""
        self._heard = True

    async def check(self) -> "tuple[Checked, Checked]":
        """Look through both files wholly, beside the work; what is found broken the next start mends.

        Seconds for each 100 MB. Raises StoreTrouble where a file cannot be looked at.
        """
        desk, replica = await self.desk.checked(), await self.replica.checked(checking.index)
        self._note_check()
        return desk, replica

    def check_is_due(self, now: int) -> bool:
        """Whether the last whole check is a week old. ``now``: ms since the epoch. Raises StoreTrouble."""
        last = self.folder / "checked"
        if not last.exists():
            self._note_check()  # a profile begins sound
        return now / 1000 - last.stat().st_mtime > checking.WEEK

    def _note_check(self) -> None:
        try:
            (self.folder / "checked").touch(0o600)
        except OSError as error:
            raise trouble.refused(error) from error

    async def copy_desk(self) -> bool:
        """Copy the desk if it has changed since the last copy; answers whether it had."""
        async with self._copying:
            due = await asyncio.to_thread(copies.is_due, self.desk.path)
            if due:
                await self.desk.beside_work(copies.make)
            return due

    async def merge_index(self) -> None:
        """Merge what of the search index lies in more pieces than it need, for half a second at most."""
        for _ in range(_MERGES):
            if not await self.replica.write_plain(indexing.merge):
                return

    async def mend_replica(self) -> bool:
        """Begin a replica that was found damaged anew, empty; answers whether it was."""
        if not await asyncio.to_thread(self.replica.damage.exists):
            return False
        await replica_file.begin_anew(self.replica)
        return True

    async def sweep(self) -> None:
        """Delete the encrypted files that no row names any more, whatever took the row away."""
        from workstation.store import blobs, hot, received  # noqa: PLC0415 long after the start

        names = await self.blobs.names()
        # on the writers, so that a row that is being written is seen
        named = await self.desk.write_plain(hot.attachment_files)
        named |= await self.replica.write_plain(received.files)
        aside = (*self.folder.glob("desk.db.lost-*"), *self.folder.glob("desk.db.bad-*"))
        if aside:  # what is left of such a desk may have the keys of others
            named |= {name for name in names if name.startswith(blobs.DESK)}
        await self.blobs.remove(names - named)

    async def aclose(self) -> None:
        """Write everything into the files proper, copy the desk and close; waits for what is under way."""
        self.blobs.close()
        try:
            await asyncio.gather(self.desk.settle_down(), self.replica.settle_down())
            await self._copied_at_last()
            # from here on nothing is lost without the logs, which go with the last connection
            (self.folder / "open").unlink(missing_ok=True)
            if self._heard:
                from workstation.store.salvage.salvaging import heard  # noqa: PLC0415 a start loads none of it

                heard(self.folder)
        finally:
            await asyncio.gather(self.desk.aclose(), self.replica.aclose())

    async def _copied_at_last(self) -> None:
        try:
            await self.copy_desk()
        except trouble.StoreTrouble as error:  # no reason to stay: the desk itself is whole
            log.warning("the desk was not copied: %s", type(error).__name__)


def _prepared(folder: Path, marker: Path) -> bool:
    """Make the folder private, clear what was not finished; answers whether the last end was unclean."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    for unfinished in ("replica.new", "replica.clean"):
        remove_database(folder / unfinished)
    return marker.exists()
