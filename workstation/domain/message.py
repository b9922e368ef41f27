"""A message and the life of its delivery."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.attachment import Attachment
from workstation.domain.fraud import FraudFlag
from workstation.domain.message_kind import MessageKind


class Delivery(StrEnum):
    """Where a message of ours is on its way to the customer; it never goes backwards."""

    HELD = "held"  # saved on this machine, and kept back: it can still be taken back
    QUEUED = "queued"  # saved on this machine
    SENDING = "sending"  # offered to the server, no answer yet
    SENT = "sent"  # its own row came back in the feed
    DELIVERED = "delivered"  # the customer's client has it
    READ = "read"  # the customer's client has shown it
    FAILED = "failed"  # refused; its text is in the tray


LONGEST_BODY = 10_000  # characters of one message
LONGEST_QUOTE = 300  # characters of a message that stand above the one that answers it
ANTI_FRAUD = "Anti-fraud department"  # as the author of its notes


@dataclass(frozen=True, slots=True)
class Quote:
    """The message that another one answers; ``words`` is its beginning, or the name of its first file, or
    the whole Sentence that a department answered."""

    message_id: str
    position: int  # 0: this machine does not hold it, and knows nothing else of it
    kind: MessageKind
    author_name: str
    words: str
    created_at: int  # ms since the epoch, server's clock


def may_quote(quoted: MessageKind, inside: MessageKind) -> bool:
    """Whether a message of a kind may be quoted in one of another: no note ever reaches the customer."""
    if inside is MessageKind.NOTE:
        return quoted is not MessageKind.ACTIVITY
    return quoted in (MessageKind.INCOMING, MessageKind.OUTGOING)


@dataclass(frozen=True, slots=True)
class Message:
    """One message. ``position`` is its place in the conversation, from 1; None while only we know it."""

    id: str
    conversation_id: str
    position: int | None
    kind: MessageKind
    author_id: str
    author_name: str
    body: str  # a Sentence where a department answers in words that are translated
    language: str
    created_at: int  # ms since the epoch; the server's clock once it has a position
    delivery: Delivery
    flags: tuple[FraudFlag, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    quote: Quote | None = None  # what it answers
