"""Opens the desk, whatever became of its file; nothing is begun anew where anything of it is left."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from workstation.errors import Sentence
from workstation.store import checking, copies, schema
from workstation.store.cause import Cause
from workstation.store.connection import (
    DESK,
    REPLICA,
    WRONG_KEY,
    Connection,
    Profile,
    create_private,
    salt,
)
from workstation.store.database import Database
from workstation.store.room import Room
from workstation.store.trouble import Damaged, Emptied, WrongKey

NAME = "desk.db"
REKEYED = f"{NAME}.rekeyed"  # under a new key, until its slots open that


async def open_desk(
    folder: Path, key: bytes, new_id: Callable[[], str], room: Room, *, unclean: bool, in_log: bool
) -> tuple[Database, tuple[Sentence, ...]]:
    """The desk of a profile, and what its person should hear.

    ``unclean``: look whether it is whole. ``in_log``: it was left open, so a part of it is in its log.
    Raises WrongKey where nothing is of this key, and leaves it.
    """
    path = folder / NAME
    told = _finished(path)
    used = (folder / "replica.db").exists() or bool(copies.existing(folder))
    if not used and await asyncio.to_thread(_never_begun, path, key):
        copies.remove(path)
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
        except WrongKey:
            cause = Cause.DAMAGED  # if the key proves to be the one of this profile
    await asyncio.to_thread(_must_be_ours, path, key)
    from workstation.store.salvage.salvaging import salvage  # noqa: PLC0415 once in a disk's life

    await asyncio.to_thread(salvage, path, key, cause, new_id)
    told = _finished(path)
    return await _opened(path, key, room, check=False, used=used), _notices(told)


def _finished(path: Path) -> Sentence | None:
    """Bring a salvage to its end, if there was one; answers what the person should hear of it."""
    if not any(path.parent.glob(f"{NAME}.sav*")) and not (path.parent / "salvage.json").exists():
        return None
    from workstation.store.salvage.salvaging import finish  # noqa: PLC0415 as above

    return finish(path)


def _never_begun(path: Path, key: bytes) -> bool:
    """Whether a power cut in the very first start left a head of zeros, as no key has one, and no page."""
    if not path.is_file() or not path.stat().st_size:
        return False
    return not any(_head(path)) and not _has_pages(path, key)


def _harmed(path: Path, key: bytes, *, used: bool, in_log: bool) -> Cause | None:
    """What SQLite would not notice: it begins a new file, or goes on without the log."""
    empty = not path.exists() or (path.is_file() and not path.stat().st_size)
    if empty:
        return Cause.GONE if used else None
    found = path.with_name(f"{NAME}.damaged")
    if found.exists() and found.stat().st_size:
        return Cause.DAMAGED  # by a whole check: a quick one would pass over it
    log = path.with_name(f"{path.name}-wal")
    if not in_log:
        return None
    from workstation.store.salvage.pages import log_torn  # noqa: PLC0415 after an unclean end

    return Cause.LOG if not log.exists() or log_torn(path, key) else None


def _has_pages(path: Path, key: bytes) -> bool:
    """Whether any page was written under this key, in the file or its log."""
    from workstation.store.salvage.pages import any_of  # noqa: PLC0415 where something is wrong

    return any_of(path, key)


def _must_be_ours(path: Path, key: bytes) -> None:
    """Raises WrongKey unless something here was written under this key: only then is the rest damage.

    A desk that is there has to prove it itself, by one page at least, or begin with zeros, as nobody's does.
    For one that is gone its log, a copy or the replica does.
    """
    if path.exists() and path.stat().st_size:
        ours = _begins(path, key, DESK) or _has_pages(path, key) or not any(_head(path))
    else:
        others = [(copy, DESK) for copy in copies.existing(path.parent)]
        others += [(path.with_name("replica.db"), REPLICA)]
        there = [(other, profile) for other, profile in others if other.exists() and other.stat().st_size]
        ours = not there or _has_pages(path, key) or any(_begins(one, key, what) for one, what in there)
    if not ours:
        raise WrongKey(WRONG_KEY, path.name)


def _begins(path: Path, key: bytes, profile: Profile) -> bool:
    return _head(path) == salt(profile, key)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(16)


async def _opened(path: Path, key: bytes, room: Room, *, check: bool, used: bool) -> Database:
    desk = Database(path, key, DESK, room)
    if check or desk.damage.exists():
        await asyncio.to_thread(_looked_at, path, key)

    def prepare(connection: Connection) -> None:
        version = schema.version_of(connection)
        if used and not version:  # its log is gone, which had everything
            raise Emptied("Nothing is left in the file.")
        if 0 < version < len(schema.migrations()):
            _keep_old(path, key, version)
        schema.migrate(connection, schema.migrations())

    create_private(path)
    await desk.open(prepare)
    desk.damage.unlink(missing_ok=True)
    return desk


def _keep_old(path: Path, key: bytes, version: int) -> None:
    """Copy the desk as it was before a new version touches it; only the last such copy is kept."""
    for older in path.parent.glob(f"{NAME}.before-*"):
        copies.remove(older)
    copies.write(path, key, path.with_name(f"{NAME}.before-{version + 1:04}"))


def _looked_at(path: Path, key: bytes) -> None:
    if path.exists() and path.stat().st_size:
        checking.quick_untouched(path, key, DESK)


def _notices(told: Sentence | None) -> tuple[Sentence, ...]:
    return (told,) if told is not None else ()
