"""Messages: each gets the next position of its conversation, and the conversation's clock follows."""

import uuid
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from backend_stub import campaigns, conversations, flags, people, sightings
from backend_stub.conversations import Standing
from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import Sight, sight, sight_changes
from workstation.contract.said import packed
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.attachment import Attachment, last_words
from workstation.domain.canned import Used
from workstation.domain.clocks import NOT_NEEDED, after_incoming
from workstation.domain.conversation import Status
from workstation.domain.fraud import Indicator
from workstation.domain.message import may_quote
from workstation.domain.message_kind import MessageKind

_REOPENED = (Status.RESOLVED, Status.PENDING, Status.SNOOZED)  # by a message of the customer


@dataclass(frozen=True, slots=True)
class Stored:
    """A message that is on the server."""

    id: str
    conversation_id: str
    position: int
    author_id: str
    seq: int  # of its row in the feed


_INSERT = """INSERT INTO messages (id, conversation_id, position, kind, author_id, author_name, body,
    language, created_at, quotes, said, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


_ATTACH = """INSERT INTO attachments (message_id, number, sha256, name, size, mime)
    VALUES (?, ?, ?, ?, ?, ?)"""
_TAKES_PART = "SELECT 1 FROM participants WHERE conversation_id = ? AND user_id = ?"
_MADE_WITH = "INSERT INTO message_canned (message_id, canned_id, version) VALUES (?, ?, ?)"


def _put_beside(
    tx: Transaction, message_id: str, attachments: Sequence[Attachment], made_with: Sequence[Used]
) -> None:
    for n, a in enumerate(attachments, 1):
        tx.connection.execute(_ATTACH, (message_id, n, a.sha256, a.name, a.size, a.mime))
    for one in made_with:
        tx.connection.execute(_MADE_WITH, (message_id, one.id, one.version))


def find(reading: Reading, message_id: str) -> Stored | None:
    query = "SELECT id, conversation_id, position, author_id, seq FROM messages WHERE id = ?"
    row = reading.connection.execute(query, (message_id,)).fetchone()
    return Stored(*row) if row else None


def words(reading: Reading, message_id: str) -> tuple[str, str]:
    """What a message says, which must be there, and the code of its language; of a customer's words that are
    too few to tell, the conversation's."""
    query = """SELECT m.body,
            CASE WHEN m.language = '' AND m.kind = 'incoming' THEN c.language ELSE m.language END
        FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.id = ?"""
    body, language = reading.connection.execute(query, (message_id,)).fetchone()
    return body, language


def may_be_quoted(reading: Reading, conversation_id: str, message_id: str, inside: MessageKind) -> bool:
    """Whether a message of the same conversation may stand above one of a kind."""
    query = "SELECT kind FROM messages WHERE id = ? AND conversation_id = ?"
    row = reading.connection.execute(query, (message_id, conversation_id)).fetchone()
    return row is not None and may_quote(MessageKind(row[0]), inside)


def append(
    tx: Transaction,
    *,
    conversation_id: str,
    message_id: str,
    kind: MessageKind,
    author_id: str,
    body: str,
    language: str = "",
    at: int | None = None,
    indicators: Iterable[Indicator] = (),
    made_with: Sequence[Used] = (),
    attachments: Sequence[Attachment] = (),
    author_name: str | None = None,
    quotes: str | None = None,
    standing: Standing | None = None,
) -> Stored:
    """Add a message at the conversation's end; ``at`` is when it was written, None: now. ``author_name`` is
    for an author who is neither user nor customer, whose ``body`` may be a Sentence. The caller has checked
    that the conversation exists (and may know its ``standing``), that the id is free, that the author may
    write, and that what it ``quotes`` may be quoted."""
    standing = standing or conversations.load(tx, conversation_id)
    assert standing is not None, "a message needs its conversation"
    written = tx.now if at is None else at
    if kind is MessageKind.INCOMING:
        standing = _reopened(tx, standing, author_id, written)
    position = standing.last_position + 1
    name = people.name_of(tx, author_id) if author_name is None else author_name
    said = (kind.value, author_id, name, str.__str__(body), language, written, quotes, packed(body))
    tx.connection.execute(_INSERT, (message_id, conversation_id, position, *said, tx.feed.next_seq))
    _put_beside(tx, message_id, attachments, made_with)
    seq = tx.feed.add("message", message_id, conversation_id=conversation_id)
    words = last_words(body, attachments)
    conversations.change(tx, conversation_id, _effect(standing, kind, words, language, written))
    if kind in (MessageKind.OUTGOING, MessageKind.NOTE) and author_name is None:
        _take_part(tx, standing, author_id)
    found_in(tx, conversation_id, message_id, kind, body, list(indicators), written, raised_at=written)
    return Stored(message_id, conversation_id, position, author_id, seq)


