"""Gives a desk another data key: it is written anew beside itself, and swapped once the slots open that key.

Which of the two files belongs to a key, its first bytes tell.
"""

from pathlib import Path

from workstation.durable import sync_file, sync_folder
from workstation.store import copies
from workstation.store.connection import DESK, Connection, connect, create_private, salt
from workstation.store.desk_file import NAME, REKEYED
from workstation.store.replica_file import remove_database
from workstation.store.trouble import Damaged

_FAILED = "The copy under the new key is not like the desk. Nothing was changed; try again."


def rekey(desk: Path, old: bytes, new: bytes) -> None:
    """Write the closed ``desk`` anew under the key ``new``, and check it. Nothing is swapped yet."""
    fresh = desk.with_name(REKEYED)
    copies.remove(fresh)
    create_private(fresh)
    source = connect(desk, old, DESK)
    try:
        _export(source, fresh, new)
        sync_file(fresh)
        copy = connect(fresh, new, DESK, logged=False)
        try:
            sealed = copy.execute("PRAGMA cipher_integrity_check").fetchall()
            whole = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if sealed or not whole or _counted(copy) != _counted(source):
                raise Damaged(_FAILED)
        finally:
            copy.close()
    finally:
        source.close()


def _export(source: Connection, fresh: Path, new: bytes) -> None:
    key = f"x'{new.hex()}{salt(DESK, new).hex()}'"
    (version,) = source.execute("PRAGMA user_version").fetchone()
    source.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(fresh), key))
    source.execute("SELECT sqlcipher_export('fresh')").fetchone()
    source.execute(f"PRAGMA fresh.user_version = {version}")
    source.execute("DETACH DATABASE fresh")


def _counted(connection: Connection) -> list[object]:
    """The version, the tables and their definitions, and how many rows each has."""
    made = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    ).fetchall()
    rows = [connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() for (name,) in tables]
    return [connection.execute("PRAGMA user_version").fetchone(), made, rows]


def finish(folder: Path, key: bytes) -> None:
    """Put the desk that waits for ``key`` in its place; one under another key was given up.

    The replica and the copies of the desk are of the old key: they are made again.
    """
    fresh, desk = folder / REKEYED, folder / NAME
    with fresh.open("rb") as file:
        ours = file.read(16) == salt(DESK, key)
    if not ours:
        copies.remove(fresh)
        return
    remove_database(folder / "replica.db")
    for copy in (*copies.existing(folder), *folder.glob("desk.db.before-*")):
        copies.remove(copy)
    remove_database(desk, only_logs=True)
    sync_folder(folder)
    fresh.replace(desk)
    sync_folder(folder)
