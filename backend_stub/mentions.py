"""Whom notes name: a person named takes part from then on, a team's members see the conversation."""

from collections.abc import Iterable
from contextlib import nullcontext

from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import sight_changes

_KNOWN = "SELECT 1 FROM users WHERE id = ?1 UNION ALL SELECT 1 FROM teams WHERE id = ?1"
_PUT = """INSERT INTO mentions (conversation_id, mentioned_id, position) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET position = max(position, excluded.position)"""
_JOIN = """INSERT OR IGNORE INTO participants (conversation_id, user_id)
    SELECT ?, id FROM users WHERE id = ?"""


def all_known(reading: Reading, ids: Iterable[str]) -> bool:
    """Whether each is the id of a user or a team."""
    return all(reading.connection.execute(_KNOWN, (id_,)).fetchone() for id_ in ids)


def put(tx: Transaction, conversation_id: str, customer_id: str, ids: Iterable[str], position: int) -> None:
    """The note at ``position`` names these; those who are nobody here any more are passed over.

    The caller appends the note in the same unit, so that the conversation's row travels anew.
    """
    named = sorted({id_ for id_ in ids if all_known(tx, [id_])})
    with sight_changes(tx, customer_id=customer_id) if named else nullcontext():
        for id_ in named:
            tx.connection.execute(_PUT, (conversation_id, id_, position))
            tx.connection.execute(_JOIN, (conversation_id, id_))
