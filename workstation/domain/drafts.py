"""What is being written and is not sent yet."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.operation import OperationKind


class DraftKind(StrEnum):
    """A reply and a note of the same conversation, and a note about its customer, never share a draft."""

    REPLY = "reply"
    NOTE = "note"
    CUSTOMER = "customer"
    CANNED = "canned"  # of a response, whose lane stands for the conversation


EDITORS = (DraftKind.REPLY, DraftKind.NOTE)  # those that stand under a conversation


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in an editor of a conversation."""

    conversation_id: str  # in which it is written
    kind: DraftKind
    body: str
    cursor: int  # the caret, in UTF-16 units as the editor counts
    saved_at: int  # ms since the epoch, this machine's clock


def draft_kind(kind: OperationKind) -> DraftKind:
    """What an operation that carries writing was, before it was sent."""
    return {
        OperationKind.MESSAGE_APPEND: DraftKind.REPLY,
        OperationKind.DRAFT_SHARE: DraftKind.REPLY,
        OperationKind.CUSTOMER_NOTE: DraftKind.CUSTOMER,
    }.get(kind, DraftKind.NOTE)
