"""Looks whether a database is sound: quickly after an unclean end, wholly once a week and when asked."""

import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.store.connection import Connection, Profile, connect
from workstation.store.trouble import Damaged, explained

if TYPE_CHECKING:
    from workstation.domain.diagnosis import Checked

WEEK = 7 * 24 * 3600  # seconds between whole checks
_UNREADABLE = "What you wrote on this computer cannot be read: its file is damaged. Call support."
_ATTEMPTS = 5  # at a moment in which nobody has just written


def quick(connection: Connection) -> None:
    """Raises Damaged where a page that is in use cannot be read or makes no sense."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise Damaged(_UNREADABLE)


def quick_untouched(path: Path, key: bytes, profile: Profile) -> None:
    """:func:`quick` on a file that nobody has opened; not a byte of it or of its log is changed."""
    logged = path.with_name(f"{path.name}-wal").exists()  # without a log there is nothing to write into it
    try:
        with closing(connect(path, key, profile, untouched=logged)) as connection:
            quick(connection)
    except Exception as error:
        raise explained(error) or error from error


def whole(path: Path, key: bytes, profile: Profile) -> "Checked":
    """Every seal, every tree, every index, beside whoever reads and writes. Blocks meanwhile.

    What is found quotes nobody's words, and names ten places at most.
    """
    from workstation.domain.diagnosis import Checked  # noqa: PLC0415 a start checks nothing wholly

    began = time.monotonic()
    try:
        found = _looked_through(path, key, profile)
    except Exception as error:
        if not isinstance(known := explained(error) or error, Damaged):
            raise known from error
        found = (str(known),)
    return Checked(path.name, found, round((time.monotonic() - began) * 1000))


def _looked_through(path: Path, key: bytes, profile: Profile) -> tuple[str, ...]:
    connection = connect(path, key, profile)
    try:
        sealed = _seals_can_be_checked(connection, path)
        found = [told for (told,) in connection.execute("PRAGMA cipher_integrity_check")] if sealed else []
        found += [told for (told,) in connection.execute("PRAGMA integrity_check(10)") if told != "ok"]
        return tuple(found[:10])
    finally:
        connection.close()


def _seals_can_be_checked(connection: Connection, path: Path) -> bool:
    """Begin to read a state that is wholly in the file proper; False where somebody writes all the time.

    The seals are checked in the file alone, and nobody writes into it while a state without a log is read.
    """
    log = path.with_name(f"{path.name}-wal")
    for _ in range(_ATTEMPTS):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if not (log.exists() and log.stat().st_size):
            return True
        connection.execute("COMMIT")
    return False


def index(connection: Connection) -> None:
    """Whether the search index is sound in itself; raises SQLite's error where it is not."""
    connection.execute("INSERT INTO message_search(message_search) VALUES ('integrity-check')")
