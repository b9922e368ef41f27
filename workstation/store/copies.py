"""Two generations of copies of the desk, under its own key; a damaged desk is completed from them."""

import os
import time
from pathlib import Path

from workstation.durable import sync_file, sync_folder
from workstation.store.connection import DESK, connect, create_private

NAMES = ("desk.bak", "desk.bak.older")  # newest first
_STEP = 64  # pages that are copied between two breaths
_BREATH = 0.002  # seconds
_ENDS = ("", "-wal", "-shm", "-journal")


def existing(folder: Path) -> list[Path]:
    """The copies there are, newest first."""
    return [folder / name for name in NAMES if (folder / name).is_file()]


def is_due(desk: Path) -> bool:
    """Whether the desk has changed since its newest copy was made."""
    if not desk.exists():
        return False
    copy = desk.with_name(NAMES[0])
    files = [file.stat() for file in (desk, desk.with_name(f"{desk.name}-wal")) if file.exists()]
    changed = max((file.st_mtime_ns for file in files if file.st_size), default=0)
    return not copy.exists() or changed > copy.stat().st_mtime_ns


def make(desk: Path, key: bytes) -> None:
    """Copy one state of the desk, beside whoever writes; the older generation makes room. Blocks."""
    newest, older = (desk.with_name(name) for name in NAMES)
    began = time.time_ns()
    fresh = write(desk, key, newest.with_name(f"{newest.name}.new"))
    os.utime(fresh, ns=(began, began))  # what is written from now on is not in it
    if newest.exists():
        newest.replace(older)
    fresh.replace(newest)
    sync_folder(desk.parent)


def write(desk: Path, key: bytes, to: Path) -> Path:
    """Copy one state of the desk to ``to``, whole and on the disk when it answers."""
    remove(to)
    create_private(to)
    try:
        _copy(desk, key, to)
        sync_file(to)
    except BaseException:
        remove(to)
        raise
    return to


def _copy(desk: Path, key: bytes, to: Path) -> None:
    source = connect(desk, key, DESK, query_only=True)
    try:
        source.execute("BEGIN")  # one state from the first page to the last, whatever is written meanwhile
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        target = connect(to, key, DESK, logged=False)
        try:
            source.backup(target, pages=_STEP, progress=lambda *_: time.sleep(_BREATH))
        finally:
            target.close()
    finally:
        source.close()


def remove(path: Path) -> None:
    """Delete a copy and what SQLite may have left beside it."""
    for end in _ENDS:
        path.with_name(path.name + end).unlink(missing_ok=True)
