"""Operations: what a person did, pushed in order on the lane of its conversation."""

import hashlib
import json
from typing import Annotated, Any, Literal

from pydantic import Field

from workstation.contract import (
    MAX_BODY_CHARACTERS,
    MAX_CANNED,
    MAX_CUSTOMER_NOTE,
    MAX_MENTIONS,
    MAX_OPERATIONS,
)
from workstation.contract.attachments import Written
from workstation.contract.claiming import Claimed
from workstation.contract.deciding import ApprovalDecide, ApprovalRequest, FlagDecide, FlagRaise, MoneyRecord
from workstation.contract.joining import Merge, Split
from workstation.contract.left_drafts import DraftClear, DraftShare
from workstation.contract.library import CannedPut, CannedUse
from workstation.contract.reason import Reason
from workstation.contract.security import AccountDecide, AccountRequest, CampaignClose
from workstation.contract.wire import Id, Milliseconds, Opaque, Wire
from workstation.domain.conversation import Priority, Status
from workstation.domain.operation import OperationKind, Refusal

Body = Annotated[str, Field(min_length=1, max_length=MAX_BODY_CHARACTERS)]  # of words alone


class Overridden(Wire):
    """What the send guard stopped was sent all the same: by these rules, with the person's reason."""

    reason: Reason
    rules: Annotated[list[Annotated[str, Field(max_length=80)]], Field(min_length=1, max_length=100)]


class Writing(Written):
    """message.append; ``canned_id`` and ``canned_version``: how older workstations name the one response"""

    body: Annotated[str, Field(max_length=MAX_BODY_CHARACTERS)]
    language: str = ""
    canned: list[CannedUse] = Field(default_factory=list, max_length=MAX_CANNED)
    quotes: Id | None = None  # the message that it answers, of the same conversation
    canned_id: Id | None = None
    canned_version: int | None = None
    override: Overridden | None = None


class Note(Writing):
    """note.append; ``mentions`` are the ids of users and teams whom its text names"""

    mentions: list[Id] = Field(default_factory=list, max_length=MAX_MENTIONS)


class CustomerNote(Wire):
    """customer.note"""

    body: Annotated[str, Field(min_length=1, max_length=MAX_CUSTOMER_NOTE)]


class Nothing(Wire):
    """release, canned.delete"""


class Transfer(Wire):
    to_user: Id | None = None
    to_team: Id | None = None


class StatusSet(Wire):
    status: Status = Field(strict=False)


class PrioritySet(Wire):
    priority: Priority = Field(strict=False)


class LabelsChange(Wire):
    add: list[str] = Field(default_factory=list, max_length=50)
    remove: list[str] = Field(default_factory=list, max_length=50)


class ParticipantsChange(Wire):
    """participants.change: ids of users; who is in both lists is added"""

    add: list[Id] = Field(default_factory=list, max_length=MAX_MENTIONS)
    remove: list[Id] = Field(default_factory=list, max_length=MAX_MENTIONS)


class SnoozeSet(Wire):
    until: Milliseconds


ARGUMENTS: dict[OperationKind, type[Wire]] = {
    OperationKind.MESSAGE_APPEND: Writing,
    OperationKind.NOTE_APPEND: Note,
    OperationKind.CUSTOMER_NOTE: CustomerNote,
    OperationKind.DRAFT_SHARE: DraftShare,
    OperationKind.DRAFT_CLEAR: DraftClear,
    OperationKind.CLAIM: Claimed,
    OperationKind.RELEASE: Nothing,
    OperationKind.TRANSFER: Transfer,
    OperationKind.STATUS_SET: StatusSet,
    OperationKind.PRIORITY_SET: PrioritySet,
    OperationKind.LABELS_CHANGE: LabelsChange,
    OperationKind.PARTICIPANTS_CHANGE: ParticipantsChange,
    OperationKind.SNOOZE_SET: SnoozeSet,
    OperationKind.FLAG_RAISE: FlagRaise,
    OperationKind.FLAG_DECIDE: FlagDecide,
    OperationKind.MONEY_RECORD: MoneyRecord,
    OperationKind.APPROVAL_REQUEST: ApprovalRequest,
    OperationKind.APPROVAL_DECIDE: ApprovalDecide,
    OperationKind.ACCOUNT_REQUEST: AccountRequest,
    OperationKind.ACCOUNT_DECIDE: AccountDecide,
    OperationKind.MERGE: Merge,
    OperationKind.SPLIT: Split,
    OperationKind.CANNED_PUT: CannedPut,
    OperationKind.CANNED_DELETE: Nothing,
    OperationKind.CAMPAIGN_LEAD: Claimed,
    OperationKind.CAMPAIGN_CLOSE: CampaignClose,
}


class OperationIn(Wire):
    """One operation. Its id, number and body are frozen before the first byte is sent.

    ``arguments`` is validated against :data:`ARGUMENTS`; what does not fit is a result ``rejected: invalid``.
    """

    id: Id
    number: Annotated[int, Field(ge=1)]
    kind: OperationKind = Field(strict=False)
    conversation_id: Id
    base_version: int | None = None
    arguments: dict[str, Any] = Field(default_factory=dict)
    created_at: int = 0  # the client's clock; never held against another one
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="of fingerprint()")]
    receipt: str | None = None  # the server's own, when a settled operation is offered again


class Push(Wire):
    """``POST /v1/ops``: operations of one lane, in order."""

    device: Id
    replaces: list[Id] = Field(default_factory=list, max_length=1000)
    incarnation: Opaque
    sent_at: Milliseconds | None = None  # by the clock of ``created_at``: how old an operation is
    operations: Annotated[list[OperationIn], Field(min_length=1, max_length=MAX_OPERATIONS)]


class Result(Wire):
    """What became of one operation. Business refusals are results, never HTTP errors."""

    id: Id
    status: Literal["applied", "rejected"]
    seq: int  # of the operation's own row in the feed
    receipt: str | None = None  # applied: lets a restored server take it again
    code: Refusal | None = Field(None, strict=False)
    by_user: Id | None = None  # rejected: who was first
    by_name: str | None = None
    at: Milliseconds | None = None  # rejected: when they were


class PushAnswer(Wire):
    """Results in the order of the push; fewer than were pushed when the server stopped at ``stopped``."""

    results: list[Result]
    incarnation: Opaque
    stopped: Literal["out_of_order", "device_conflict"] | None = None
    expected: int | None = None  # out_of_order: the number that should have come


def fingerprint(kind: str, conversation_id: str, base_version: int | None, arguments: dict[str, Any]) -> str:
    """SHA-256, as 64 hex digits, of an operation's meaning in canonical JSON; any changed body shows."""
    canonical = json.dumps(
        [kind, conversation_id, base_version, arguments],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
