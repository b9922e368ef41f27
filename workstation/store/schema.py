"""Brings a file's tables up to date: the desk by numbered migrations, the replica by starting it anew."""

import hashlib
from pathlib import Path

from workstation.store import segment
from workstation.store.connection import Connection
from workstation.store.trouble import NewerSchema, OtherSchema

_HERE = Path(__file__).parent


def migrations() -> list[str]:
    """The desk's migrations in order; the first makes version 1."""
    return [path.read_text("utf-8") for path in sorted((_HERE / "migrations").glob("*.sql"))]


def migrate(connection: Connection, scripts: list[str]) -> None:
    """Run the scripts that the file has not seen, each in a transaction of its own. Raises NewerSchema."""
    version = version_of(connection)
    refuse_newer(version, scripts)
    for number, script in enumerate(scripts[version:], version + 1):
        _in_one(connection, f"{script};PRAGMA user_version = {number};")


def refuse_newer(version: int, scripts: list[str]) -> None:
    """Raises NewerSchema for a desk that has seen more than these scripts."""
    if version > len(scripts):
        raise NewerSchema(
            "What you wrote on this computer was kept by a newer Groundcrew. Nothing was changed: "
            "update Groundcrew to open it."
        )


def version_of(connection: Connection) -> int:
    """How many migrations have run here; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def replica_schema() -> str:
    return (_HERE / "replica.sql").read_text("utf-8")


def _mark_of(schema: str) -> int:
    """What marks a file of this schema; 31 bits, as ``application_id`` has room for."""
    digest = hashlib.sha256(f"{segment.VERSION}\n{schema}".encode()).digest()
    return int.from_bytes(digest[:4]) >> 1 or 1


def make_replica(connection: Connection) -> None:
    """Make the replica's tables in an empty file. Raises OtherSchema for a file that has others."""
    schema = replica_schema()
    version = _mark_of(schema)
    found = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if found == version:
        return
    if found or connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise OtherSchema(
            "The copy of the server's data was made by another Groundcrew; it is fetched again."
        )
    _in_one(connection, f"{schema};PRAGMA application_id = {version};")


def _in_one(connection: Connection, script: str) -> None:
    try:
        connection.executescript(f"BEGIN IMMEDIATE;{script};COMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
