"""The customer's side of a conversation: writing, acknowledging, reading."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from http import HTTPStatus

from backend_stub import conversations, messages, uploads
from backend_stub.messages import Stored
from backend_stub.states import QUOTE
from backend_stub.transaction import Reading, Transaction
from backend_stub.troubles import Refused, invalid, not_found
from workstation.contract.customers import NewConversation
from workstation.domain.attachment import Attachment
from workstation.domain.conversation import Status
from workstation.domain.fraud import Indicator
from workstation.domain.languages import LANGUAGES
from workstation.domain.message_kind import MessageKind


def issue_token(tx: Transaction, customer_id: str) -> str:
    """A new token with which this customer's client may speak for them; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    tx.connection.execute("INSERT INTO customer_tokens VALUES (?, ?)", (_hash(token), customer_id))
    return token


def by_token(reading: Reading, token: str) -> str | None:
    query = "SELECT customer_id FROM customer_tokens WHERE hash = ?"
    row = reading.connection.execute(query, (_hash(token),)).fetchone()
    return row[0] if row else None


def check_theirs(reading: Reading, customer_id: str, conversation_id: str) -> None:
    """Raise Refused unless the conversation exists and is this customer's."""
    query = "SELECT 1 FROM conversations WHERE id = ? AND customer_id = ?"
    if reading.connection.execute(query, (conversation_id, customer_id)).fetchone() is None:
        raise not_found()


def write(
    tx: Transaction,
    customer_id: str,
    conversation_id: str,
    message_id: str,
    body: str,
    *,
    language: str = "",
    indicators: Sequence[Indicator] = (),
    attachments: Sequence[Attachment] = (),
) -> Stored:
    """Store a customer's message; the same id again answers what is stored. Raises Refused."""
    present = messages.find(tx, message_id)
    if present is not None:
        if (present.conversation_id, present.author_id) != (conversation_id, customer_id):
            raise Refused(HTTPStatus.CONFLICT, "id_taken", "Another message has this id.")
        return present
    check_theirs(tx, customer_id, conversation_id)
    standing = conversations.load(tx, conversation_id)
    if standing is None or standing.status is Status.CLOSED:
        raise Refused(HTTPStatus.CONFLICT, "closed", "This conversation is closed. Start a new one.")
    if not all(uploads.may_attach(tx, uploads.customer(customer_id), file) for file in attachments):
        raise invalid("A file of this message was not sent before it, or is of another kind than it says.")
    return messages.append(
        tx,
        conversation_id=conversation_id,
        message_id=message_id,
        kind=MessageKind.INCOMING,
        author_id=customer_id,
        body=body,
        language=language,
        indicators=indicators,
        attachments=attachments,
    )


def open_conversation(
    tx: Transaction, customer_id: str, new: NewConversation, language: str, indicators: Sequence[Indicator]
) -> Stored:
    """A new conversation with its first message; the same id again adds nothing. Raises Refused."""
    connection = tx.connection
    if connection.execute("SELECT 1 FROM teams WHERE id = ?", (new.team_id,)).fetchone() is None:
        raise not_found()
    query = "SELECT customer_id FROM conversations WHERE id = ?"
    present = connection.execute(query, (new.id,)).fetchone()
    if present is None:
        conversations.open_conversation(
            tx,
            conversation_id=new.id,
            customer_id=customer_id,
            team_id=new.team_id,
            subject=new.subject,
            language=new.language if new.language in LANGUAGES else language,
        )
    elif present[0] != customer_id:
        raise Refused(HTTPStatus.CONFLICT, "id_taken", "Another conversation has this id.")
    message = new.message
    files = [one.known for one in message.attachments]
    return write(
        tx, customer_id, new.id, message.id, message.body,
        language=language, indicators=indicators, attachments=files,
    )  # fmt: skip


_REACHED = {"delivered": ("delivered_position",), "read": ("delivered_position", "read_position")}


def reached(tx: Transaction, customer_id: str, conversation_id: str, what: str, position: int) -> None:
    """The customer's client has got (``delivered``) or shown (``read``) everything up to a position."""
    check_theirs(tx, customer_id, conversation_id)
    standing = conversations.load(tx, conversation_id)
    assert standing is not None
    up_to = min(position, standing.last_position)
    columns = {name: up_to for name in _REACHED[what] if up_to > getattr(standing, name)}
    if columns:
        conversations.change(tx, conversation_id, columns)


_HISTORY = f"""SELECT json_group_array(json_object('id', m.id, 'position', m.position,
        'mine', json(iif(m.kind = 'incoming', 'true', 'false')), 'author_name', m.author_name,
        'body', m.body, 'created_at', m.created_at,
        'attachments', (SELECT json_group_array(json_object(
            'sha256', a.sha256, 'name', a.name, 'size', a.size, 'mime', a.mime) ORDER BY a.number)
            FROM attachments a WHERE a.message_id = m.id),
        'quote', {QUOTE}) ORDER BY m.position)
    FROM (SELECT * FROM messages WHERE conversation_id = ? AND position > ?
        AND kind IN ('incoming', 'outgoing') ORDER BY position LIMIT 500) m"""


def history(reading: Reading, customer_id: str, conversation_id: str, after: int) -> str:
    """Up to 500 messages after a position, oldest first, as CustomerHistory in JSON. Raises Refused."""
    check_theirs(reading, customer_id, conversation_id)
    [text] = reading.connection.execute(_HISTORY, (conversation_id, after)).fetchone()
    return f'{{"messages":{text}}}'


def overview(reading: Reading, customer_id: str) -> str:
    """The customer's conversations, the newest first, as JSON: their ids and where they stand."""
    query = """SELECT id, subject, status, last_position FROM conversations WHERE customer_id = ?
        ORDER BY updated_at DESC, id"""
    names = ("id", "subject", "status", "last_position")
    rows = reading.connection.execute(query, (customer_id,))
    return json.dumps({"conversations": [dict(zip(names, row, strict=True)) for row in rows]})


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
