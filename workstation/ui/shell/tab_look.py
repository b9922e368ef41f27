"""What a conversation's tab shows, and how a row of the queue becomes that."""

from dataclasses import dataclass

from workstation.domain.inbox import InboxRow
from workstation.domain.severity import Severity


@dataclass(frozen=True, slots=True)
class TabLook:
    """What a tab shows of its conversation."""

    name: str  # the customer's, as stored; whoever shows it makes it safe
    waiting_since: int | None = None  # ms since the epoch
    unread: int = 0
    flag: Severity | None = None
    has_draft: bool = False
    unsent: int = 0
    refused: int = 0  # came back, and lie in the tray
    answer_within: int = 60_000  # ms that the customer may wait


def look_of(row: InboxRow, refused: int = 0) -> TabLook:
    conversation = row.conversation
    return TabLook(
        row.customer_name,
        conversation.waiting_since,
        row.unread,
        conversation.flag,
        row.has_draft,
        row.unsent,
        refused,
        conversation.answer_within,
    )
