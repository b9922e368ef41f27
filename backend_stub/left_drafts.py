"""Half-written replies that were left with a conversation: one each, gone as soon as it moves on."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from backend_stub.transaction import Reading, Transaction
from workstation.domain.attachment import Attachment
from workstation.domain.canned import Used
from workstation.domain.left_draft import LeftDraft

_PUT = """INSERT OR {} INTO left_drafts (conversation_id, id, author_id, author_name, body, at, files, quotes,
    canned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_FILE = """SELECT f.value ->> 'sha256', f.value ->> 'size'
    FROM left_drafts l JOIN conversations c ON c.id = l.conversation_id, json_each(l.files) f
    WHERE l.id = ? AND c.assignee_id = ? AND f.key = ?"""


def put(tx: Transaction, conversation_id: str, left: LeftDraft, *, anew: bool) -> None:
    """Leave a draft; ``anew``: not where a later one is left already."""
    values = (
        conversation_id, left.id, left.author_id, left.author_name, left.body, left.at,
        _packed(left.attachments), left.quotes, _packed(left.used),
    )  # fmt: skip
    tx.connection.execute(_PUT.format("IGNORE" if anew else "REPLACE"), values)
    tx.feed.touch(conversation_id)


def clear(tx: Transaction, conversation_id: str, id_: str = "") -> None:
    """None is left any more; with ``id_``: if it is that one."""
    query = "DELETE FROM left_drafts WHERE conversation_id = ?1 AND (?2 = '' OR id = ?2)"
    if tx.connection.execute(query, (conversation_id, id_)).rowcount:
        tx.feed.touch(conversation_id)


def pass_over(tx: Transaction, conversation_id: str, to: str | None, *, by: str) -> None:
    """Somebody who had it hands the conversation on: what its author does not do, or get, ends the offer."""
    query = "SELECT author_id FROM left_drafts WHERE conversation_id = ?"
    row = tx.connection.execute(query, (conversation_id,)).fetchone()
    if row is not None and row[0] not in (to, by):
        clear(tx, conversation_id)


def file(reading: Reading, id_: str, number: int, reader: str) -> tuple[str, int] | None:
    """SHA-256 and size of a left draft's file, from 1; None where it is not offered to ``reader``."""
    found: tuple[str, int] | None = reading.connection.execute(_FILE, (id_, reader, number - 1)).fetchone()
    return found


def _packed(beside: Sequence[Attachment | Used]) -> str | None:
    return json.dumps([asdict(one) for one in beside], ensure_ascii=False) if beside else None
