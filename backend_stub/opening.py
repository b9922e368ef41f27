"""Opening the server's database file, and refusing one that is not ours or from a newer server."""

import os
import uuid
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from backend_stub import (
    canned_tables,
    customer_tables,
    deciding_tables,
    file_tables,
    part_tables,
    rule_tables,
    security_tables,
    tables,
)
from backend_stub.forgetting import forget_fingerprints
from backend_stub.transaction import engine_over
from workstation.driver import dbapi2

_APPLICATION = 0x47437277  # "GCrw"
# 2: files, 3: notes about customers, 4: mentions and the clock of a case, 5: approvals, 6: rules, 7: library,
# sightings and accounts, 8: what flags say, sentence by sentence, 9: what a message answers, 10: what a
# response does, 11: what a department's notes say, sentence by sentence, 12: drafts that are left,
# 13: with what stands beside them, 14: and what they were made with, 15: fingerprints of masked words alone,
# 16: which act of several was refused, 17: who of a campaign was warned, and in whose queue a flag was
# raised, 18: campaigns as cases, 19: why a response was kept in spite of the send guard,
# 20: when a flag was raised, and when what is seen anew was seen first
SCHEMA = 20
_MASKED = 15
_SECRETS = ("genesis", "receipts", "tokens")
_SAFE_SQLITE = (3, 51, 3)  # older ones may corrupt a WAL database that is being reset


_REFUSED = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")


class DatabaseTrouble(Exception):
    """The file cannot be used; the text says why, for the person who started the server."""


def must_exist(path: Path) -> None:
    """Raise DatabaseTrouble where there is no file that only has to be read."""
    if not path.is_file():
        raise DatabaseTrouble(f"There is no database at {path}.")


def refused(error: Exception) -> DatabaseTrouble | None:
    """``error`` of a database in words, where the disk and not the server is to blame for it."""
    cause = getattr(error, "orig", None) or error
    if not str(getattr(cause, "sqlite_errorname", "")).startswith(_REFUSED):
        return None
    return DatabaseTrouble(
        f"the disk does not take it: {cause}. What was done before stands; make room and do it again."
    )


def connect(path: Path, *, writing: bool, any_thread: bool = False) -> dbapi2.Connection:
    """A connection in WAL mode. The writer's commits are on disk when they return."""
    connection = dbapi2.connect(path, isolation_level=None, timeout=10, check_same_thread=not any_thread)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -65536")
    if not writing:
        connection.execute("PRAGMA query_only = ON")
    return connection


def prepare(path: Path) -> None:
    """Make the file if there is none, and check that it is ours; raises DatabaseTrouble."""
    assert dbapi2.sqlite_version_info >= _SAFE_SQLITE, dbapi2.sqlite_version
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(path, writing=True)
    except (dbapi2.Error, OSError) as error:
        raise DatabaseTrouble(f"{path} cannot be opened as a database: {error}") from error
    try:
        _check(connection, path)
    except dbapi2.Error as error:
        raise DatabaseTrouble(f"{path} cannot be used: {error}") from error
    finally:
        connection.close()


def _check(connection: dbapi2.Connection, path: Path) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    [objects] = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if objects == 0:
        _create(connection)
    elif _is_ours(connection):
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < SCHEMA:
            _add_what_is_new(connection, version)
    check_ours(connection, path)


def check_ours(connection: dbapi2.Connection, path: Path) -> None:
    """Raise DatabaseTrouble for a database of somebody else, or of a newer server."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if not _is_ours(connection):
        raise DatabaseTrouble(f"{path} is not a database of this server; name another file.")
    if version > SCHEMA:
        raise DatabaseTrouble(f"{path} was made by a newer server; update this one, or name another file.")


def _is_ours(connection: dbapi2.Connection) -> bool:
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    return application == _APPLICATION


def _create(connection: dbapi2.Connection) -> None:
    with engine_over(connection).connect() as alchemy:
        connection.execute("BEGIN IMMEDIATE")
        SQLModel.metadata.create_all(alchemy, tables=_ours())
        for name in _SECRETS:
            connection.execute("INSERT INTO settings (name, value) VALUES (?, ?)", (name, os.urandom(32)))
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")


def _add_what_is_new(connection: dbapi2.Connection, version: int) -> None:
    """An older server's file gets the tables and columns that it has not, and forgets what tells secrets;
    whatever else it holds is not touched."""
    connection.execute("PRAGMA secure_delete = ON")  # nothing of that stays between the rows
    with engine_over(connection).connect() as alchemy:
        connection.execute("BEGIN IMMEDIATE")
        SQLModel.metadata.create_all(alchemy, tables=_ours())
        for table in _ours():
            held = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
            for column in table.columns:
                if column.name not in held:  # always one that may be NULL
                    kind = column.type.compile(alchemy.dialect)
                    connection.execute(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind}")
            for index in table.indexes:
                index.create(alchemy, checkfirst=True)
        if version < _MASKED:
            forget_fingerprints(connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _ours() -> list[Any]:
    rooms = (
        tables, canned_tables, part_tables, file_tables, customer_tables, deciding_tables, rule_tables,
        security_tables,
    )  # fmt: skip
    named = [one for room in rooms for one in vars(room).values()]
    models = (model for model in named if isinstance(model, type) and issubclass(model, SQLModel))
    return [model.__table__ for model in models if hasattr(model, "__table__")]


def new_incarnation() -> str:
    """An id for this run of the writer; a restored copy can never pass for the run it was taken from."""
    return uuid.uuid4().hex
