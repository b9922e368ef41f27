"""Replaces a small file so that a power cut leaves the old or the new one; keeps room for a full disk."""

import contextlib
import errno
import os
import shutil
import sys
from pathlib import Path

from workstation.errors import WorkstationError

BALLAST = "ballast"
BALLAST_BYTES = 8 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT)
_IN_THE_WAY = (errno.EEXIST, errno.ENOTDIR, errno.ENAMETOOLONG)


def replace(path: Path, content: bytes) -> None:
    """Put ``content`` in place of ``path``, readable by this user alone, on the disk before it answers.

    On a full disk the folder's ballast makes room. Raises WorkstationError when the disk refuses; what was
    there before then still stands.
    """
    try:
        _replace(path, content)
    except OSError as error:
        if error.errno not in _FULL or not release(path.parent):
            raise refused(path, error) from error
        try:
            _replace(path, content)
        except OSError as again:
            raise refused(path, again) from again


def reserve(folder: Path) -> bool:
    """Fill the folder's ballast, if the disk has room for four of it; answers whether it is there."""
    ballast = folder / BALLAST
    if ballast.exists():
        return True
    if shutil.disk_usage(folder).free < 4 * BALLAST_BYTES:
        return False
    fresh = folder / f"{BALLAST}.new"
    try:
        _write(fresh, os.urandom(BALLAST_BYTES))  # nothing that a file system could squeeze
        fresh.replace(ballast)
    except OSError:  # somebody was quicker with the room
        fresh.unlink(missing_ok=True)
        return False
    return True


def release(folder: Path) -> bool:
    """Give the ballast's room to what has to be written; answers whether there was one."""
    try:
        (folder / BALLAST).unlink()
    except OSError:
        return False
    return True


def private_folder(path: Path) -> None:
    """Make ``path`` and what leads to it; only this user may look into ``path`` itself."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.chmod(0o700)
    except OSError as error:
        raise refused(path, error) from error


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        _write(fresh, content)
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError:
        with contextlib.suppress(OSError):  # the reason that matters is the first one
            fresh.unlink(missing_ok=True)
        raise


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Have what a closed file holds on the disk."""
    _sync(path, os.O_RDWR)  # Windows flushes only what may be written


def sync_folder(folder: Path) -> None:
    """Have the folder's entries on the disk."""
    platform: str = sys.platform
    if platform == "win32":  # a folder cannot be opened there; NTFS journals the rename itself
        return
    _sync(folder, os.O_RDONLY)


def _sync(path: Path, mode: int) -> None:
    descriptor = os.open(path, mode)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refused(path: Path, error: OSError) -> WorkstationError:
    """The trouble that an error of the system's stands for, in a sentence that says what to do."""
    if error.errno in _FULL:
        return WorkstationError(
            "The disk is full: %1 could not be saved. Free some space and try again.", path
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return WorkstationError(
            "%1 may not be written. Check who owns the folder and whether the disk is read-only.", path
        )
    if error.errno in _IN_THE_WAY:
        return WorkstationError(
            "Nothing can be kept at %1: %2. Choose another place, or move away what stands there.",
            path,
            error.strerror or type(error).__name__,
        )
    return WorkstationError("%1 could not be saved: %2.", path, error.strerror or type(error).__name__)
