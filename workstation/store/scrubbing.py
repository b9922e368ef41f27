"""Leaves no byte of what left the view in the replica's files.

SQLite overwrites with zeros what it deletes, and yet three things stay: the log's old frames; in the index
the first letters of words, where they parted two pages; and here and there the copy of a row that was once
moved from a full page to the next. The log is emptied at once. For the rest the file is written anew, which
is put off for a while: the replica itself keeps in mind that it is to be done.
"""

from workstation.store import indexing
from workstation.store.connection import Connection, create_private
from workstation.store.database import Database
from workstation.store.replica_file import put_in_place, remove_database

# an index of one piece would be left as it is: a row that no search finds makes it two
_SECOND_PIECE = "INSERT INTO message_search (rowid, scope, words) VALUES (0, 'piece', '')"
_AWAY_WITH_IT = (
    "INSERT INTO message_search (message_search, rowid, scope, words) VALUES ('delete', 0, 'piece', '')"
)


def mark(c: Connection) -> None:
    """Note, in the transaction that purges, that the file is to be written anew."""
    c.execute(f"PRAGMA user_version = {_marks(c) % 1_000_000 + 1}")


def _marks(c: Connection) -> int:
    """How often something was purged since the file was written; 0: it is clean."""
    return int(c.execute("PRAGMA user_version").fetchone()[0])


async def wanted(replica: Database) -> bool:
    """Whether something was purged since the file was written."""
    return bool(await replica.read_plain(_marks))


async def empty_log(replica: Database) -> None:
    """Write the log into the file proper and cut it to nothing: with it goes what was readable of rows."""
    await replica.run_plain(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())


async def rewrite(replica: Database) -> None:
    """Write index and file anew. Readers go on meanwhile, writers between the steps of the index only.

    Needs room for a second replica. Raises StoreTrouble; then the old file serves on and is still marked.
    """
    marks = await replica.read_plain(_marks)
    await replica.write_plain(lambda c: c.execute(_SECOND_PIECE))
    await replica.write_plain(indexing.begin_merging)
    while await replica.write_plain(indexing.merge):
        pass
    await replica.write_plain(lambda c: c.execute(_AWAY_WITH_IT))
    path = replica.path.with_name("replica.clean")

    def copy(c: Connection) -> None:
        remove_database(path)
        create_private(path)
        c.execute("VACUUM INTO ?", (str(path),))

    def unmark(c: Connection) -> None:
        if _marks(c) == marks:  # nothing was purged meanwhile
            c.execute("PRAGMA user_version = 0")

    try:
        await replica.exchange(lambda: put_in_place(replica.path, path), prepare=copy)
    finally:
        remove_database(path)
    await replica.write_plain(unmark)
