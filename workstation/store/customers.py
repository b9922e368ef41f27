"""Plain reads about a customer: what colleagues noted, and which conversations there are with them."""

import json
from typing import Any

from workstation.contract import CUSTOMER_NOTES
from workstation.domain.conversation import Conversation
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import CustomerNote
from workstation.store.connection import Connection
from workstation.store.hot_desk import OPERATION
from workstation.store.hot_inbox import CONVERSATION, conversation
from workstation.store.written import operation

_END = 1 << 42  # ms since the epoch, as of all times that the replica keeps
_TEXTS = ("id", "author_id", "author_name", "body")


def notes(c: Connection, conversation_id: str) -> tuple[CustomerNote, ...]:
    """What is noted about the customer of a held conversation, newest first."""
    row = c.execute(
        "SELECT p.notes FROM conversation c JOIN customer p ON p.id = c.customer_id WHERE c.id = ?",
        (conversation_id,),
    ).fetchone()
    if row is None or row[0] == "[]":
        return ()
    told: list[Any] = json.loads(row[0])
    return tuple(_note(one) for one in told[:CUSTOMER_NOTES] if isinstance(one, dict))


def _note(told: dict[str, Any]) -> CustomerNote:
    at = told.get("created_at")
    id_, author_id, author_name, body = (str(told.get(name) or "") for name in _TEXTS)
    known = at if isinstance(at, int) and 0 <= at < _END else 0
    return CustomerNote(id_, author_id, author_name, body, known)


def conversations(c: Connection, conversation_id: str, limit: int) -> list[Conversation]:
    """All that is held with the customer of a conversation, that one too; what changed last stands first."""
    found = c.execute(
        f"SELECT {CONVERSATION} FROM conversation this"
        " JOIN conversation c ON c.customer_id = this.customer_id WHERE this.id = ?"
        " ORDER BY c.updated_at DESC, c.id LIMIT ?",
        (conversation_id, limit),
    )
    return [conversation(row) for row in found]


def unsettled_notes(c: Connection) -> list[Operation]:
    """My notes about customers that have not settled, in typing order; of desk.db."""
    found = c.execute(
        f"SELECT {OPERATION} FROM outbox WHERE kind = ? ORDER BY ord", (OperationKind.CUSTOMER_NOTE.value,)
    )
    return [operation(row) for row in found]
