"""Opens one encrypted connection, set up for what its file is there for."""

import hashlib
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.driver import dbapi2
from workstation.durable import sync_folder
from workstation.store.segment import folded, segmented
from workstation.store.trouble import Damaged, UnsuitableLibrary, WrongKey

if TYPE_CHECKING:
    from sqlite3 import Connection  # the driver has no types; its connection is the same
else:
    Connection = dbapi2.Connection

__all__ = [
    "DESK",
    "FIRST_SYNC",
    "REPLICA",
    "WRONG_KEY",
    "Connection",
    "Durability",
    "Profile",
    "connect",
    "create_private",
    "salt",
    "teach",
]

PAGE = 4096  # bytes, SQLCipher's own
KEY_BYTES = 32
WRONG_KEY = (
    "%1 cannot be opened: it belongs to another key, or something wrote over it. Nothing in it was changed. "
    "Sign in as the person who used this computer, or call support."
)
_NEWEST_FAULTY = (3, 51, 2)  # SQLite up to it can corrupt a database in WAL mode


class Durability(StrEnum):
    """When a commit is on the disk."""

    FULL = "FULL"  # before it returns: what a person typed survives a power cut
    NORMAL = "NORMAL"  # at the next checkpoint: a power cut takes the last moments, and leaves no damage
    OFF = "OFF"  # when the system likes: for a file that is thrown away when it is not finished


@dataclass(frozen=True, slots=True)
class Profile:
    """What a file is there for. The salt, which opens the file, is made from the key and the name."""

    name: str
    durability: Durability
    cache_kib: int  # of what writes; what reads has a quarter of it: the system keeps the rest of the file


DESK = Profile("desk", Durability.FULL, 8 * 1024)
REPLICA = Profile("replica", Durability.NORMAL, 8 * 1024)
FIRST_SYNC = Profile("replica", Durability.OFF, 64 * 1024)


def salt(profile: Profile, key: bytes) -> bytes:
    """The first 16 bytes of the file; they tell a wrong key from a damaged file."""
    return hashlib.sha256(b"groundcrew salt " + profile.name.encode() + key).digest()[:16]


def connect(
    path: Path,
    key: bytes,
    profile: Profile,
    *,
    query_only: bool = False,
    untouched: bool = False,
    logged: bool = True,
) -> Connection:
    """A connection for the calling thread. Raises WrongKey, Damaged, UnsuitableLibrary.

    ``untouched``: not even its end writes the log into the file. ``logged``: False for a file that is thrown
    away where it is not finished.
    """
    if tuple(map(int, dbapi2.sqlite_version.split("."))) <= _NEWEST_FAULTY:
        raise UnsuitableLibrary("SQLite %1 can damage files: install Groundcrew anew.", dbapi2.sqlite_version)
    if len(key) != KEY_BYTES:
        raise ValueError("the key has 32 bytes")
    _check_head(path, salt(profile, key))
    place = f"{path.absolute().as_uri()}?mode={'ro' if untouched else 'rwc'}"
    connection: Connection = dbapi2.connect(place, uri=True, isolation_level=None, cached_statements=256)
    try:
        _set_up(connection, key, profile, query_only=query_only, logged=logged)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: Connection, key: bytes, profile: Profile, *, query_only: bool, logged: bool) -> None:
    for pragma in (
        "cipher_log_level = NONE",
        f"key = \"x'{key.hex()}{salt(profile, key).hex()}'\"",
        f"cache_size = -{profile.cache_kib // 4 if query_only else profile.cache_kib}",
        "temp_store = MEMORY",
        "busy_timeout = 5000",
        f"journal_mode = {'WAL' if logged else 'OFF'}",
        f"synchronous = {profile.durability if logged else Durability.OFF}",
        "foreign_keys = ON",
        "secure_delete = ON",
        "cell_size_check = ON",
        "trusted_schema = ON",  # the index computes its words with a function of ours
        f"query_only = {'ON' if query_only else 'OFF'}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    teach(connection)


def teach(connection: Connection) -> None:
    """The functions of ours that the replica's schema and statements call."""
    for function in (segmented, folded):
        connection.create_function(function.__name__, 1, function, deterministic=True)


def _check_head(path: Path, expected: bytes) -> None:
    if not path.exists():
        return
    if not path.is_file():
        raise Damaged("%1 is no file, and was left as it is. Call support.", path.name)
    if (size := path.stat().st_size) == 0:
        return
    with path.open("rb") as file:
        head = file.read(16)
    if head != expected:
        raise WrongKey(WRONG_KEY, path.name)
    log = path.with_name(f"{path.name}-wal")
    if size % PAGE and not (log.exists() and log.stat().st_size):  # a page cut short is whole in the log
        raise Damaged(
            "%1 is cut short, and was left as it is. Call support: its words may be saved.", path.name
        )


def create_private(path: Path) -> None:
    """An empty file that only its owner may read, unless there is one; the folder remembers it."""
    if path.exists():
        return
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    sync_folder(path.parent)
