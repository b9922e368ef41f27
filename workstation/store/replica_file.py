"""Opens the replica; one that cannot be read is set aside, and the server is asked again."""

import time
from pathlib import Path

from workstation.durable import sync_file, sync_folder
from workstation.errors import Sentence
from workstation.runtime.crashpoint import crashpoint
from workstation.store import checking, schema
from workstation.store.connection import FIRST_SYNC, REPLICA, Connection, create_private
from workstation.store.database import Database
from workstation.store.room import Room
from workstation.store.trouble import Damaged, OtherSchema, WrongKey

_CHECKED_WHOLE = 64 * 1024 * 1024  # bytes; above it the pages are checked as they are read
GONE = Sentence(
    "The copy of the server's data on this computer could not be read and was set aside; it is fetched"
    " again. What you wrote is safe."
)


async def open_replica(
    path: Path, key: bytes, room: Room, *, check: bool
) -> tuple[Database, tuple[Sentence, ...]]:
    """The replica, and what the person should hear."""
    notices: tuple[Sentence, ...] = ()
    try:
        return await _opened(path, key, room, check=check), notices
    except OtherSchema:
        remove_database(path)
    except (Damaged, WrongKey):
        _set_aside(path)
        notices = (GONE,)
    return await _opened(path, key, room, check=False), notices


async def _opened(path: Path, key: bytes, room: Room, *, check: bool) -> Database:
    def prepare(connection: Connection) -> None:
        if check and path.stat().st_size <= _CHECKED_WHOLE:
            checking.quick(connection)
        schema.make_replica(connection)

    create_private(path)
    replica = Database(path, key, REPLICA, room)
    if replica.damage.exists():
        raise Damaged(GONE)
    await replica.open(prepare)
    return replica


async def begin_anew(replica: Database) -> None:
    """Set a damaged replica aside while it is open, and put an empty one in its place."""
    fresh = replica.path.with_name("replica.new")
    remove_database(fresh)
    create_private(fresh)
    beside = replica.beside(fresh, FIRST_SYNC)
    await beside.open(schema.make_replica)
    await beside.aclose()

    def swap() -> None:
        _set_aside(replica.path)
        fresh.replace(replica.path)
        sync_folder(fresh.parent)

    await replica.exchange(swap, keep=False)


def put_in_place(old: Path, new: Path) -> None:
    """Have the closed database ``new`` on the disk, and where ``old``, closed as well, was."""
    sync_file(new)
    crashpoint("replica.before_swap")
    remove_database(old, only_logs=True)
    crashpoint("replica.between_files")
    new.replace(old)
    crashpoint("replica.after_swap")
    sync_folder(old.parent)


def forget_set_aside(path: Path) -> None:
    """Delete what was set aside of the replica at ``path``: it may hold what has left the view since."""
    for older in path.parent.glob(f"{path.name}.bad-*"):
        older.unlink()


def _set_aside(path: Path) -> None:
    """Rename a broken replica, in case somebody wants to know why; until another one has been fetched."""
    forget_set_aside(path)
    path.rename(path.with_name(f"{path.name}.bad-{int(time.time())}"))
    remove_database(path)
    path.with_name(f"{path.name}.damaged").unlink(missing_ok=True)


def remove_database(path: Path, *, only_logs: bool = False) -> None:
    """Delete a closed database with its logs, or its logs alone."""
    for end in ("-wal", "-shm") if only_logs else ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
