"""Appending to the feed: every change is a row in commit order, written in the transaction of the change."""

import os

from sqlcipher3.dbapi2 import Connection

from backend_stub import chain
from backend_stub.chain import Head
from backend_stub.records import record
from backend_stub.states import CRITICAL

_INSERT = """INSERT INTO feed
    (seq, kind, entity_id, conversation_id, addressee, critical, salt, payload_hash, chain_hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_Pending = tuple[int, str, str, str | None, str | None, bool, bytes, bytes]


def newest(connection: Connection) -> Head:
    """The head of the feed as this connection sees it; before the first row this file's random beginning."""
    row = connection.execute("SELECT seq, chain_hash FROM feed ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        row = (0, connection.execute("SELECT value FROM settings WHERE name = 'genesis'").fetchone()[0])
    return Head(*row)


class FeedWriter:
    """The rows that one unit of work adds. The lock on the file is held, so seqs are known at once."""

    def __init__(self, connection: Connection, head: Head) -> None:
        self._connection = connection
        self._head = head
        self._rows: list[_Pending] = []
        self._touched: dict[str, None] = {}

    @property
    def next_seq(self) -> int:
        return self._head.seq + len(self._rows) + 1

    def touch(self, conversation_id: str) -> None:
        """A conversation's own state changed; it gets one row however often it is touched."""
        self._touched[conversation_id] = None

    def flush_touched(self) -> None:
        """Add the rows of touched conversations now, so that what follows comes after them."""
        touched, self._touched = self._touched, {}
        for conversation_id in touched:
            self.add("conversation", conversation_id, conversation_id=conversation_id)

    def add(
        self, kind: str, entity_id: str, *, conversation_id: str | None = None, addressee: str | None = None
    ) -> int:
        """Add a row about an entity that is stored already; answers its seq."""
        seq = self.next_seq
        salt = os.urandom(16)
        state = record(self._connection, kind, entity_id, addressee)
        assert state is not None, "an entity is stored before its row"
        hashed = chain.payload_hash(salt, state)
        row = (seq, kind, entity_id, conversation_id, addressee, kind in CRITICAL, salt, hashed)
        self._rows.append(row)
        return seq

    def mark(self) -> tuple[int, tuple[str, ...]]:
        """How far it has come, for :meth:`back_to`."""
        return len(self._rows), tuple(self._touched)

    def back_to(self, mark: tuple[int, tuple[str, ...]]) -> None:
        """Forget what was added since; it was rolled back."""
        del self._rows[mark[0] :]
        self._touched = dict.fromkeys(mark[1])

    def close(self) -> Head:
        """Write all rows, last in the unit of work; answers the new head."""
        self.flush_touched()
        head = self._head.chain_hash
        rows = []
        for row in self._rows:
            head = chain.link(head, row[:6], row[7])
            rows.append((*row, head))
        self._connection.executemany(_INSERT, rows)
        return Head(self._head.seq + len(rows), head)
