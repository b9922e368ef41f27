"""One server to a database: a second one would ring no doorbell and know of no session that was ended."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from backend_stub.opening import DatabaseTrouble

if os.name == "nt":
    import msvcrt
else:
    import fcntl


class InUse(Exception):
    """Another process holds the database."""


@contextmanager
def only_one(database: Path) -> Iterator[None]:
    """Hold ``database`` for this process; a process that dies lets go of it. Raises InUse, or DatabaseTrouble
    where its folder takes no file."""
    with _lock_file(database) as file:
        try:
            if os.name == "nt":
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InUse(f"Another server uses {database}. Stop it first, or name another file.") from error
        yield


def _lock_file(database: Path) -> BinaryIO:
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        return database.with_name(f"{database.name}.lock").open("a+b")
    except OSError as error:
        raise DatabaseTrouble(
            f"{database.parent} cannot be written to: {error.strerror or error}. Name another folder."
        ) from error