def found_in(  # noqa: PLR0917 what was written, and what was found in it
    tx: Transaction,
    conversation_id: str,
    message_id: str,
    kind: MessageKind,
    body: str,
    found: Sequence[Indicator],
    at: int,
    *,
    raised_at: int | None = None,
) -> None:
    """Raise flags for what was found in a stored message, written ``at``; ``raised_at`` None: now. What a
    customer speaks of may be what others speak of, too; a first flag makes all of it suspicious."""
    flags.raise_all(tx, conversation_id, message_id, found, raised_at)
    if kind is not MessageKind.INCOMING:
        return
    seen = sightings.of_message(tx, conversation_id, message_id, body, found, at)
    first = bool(found) and not flags.before(tx, conversation_id, message_id)
    campaigns.look_at(tx, conversation_id, None if first else seen)


def _take_part(tx: Transaction, standing: Standing, user_id: str) -> None:
    """Who wrote sees it from now on; what a lost history had accepted may come from somebody who does not."""
    if tx.connection.execute(_TAKES_PART, (standing.id, user_id)).fetchone():
        return
    unseen = sight(tx.connection, user_id, standing.id) is Sight.NONE
    with sight_changes(tx, customer_id=standing.customer_id) if unseen else nullcontext():
        tx.connection.execute("INSERT INTO participants VALUES (?, ?)", (standing.id, user_id))


def activity(
    tx: Transaction,
    conversation_id: str,
    actor_id: str,
    kind: ActivityKind,
    *arguments: str,
    at: int | None = None,
) -> None:
    """A line about what somebody did; the client puts it into a sentence."""
    append(
        tx,
        conversation_id=conversation_id,
        message_id=str(uuid.uuid4()),
        kind=MessageKind.ACTIVITY,
        author_id=actor_id,
        body=Activity(kind, arguments).word,
        at=at,
    )


def _reopened(tx: Transaction, standing: Standing, customer_id: str, at: int) -> Standing:
    """A customer who writes again has not been helped yet."""
    if standing.status not in _REOPENED:
        return standing
    conversations.move(tx, standing, Status.OPEN, by=customer_id, at=at)
    activity(tx, standing.id, customer_id, ActivityKind.STATUS, Status.OPEN.value, at=at)
    reopened = conversations.load(tx, standing.id)
    assert reopened is not None
    return reopened


def _effect(standing: Standing, kind: MessageKind, words: str, language: str, at: int) -> dict[str, object]:
    """The columns of the conversation that a new message of ``kind`` changes."""
    effect: dict[str, object] = {"last_position": standing.last_position + 1, "updated_at": at}
    if kind not in (MessageKind.INCOMING, MessageKind.OUTGOING):
        return effect
    incoming = kind is MessageKind.INCOMING
    clock = after_incoming(standing.clock, standing.status, at) if incoming else NOT_NEEDED
    effect |= {
        "last_words": words,
        "last_kind": kind.value,
        "waiting_since": clock.since,
        "waited": clock.passed,
    }
    if not incoming and standing.first_answer_at is None:
        effect["first_answer_at"] = at
    if incoming and language and not standing.language:
        effect["language"] = language
    return effect
