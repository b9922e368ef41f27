"""The two databases of a profile: opened together, closed together, and what to do when one is broken."""

import asyncio
import time
from pathlib import Path

from workstation.store import hot, received, schema, trouble
from workstation.store.blobs import DESK as DESK_FILES
from workstation.store.blobs import Blobs
from workstation.store.connection import DESK, REPLICA, Connection, create_private
from workstation.store.database import Database
from workstation.store.trouble import Damaged, Emptied, OtherSchema, WrongKey

_CHECKED_WHOLE = 64 * 1024 * 1024  # bytes; above it a replica's pages are checked as they are read
_REPLICA_GONE = (
    "The copy of the server's data on this computer could not be read and was set aside; it is fetched"
    " again. What you wrote is safe."
)
_DESK_GONE = (
    "The file with what you typed on this computer and had not sent yet was missing or empty. A new one was"
    " begun, and what was left of the old one was set aside. If you miss words, call support."
)


class Store:
    """``desk`` holds what the person typed, ``replica`` the server's copy. No transaction spans both."""

    def __init__(
        self, folder: Path, desk: Database, replica: Database, notices: tuple[str, ...] = ()
    ) -> None:
        self.folder = folder
        self.desk = desk
        self.replica = replica
        self.blobs = Blobs(folder / "blobs")
        self.notices = notices  # what the person should hear about the opening

    @classmethod
    async def open(cls, folder: Path, key: bytes) -> "Store":
        """Open or create the databases of ``folder`` with a key of 32 bytes.

        Raises WrongKey, Damaged, NewerSchema … for the desk, which is never made anew over an old one. A
        replica that cannot be read, and what is left of a desk with nothing in it, is set aside and begun
        anew; ``notices`` tells.
        """
        try:
            return await cls._open(folder, key)
        except OSError as error:
            raise trouble.refused(error) from error

    @classmethod
    async def _open(cls, folder: Path, key: bytes) -> "Store":
        # it stands there while we run; found at the start, the last end was no clean one
        marker = folder / "open"
        unclean = _prepared(folder, marker)
        desk, lost = await _open_or_begin_desk(folder, key, check=unclean)
        try:
            replica, notices = await _open_or_begin_replica(folder / "replica.db", key, check=unclean)
            create_private(marker)
        except BaseException:
            await desk.aclose()
            raise
        return cls(folder, desk, replica, lost + notices)

    async def warm(self) -> None:
        """Import SQLModel on the store's own threads: after the first paint, before the first act."""
        for database in (self.desk, self.replica):
            await database.read(lambda _: None)
            await database.write(lambda _: None)

    async def sweep(self) -> None:
        """Delete the encrypted files that no row names any more, whatever took the row away."""
        names = await self.blobs.names()
        # on the writers, so that a row that is being written is seen
        named = await self.desk.write_plain(hot.attachment_files)
        named |= await self.replica.write_plain(received.files)
        aside = (*self.folder.glob("desk.db.lost-*"), *self.folder.glob("desk.db.bad-*"))
        if aside:  # what is left of such a desk may have the keys of others
            named |= {name for name in names if name.startswith(DESK_FILES)}
        await self.blobs.remove(names - named)

    async def aclose(self) -> None:
        """Write everything into the files proper and close them; waits for what is under way."""
        self.blobs.close()
        await asyncio.gather(self.desk.aclose(), self.replica.aclose())
        (self.folder / "open").unlink(missing_ok=True)


def _prepared(folder: Path, marker: Path) -> bool:
    """Make the folder private, clear an unfinished first sync; answers whether the last end was unclean."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    remove_database(folder / "replica.new")
    return marker.exists()


async def _open_or_begin_desk(folder: Path, key: bytes, *, check: bool) -> tuple[Database, tuple[str, ...]]:
    path = folder / "desk.db"
    # the replica comes into being after the desk's first tables: beside it the desk was never empty
    used = (folder / "replica.db").exists()
    if used and (not path.exists() or (path.is_file() and not path.stat().st_size)):
        _keep_aside(path)
        return await _open_desk(path, key, check=False, used=False), (_DESK_GONE,)
    try:
        return await _open_desk(path, key, check=check, used=used), ()
    except Emptied:
        _keep_aside(path)
        return await _open_desk(path, key, check=False, used=False), (_DESK_GONE,)


async def _open_desk(path: Path, key: bytes, *, check: bool, used: bool) -> Database:
    def prepare(connection: Connection) -> None:
        if check:
            _quick_check(connection)
        if used and schema.is_empty(connection):  # its log is gone, which had everything
            raise Emptied(_DESK_GONE)
        schema.migrate(connection, schema.migrations())

    create_private(path)
    desk = Database(path, key, DESK)
    check = check or desk.damage.exists()
    await desk.open(prepare)
    desk.damage.unlink(missing_ok=True)
    return desk


async def _open_replica(path: Path, key: bytes, *, check: bool) -> Database:
    def prepare(connection: Connection) -> None:
        if check and path.stat().st_size <= _CHECKED_WHOLE:
            _quick_check(connection)
        schema.make_replica(connection)

    create_private(path)
    replica = Database(path, key, REPLICA)
    if replica.damage.exists():
        raise Damaged(_REPLICA_GONE)
    await replica.open(prepare)
    return replica


async def _open_or_begin_replica(path: Path, key: bytes, *, check: bool) -> tuple[Database, tuple[str, ...]]:
    notices: tuple[str, ...] = ()
    try:
        return await _open_replica(path, key, check=check), notices
    except OtherSchema:
        remove_database(path)
    except (Damaged, WrongKey):
        _set_aside(path)
        notices = (_REPLICA_GONE,)
    return await _open_replica(path, key, check=False), notices


def _quick_check(connection: Connection) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged("What you wrote on this computer cannot be read: its file is damaged. Call support.")


def _set_aside(path: Path) -> None:
    """Rename a broken replica, in case somebody wants to know why; only the newest such is kept."""
    for older in path.parent.glob(f"{path.name}.bad-*"):
        older.unlink()
    path.rename(path.with_name(f"{path.name}.bad-{int(time.time())}"))
    remove_database(path)
    path.with_name(f"{path.name}.damaged").unlink(missing_ok=True)


def _keep_aside(path: Path) -> None:
    """Rename whatever stands there of a desk, its logs too: somebody may still read words out of them."""
    for end in ("", "-wal", "-shm"):
        file = path.with_name(path.name + end)
        if file.exists():
            file.rename(path.with_name(f"{path.name}.lost-{int(time.time())}{end}"))


def remove_database(path: Path, *, only_logs: bool = False) -> None:
    """Delete a closed database with its logs, or its logs alone."""
    for end in ("-wal", "-shm") if only_logs else ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
