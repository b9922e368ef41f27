"""How much there is of what, for the diagnostics and the lock: plain reads, and the sizes of the files."""

from pathlib import Path

from workstation.domain.diagnosis import Counted, DeskStanding
from workstation.store.connection import Connection

_FILES = ("desk.db", "desk.db-wal", "replica.db", "replica.db-wal")
_OUTBOX = """SELECT CASE WHEN answered_seq IS NOT NULL THEN 'answered' ELSE state END AS stands,
    count(*), min(created_at) FROM outbox GROUP BY stands"""
_NONE = Counted(0, None)


def desk(c: Connection) -> DeskStanding:
    outbox = {stands: Counted(count, oldest) for stands, count, oldest in c.execute(_OUTBOX)}
    return DeskStanding(
        queued=outbox.get("queued", _NONE),
        sent=outbox.get("sent", _NONE),
        answered=outbox.get("answered", _NONE),
        tray=_counted(c, "SELECT count(*), min(refused_at) FROM tray"),
        drafts=_counted(c, "SELECT count(*), min(saved_at) FROM draft"),
        kept=_counted(c, "SELECT count(*), min(settled_at) FROM sent"),
    )


def urgent(c: Connection, me: str) -> list[str]:
    """The urgent conversations that are mine or nobody's, as the server has them."""
    found = c.execute(
        "SELECT id FROM conversation WHERE status NOT IN ('resolved', 'closed') AND priority = 'urgent'"
        " AND (assignee_id IS NULL OR assignee_id = ?) LIMIT 1000",
        (me,),
    )
    return [id_ for (id_,) in found]


def _counted(c: Connection, query: str) -> Counted:
    return Counted(*c.execute(query).fetchone())


def sizes(folder: Path) -> tuple[tuple[str, int], ...]:
    """The databases of a profile and their logs, those that there are, with their bytes."""
    found = []
    for name in _FILES:
        try:
            found.append((name, (folder / name).stat().st_size))
        except OSError:  # a log that went with a checkpoint
            continue
    return tuple(found)


def library(c: Connection) -> str:
    """Which SQLite and SQLCipher the files are read with."""
    sqlite = c.execute("SELECT sqlite_version()").fetchone()[0]
    return f"{sqlite}, SQLCipher {c.execute('PRAGMA cipher_version').fetchone()[0]}"
