"""The tables of what is known of every listed entry, and what they have gained since they were first made."""

from workstation.driver import dbapi2

SCHEMA = """
CREATE TABLE IF NOT EXISTS feed (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, kind TEXT NOT NULL,
    path TEXT NOT NULL, origin TEXT NOT NULL, at INTEGER, entries INTEGER NOT NULL DEFAULT 0,
    broken INTEGER NOT NULL DEFAULT 0, held INTEGER);
CREATE TABLE IF NOT EXISTS entry (digest INTEGER NOT NULL, feed INTEGER NOT NULL, name TEXT NOT NULL,
    since TEXT NOT NULL, PRIMARY KEY (digest, feed)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lifted (digest INTEGER PRIMARY KEY, name TEXT NOT NULL, reason TEXT NOT NULL,
    at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS put_back (id INTEGER PRIMARY KEY, name TEXT NOT NULL, lifted TEXT NOT NULL,
    lifted_at INTEGER NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS removed (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
    origin TEXT NOT NULL, entries INTEGER NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL);
CREATE TEMP TABLE fresh (digest INTEGER NOT NULL, name TEXT NOT NULL, day TEXT NOT NULL);
CREATE TEMP TABLE older (digest INTEGER PRIMARY KEY, since TEXT);
CREATE TABLE IF NOT EXISTS revision (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
DROP TABLE IF EXISTS main.fresh;
"""
# whoever decided; of what was decided before anybody asked that it stays empty
_GAINED = (("lifted", "who"), ("put_back", "lifted_who"), ("put_back", "who"), ("removed", "who"))


def lack_columns(connection: dbapi2.Connection) -> bool:
    """Whether the tables were made before they gained a column."""
    return bool(_lacking(connection))


def add_columns(connection: dbapi2.Connection) -> None:
    """Within a transaction; what there was stays."""
    for table, column in _lacking(connection):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


def _lacking(connection: dbapi2.Connection) -> list[tuple[str, str]]:
    query = "SELECT 1 FROM pragma_table_info(?) WHERE name = ?"
    return [gained for gained in _GAINED if connection.execute(query, gained).fetchone() is None]
