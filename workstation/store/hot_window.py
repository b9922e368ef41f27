"""Plain reads for an open conversation: its facts and the messages in sight."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from workstation.contract import MAX_ATTRIBUTES
from workstation.domain.attachment import Attachment
from workstation.domain.fraud import Asked, Because, FlagState, FraudFlag, Indicator, in_order
from workstation.domain.held import HeldConversation
from workstation.domain.left_draft import LeftDraft
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.people import Customer
from workstation.domain.rules import RuleRecord
from workstation.domain.severity import Severity
from workstation.store import quotes
from workstation.store.connection import Connection
from workstation.store.hot_inbox import CONVERSATION, conversation
from workstation.store.said import said
from workstation.store.standing import BY_SECURITY
from workstation.store.unread import UNREAD

# all that is held of a conversation ``c``
MESSAGES = "JOIN message m ON m.key > c.number << 24 AND m.key <= (c.number << 24 | 16777215)"
_FLAG = (
    'f.id, f.message_id, f.kind, f.severity, f.start, f."end", f.rule, f.version, f.why, f.advice, f.state,'
    " f.decided_by, f.reason, f.because, f.needs_second, f.asked,"
    " f.decided_at, f.why_said, f.advice_said,"
    f" {BY_SECURITY}, r.confirmed, r.dismissed, r.below, r.demoted"
)
_RULE = "LEFT JOIN rule r ON r.id = f.rule || ':' || f.version"
_CUSTOMER = (
    "p.id, p.name, p.email, p.language, p.country, p.timezone, p.tier, p.verification, p.risk, p.since,"
    " p.attributes"
)
_MOST_FLAGS = 500


def details(c: Connection, conversation_id: str) -> HeldConversation | None:
    """What is held of a conversation beside its messages; None where it is not held."""
    row = c.execute(
        f"SELECT c.number, c.marker, user.name, team.name, c.left_draft, ({UNREAD}), {_CUSTOMER},"
        f" {CONVERSATION}"
        " FROM conversation c LEFT JOIN customer p ON p.id = c.customer_id"
        " LEFT JOIN user ON user.id = c.assignee_id LEFT JOIN team ON team.id = c.team_id WHERE c.id = ?",
        (conversation_id,),
    ).fetchone()
    if row is None:
        return None
    number, marker, assignee, team, left, unread, *rest = row
    held = conversation(rest[11:])
    known = rest[0] is not None
    person = [*rest[:10], attributes(rest[10])] if known else _unknown(held.customer_id)
    first_unread = c.execute(
        "SELECT key & 16777215 FROM message WHERE key > (?1 << 24 | ?2) AND key <= (?1 << 24 | 16777215)"
        " AND kind = 'incoming' ORDER BY key LIMIT 1",
        (number, marker),
    ).fetchone()
    return HeldConversation(
        held,
        Customer(*person),
        assignee or "",
        team or "",
        _flags(c, conversation_id, number),
        first_unread[0] if first_unread else None,
        unread,
        marker,
        _left(json.loads(left)) if left else None,
    )


def _left(told: dict[str, Any]) -> LeftDraft:
    from workstation.domain.canned import made_with  # noqa: PLC0415 most conversations never have one

    files = tuple(Attachment(**facts) for facts in told.get("attachments", ()))
    named = told["id"], told["author_id"], told["author_name"]
    used = made_with(told.get("canned", ()))
    return LeftDraft(*named, told["body"], told["at"], files, told.get("quotes"), used)


def _unknown(customer_id: str) -> list[Any]:
    return [customer_id, "", "", "", "", "", "", "", "", 0]


def attributes(text: str) -> tuple[tuple[str, str], ...]:
    """Names and values out of a JSON object, in the order of the names."""
    if text == "{}":
        return ()
    told: dict[str, Any] = json.loads(text)
    return tuple(sorted((name, str(value)) for name, value in told.items()))[:MAX_ATTRIBUTES]


def newest_incoming(c: Connection, conversation_id: str) -> tuple[int, str] | None:
    """Position and id of what the customer wrote last, as far as it is held."""
    row = c.execute(
        f"SELECT m.key & 16777215, m.id FROM conversation c {MESSAGES}"
        " WHERE c.id = ? AND m.kind = 'incoming' ORDER BY m.key DESC LIMIT 1",
        (conversation_id,),
    ).fetchone()
    return (int(row[0]), str(row[1])) if row else None


def names(c: Connection, user_id: str, team_id: str) -> tuple[str, str]:
    """What a person and a team are called; "" for whom this machine does not know."""
    row = c.execute(
        "SELECT (SELECT name FROM user WHERE id = ?), (SELECT name FROM team WHERE id = ?)",
        (user_id, team_id),
    ).fetchone()
    return row[0] or "", row[1] or ""


def _flags(c: Connection, conversation_id: str, number: int) -> tuple[FraudFlag, ...]:
    found = c.execute(
        f"SELECT {_FLAG} FROM flag f {_RULE} WHERE f.conversation = ? LIMIT {_MOST_FLAGS}", (number,)
    ).fetchall()
    return in_order(_flag(conversation_id, row) for row in found)


def _flag(conversation_id: str, row: Sequence[Any]) -> FraudFlag:
    """A flag from a row of :data:`_FLAG`."""
    start, end, rule, version, why, advice = row[4:10]
    why, advice = said(why, row[17]), said(advice, row[18])
    indicator = Indicator(row[2], Severity(row[3]), start, end, rule, version, why, advice)
    because = Because(row[13]) if row[13] else None
    asked = _asked(json.loads(row[15])) if row[15] else None
    decided = FlagState(row[10]), row[11], row[12], because
    beside = bool(row[14]), asked, row[16], _record(row[20:])
    by_security = bool(row[19])
    return FraudFlag(row[0], conversation_id, row[1], indicator, *decided, *beside, by_security=by_security)


def _record(told: Sequence[Any]) -> RuleRecord | None:
    confirmed, dismissed, below, demoted = told
    return None if confirmed is None else RuleRecord(confirmed, dismissed, bool(below), bool(demoted))


def _asked(told: dict[str, Any]) -> Asked:
    because = Because(told["because"])
    return Asked(told["id"], told["by_id"], told["by_name"], told["at"], because, told["reason"])


def window(c: Connection, conversation_id: str, first: int, last: int) -> list[Message]:
    """The held messages at positions ``first`` to ``last``, in order, with their delivery and flags."""
    head = c.execute(
        "SELECT number, delivered_position, read_position FROM conversation WHERE id = ?", (conversation_id,)
    ).fetchone()
    if head is None:
        return []
    number, delivered, read = head
    span = (number << 24 | max(first, 1), number << 24 | min(last, 0xFFFFFF))
    flags: dict[str, tuple[FraudFlag, ...]] = {}
    for row in c.execute(
        f"SELECT {_FLAG} FROM message m CROSS JOIN flag f ON f.message_id = m.id {_RULE}"
        " WHERE m.key BETWEEN ? AND ? AND f.conversation = ? ORDER BY f.start, f.id",
        (*span, number),
    ):
        flag = _flag(conversation_id, row)
        flags[flag.message_id] = (*flags.get(flag.message_id, ()), flag)
    files = _attachments(c, span)
    found = c.execute(
        "SELECT id, key & 16777215, kind, author_id, author_name, body, language, created_at, quote, said"
        " FROM message WHERE key BETWEEN ? AND ? ORDER BY key",
        span,
    )
    return [
        Message(
            id_, conversation_id, position, MessageKind(kind), author_id, author_name,
            said(body, parts), language, created_at,
            _delivery(kind, position, delivered, read), flags.get(id_, ()), files.get(position, ()),
            quotes.unpacked(quote) if quote else None,
        )
        for id_, position, kind, author_id, author_name, body, language, created_at, quote, parts in found
    ]  # fmt: skip


def _attachments(c: Connection, span: tuple[int, int]) -> dict[int, tuple[Attachment, ...]]:
    """The files of the messages in a stretch, by position."""
    files: dict[int, tuple[Attachment, ...]] = {}
    for position, *facts in c.execute(
        "SELECT key & 16777215, sha256, name, size, mime FROM received WHERE key BETWEEN ? AND ?"
        " ORDER BY key, number",
        span,
    ):
        files[position] = (*files.get(position, ()), Attachment(*facts))
    return files


def _delivery(kind: str, position: int, delivered: int, read: int) -> Delivery:
    if kind != MessageKind.OUTGOING:
        return Delivery.SENT
    if position <= read:
        return Delivery.READ
    return Delivery.DELIVERED if position <= delivered else Delivery.SENT


def look(
    c: Connection, conversation_id: str, stretch: Callable[[int], tuple[int, int]], ids: Sequence[str]
) -> tuple[HeldConversation, list[Message], set[str]] | None:
    """Details, messages of a stretch that depends on the newest position, and which of ``ids`` are held."""
    held = details(c, conversation_id)
    if held is None:
        return None
    span = stretch(held.conversation.last_position)
    return held, window(c, conversation_id, *span), known_messages(c, ids) if ids else set()


def known_messages(c: Connection, ids: Sequence[str]) -> set[str]:
    """Those of ``ids`` whose messages are held."""
    if not ids:
        return set()
    found: Iterable[tuple[Any]] = c.execute(
        "SELECT id FROM message WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    return {id_ for (id_,) in found}
