"""A message and the life of its delivery."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.attachment import Attachment
from workstation.domain.fraud import FraudFlag


class MessageKind(StrEnum):
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    NOTE = "note"
    ACTIVITY = "activity"


class Delivery(StrEnum):
    """Where a message of ours is on its way to the customer; it never goes backwards."""

    HELD = "held"  # saved on this machine, and kept back: it can still be taken back
    QUEUED = "queued"  # saved on this machine
    SENDING = "sending"  # offered to the server, no answer yet
    SENT = "sent"  # its own row came back in the feed
    DELIVERED = "delivered"  # the customer's client has it
    READ = "read"  # the customer's client has shown it
    FAILED = "failed"  # refused; its text is in the tray


@dataclass(frozen=True, slots=True)
class Message:
    """One message. ``position`` is its place in the conversation, from 1; None while only we know it."""

    id: str
    conversation_id: str
    position: int | None
    kind: MessageKind
    author_id: str
    author_name: str
    body: str
    language: str
    created_at: int  # ms since the epoch; the server's clock once it has a position
    delivery: Delivery
    flags: tuple[FraudFlag, ...] = ()
    attachments: tuple[Attachment, ...] = ()
