"""What a person did, written down as a command that the server carries out exactly once."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workstation.domain.attachment import Attachment
    from workstation.domain.fraud import Indicator

Arguments = dict[str, Any]  # JSON; its shape by kind stands in contract/operations.py


class OperationKind(StrEnum):
    MESSAGE_APPEND = "message.append"
    NOTE_APPEND = "note.append"
    CUSTOMER_NOTE = "customer.note"  # about the customer; the conversation is where it was written
    DRAFT_SHARE = "draft.share"  # a half-written reply, for whoever gets the conversation next
    DRAFT_CLEAR = "draft.clear"  # it was taken or dismissed
    CLAIM = "claim"
    RELEASE = "release"
    TRANSFER = "transfer"
    STATUS_SET = "status.set"
    PRIORITY_SET = "priority.set"
    LABELS_CHANGE = "labels.change"
    PARTICIPANTS_CHANGE = "participants.change"
    SNOOZE_SET = "snooze.set"
    FLAG_RAISE = "flag.raise"
    FLAG_DECIDE = "flag.decide"
    MONEY_RECORD = "money.record"  # that was kept from leaving, with a flag
    APPROVAL_REQUEST = "approval.request"
    APPROVAL_DECIDE = "approval.decide"
    ACCOUNT_REQUEST = "account.request"  # for an act on the account of the conversation's customer
    ACCOUNT_DECIDE = "account.decide"
    MERGE = "merge"
    SPLIT = "split"
    CANNED_PUT = "canned.put"  # about a response, whose lane stands for the conversation
    CANNED_DELETE = "canned.delete"
    CAMPAIGN_LEAD = "campaign.lead"  # about a campaign, whose lane stands for the conversation
    CAMPAIGN_CLOSE = "campaign.close"


LONGEST_HOLD = 10  # seconds in which what was sent can be taken back
LIBRARY = frozenset({OperationKind.CANNED_PUT, OperationKind.CANNED_DELETE})
CAMPAIGN = frozenset({OperationKind.CAMPAIGN_LEAD, OperationKind.CAMPAIGN_CLOSE})
MESSAGES = frozenset({OperationKind.MESSAGE_APPEND, OperationKind.NOTE_APPEND})
# what a person wrote in words of their own
WRITING = MESSAGES | {OperationKind.CUSTOMER_NOTE, OperationKind.DRAFT_SHARE}


class OperationState(StrEnum):
    QUEUED = "queued"  # never offered; may still be undone
    SENT = "sent"  # offered at least once; its number and body are frozen


@dataclass(frozen=True, slots=True)
class Operation:
    """One act in one conversation. ``order`` is its place in the order of typing on this device."""

    id: str  # UUIDv7
    order: int
    kind: OperationKind
    conversation_id: str
    base_version: int | None
    arguments: Arguments
    created_at: int  # ms since the epoch, this machine's clock; for display only
    state: OperationState = OperationState.QUEUED
    number: int | None = None  # its number in the conversation's lane, once it was first offered
    receipt: str | None = None  # of the first time, where it is offered again to a server that forgot it
    not_before: int = 0  # ms since the epoch, this machine's clock: not offered earlier
    found: "tuple[Indicator, ...]" = ()  # what the server will flag in it

    def held(self, now: int) -> bool:
        """Whether it is not to be offered yet."""
        return self.state is OperationState.QUEUED and self.number is None and is_held(self.not_before, now)

    @property
    def text(self) -> str:
        """What the person typed, where the operation carries writing."""
        return str(self.arguments.get("body", ""))

    @property
    def attachments(self) -> "tuple[Attachment, ...]":
        """The files that go with what the person typed, in their order."""
        from workstation.domain.attachment import Attachment  # noqa: PLC0415 most operations have none

        return tuple(Attachment(**facts) for facts in self.arguments.get("attachments", ()))


def is_held(not_before: int, now: int) -> bool:
    """Whether something is kept back at ``now``; both ms since the epoch.

    Further ahead than anything is ever kept back, the clock was put back meanwhile: it waits no longer.
    """
    return now < not_before <= now + LONGEST_HOLD * 1000


class Refusal(StrEnum):
    """Why the server refused an operation."""

    ALREADY_CLAIMED = "already_claimed"
    NOT_ASSIGNEE = "not_assignee"
    VERSION_CONFLICT = "version_conflict"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    INVALID = "invalid"
    ILLEGAL_TRANSITION = "illegal_transition"
    APPROVAL_NEEDED = "approval_needed"  # nobody may do this alone
    ATTACHMENT = "attachment"  # a file with it cannot be had or is not allowed
    SHORT_CODE_TAKEN = "short_code_taken"  # another response of the same scope has it
    TOO_LATE = "too_late"  # it came so long after it was wanted that it may be wanted no more


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an operation, as its own row in the feed or the answer to its push tells."""

    operation_id: str
    refusal: Refusal | None  # None: it was applied
    receipt: str | None = None  # applied: lets a restored server take it again
    by_user_id: str | None = None  # refused: who was first, where somebody was
    by_name: str | None = None
    happened_at: int | None = None  # ms since the epoch, server's clock
    place: int | None = None  # refused: of several acts which one, see whole.act_at


@dataclass(frozen=True, slots=True)
class TrayItem:
    """An operation that was refused or can no longer be delivered, kept whole until the person decides."""

    operation: Operation
    refusal: Refusal
    by_user_id: str | None  # who was first, where somebody was
    by_name: str | None
    happened_at: int | None  # ms since the epoch, server's clock
    refused_at: int  # ms since the epoch, this machine's clock
    customer_name: str = ""  # as last known, where the conversation stood open when this came back
    place: int | None = None  # of several acts the refused one, see whole.act_at; None: nobody said
