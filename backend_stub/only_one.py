"""One server to a database: a second one would ring no doorbell and know of no session that was ended."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if os.name == "nt":
    import msvcrt
else:
    import fcntl


class InUse(Exception):
    """Another process holds the database."""


@contextmanager
def only_one(database: Path) -> Iterator[None]:
    """Hold ``database`` for this process; raises InUse. A process that dies lets go of it."""
    database.parent.mkdir(parents=True, exist_ok=True)
    with database.with_name(f"{database.name}.lock").open("a+b") as file:
        try:
            if os.name == "nt":
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InUse(f"Another server uses {database}. Stop it first, or name another file.") from error
        yield
