"""Opens the desk, whatever became of its file; nothing is begun anew where anything of it is left."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from workstation.store import checking, copies, schema
from workstation.store.connection import DESK, Connection, create_private
from workstation.store.database import Database
from workstation.store.room import Room
from workstation.store.salvage import pages
from workstation.store.salvage.account import Cause
from workstation.store.salvage.salvaging import finish, salvage
from workstation.store.trouble import Damaged, Emptied, WrongKey

NAME = "desk.db"


async def open_desk(
    folder: Path, key: bytes, new_id: Callable[[], str], room: Room, *, unclean: bool, in_log: bool
) -> tuple[Database, tuple[str, ...]]:
    """The desk of a profile, and what its person should hear.

    ``unclean``: look whether it is whole. ``in_log``: it was left open, so a part of it is in its log.
    Raises WrongKey where nothing at all in the file is of this key, and leaves it.
    """
    path = folder / NAME
    told = finish(path)
    used = (folder / "replica.db").exists() or bool(copies.existing(folder))
    cause = await asyncio.to_thread(_harmed, path, key, used=used, in_log=unclean and in_log)
    if cause is None:
        try:
            return await _opened(path, key, room, check=unclean, used=used), _notices(told)
        except Emptied:
            cause = Cause.GONE
        except Damaged:
            if not path.is_file():
                raise
            cause = Cause.DAMAGED
        except WrongKey:  # the key is the profile's own: the slots have proved it
            if not await asyncio.to_thread(_overwritten, path, key):
                raise
            cause = Cause.DAMAGED
    await asyncio.to_thread(salvage, path, key, cause, new_id)
    told = finish(path)
    return await _opened(path, key, room, check=False, used=used), _notices(told)


def _harmed(path: Path, key: bytes, *, used: bool, in_log: bool) -> Cause | None:
    """What SQLite would not notice: it begins a new file, or goes on without the log."""
    empty = not path.exists() or (path.is_file() and not path.stat().st_size)
    if empty:
        return Cause.GONE if used else None
    log = path.with_name(f"{path.name}-wal")
    if in_log and (not log.exists() or pages.log_torn(path, key)):
        return Cause.LOG
    return None


def _overwritten(path: Path, key: bytes) -> bool:
    """Whether a file that does not begin like ours is ours all the same, or nobody's."""
    return pages.any_of(path, key) or not any(path.read_bytes())


async def _opened(path: Path, key: bytes, room: Room, *, check: bool, used: bool) -> Database:
    desk = Database(path, key, DESK, room)
    if check or desk.damage.exists():
        await asyncio.to_thread(_looked_at, path, key)

    def prepare(connection: Connection) -> None:
        version = schema.version_of(connection)
        if used and not version:  # its log is gone, which had everything
            raise Emptied("Nothing is left in the file.")
        if 0 < version < len(schema.migrations()):
            copies.write(path, key, path.with_name(f"{NAME}.before-{version + 1:04}"))
        schema.migrate(connection, schema.migrations())

    create_private(path)
    await desk.open(prepare)
    desk.damage.unlink(missing_ok=True)
    return desk


def _looked_at(path: Path, key: bytes) -> None:
    if path.exists() and path.stat().st_size:
        checking.quick_untouched(path, key, DESK)


def _notices(told: str) -> tuple[str, ...]:
    return (told,) if told else ()
