"""What messages answer: read from the replica, and kept beside the drafts that will answer it."""

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from workstation.domain.drafts import DraftKind
from workstation.domain.message import LONGEST_QUOTE, Quote
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import Operation
from workstation.store import tables
from workstation.store.connection import Connection
from workstation.store.said import said, sentence

if TYPE_CHECKING:
    from sqlmodel import Session


def quoted(c: Connection, ids: Collection[str]) -> dict[str, Quote]:
    """The messages of these ids as they are quoted; one that the replica does not hold has no position."""
    if not ids:
        return {}
    found = c.execute(
        f"SELECT m.id, m.key & 16777215, m.kind, m.author_name, coalesce(nullif(substr(m.body, 1,"
        f" {LONGEST_QUOTE}), ''), (SELECT name FROM received r WHERE r.key = m.key ORDER BY number), ''),"
        " m.created_at, m.said FROM message m WHERE m.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    held = {
        id_: Quote(id_, position, MessageKind(kind), name, said(words, parts), at)
        for id_, position, kind, name, words, at, parts in found
    }
    return {id_: held.get(id_) or Quote(id_, 0, MessageKind.INCOMING, "", "", 0) for id_ in ids}


def unpacked(text: str) -> Quote:
    """A quote as the replica keeps it with the message that it stands above."""
    told = json.loads(text)
    place = told["message_id"], told["position"], MessageKind(told["kind"])
    words = sentence(told["words"][:LONGEST_QUOTE], told.get("said"))
    return Quote(*place, told["author_name"], words, told["created_at"])


def of_drafts(c: Connection, conversation_id: str) -> dict[DraftKind, str]:
    """The ids of the messages that the drafts of a conversation answer; a kind without one is absent."""
    found = c.execute(
        "SELECT kind, message_id FROM draft_quote WHERE conversation_id = ?", (conversation_id,)
    )
    return {DraftKind(kind): message_id for kind, message_id in found}


def put(s: "Session", conversation_id: str, kind: DraftKind, message_id: str) -> None:
    """A draft answers this message from now on; "" : none any more."""
    row = s.get(tables.DraftQuoteRow, (conversation_id, kind.value))
    if row is not None:
        s.delete(row)
        s.flush()
    if message_id:
        s.add(tables.DraftQuoteRow(conversation_id=conversation_id, kind=kind.value, message_id=message_id))


def send(s: "Session", conversation_id: str, kind: DraftKind) -> str:
    """What a draft answers goes with an operation now; "" where it answers nothing."""
    row = s.get(tables.DraftQuoteRow, (conversation_id, kind.value))
    if row is None:
        return ""
    s.delete(row)
    return row.message_id


def back_to_draft(s: "Session", operation: Operation, kind: DraftKind) -> None:
    """The words stand in an editor again: so does what they answer, unless another message does by now."""
    put_unless_another(s, operation.conversation_id, kind, operation.arguments.get("quotes"))


def put_unless_another(s: "Session", conversation_id: str, kind: DraftKind, quoted: str | None) -> None:
    """A draft answers ``quoted``, if it answers nothing yet."""
    if quoted and s.get(tables.DraftQuoteRow, (conversation_id, kind.value)) is None:
        put(s, conversation_id, kind, quoted)
