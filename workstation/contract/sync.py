"""Pages of changes, snapshots and the first sync.

Every row carries the entity's state of now, as far as the reader may see it, so that a row may come twice.
The server builds pages as JSON inside the database; tests hold them against these models.
"""

from typing import Annotated, Any, Literal

from pydantic import Field

from workstation.contract import MAX_UNSETTLED
from workstation.contract.attachments import AttachmentState
from workstation.contract.left_drafts import LeftDraftState
from workstation.contract.library import CannedState, CannedUseState
from workstation.contract.people import CustomerState, TeamState, UserState
from workstation.contract.quotes import QuoteState
from workstation.contract.rules import RuleState
from workstation.contract.said import Said
from workstation.contract.security import AccountActWire, CampaignWire, SightingState
from workstation.contract.wire import Id, Milliseconds, Opaque, Wire
from workstation.domain.conversation import Priority, Status
from workstation.domain.fraud import Because, FlagState
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import OperationKind, Refusal
from workstation.domain.severity import Severity


class MessageState(Wire):
    id: Id
    conversation_id: Id
    position: int
    kind: MessageKind = Field(strict=False)
    author_id: Id
    author_name: str
    body: str
    language: str
    created_at: Milliseconds
    attachments: list[AttachmentState] = Field(default_factory=list)
    quote: QuoteState | None = None
    said: list[Said] | None = None  # what ``body`` was made of; None: somebody's own words


class ConversationState(Wire):
    id: Id
    customer_id: Id
    team_id: Id
    subject: str
    language: str
    status: Status = Field(strict=False)
    priority: Priority = Field(strict=False)
    assignee_id: Id | None
    labels: list[str]
    participants: list[Id]
    version: int
    waiting_since: Milliseconds | None
    created_at: Milliseconds
    updated_at: Milliseconds
    snoozed_until: Milliseconds | None
    last_position: int
    last_words: str  # the newest message's first 120 characters; notes and activities do not count
    last_kind: MessageKind | None = Field(strict=False)
    delivered_position: int
    read_position: int
    flag: Severity | None = Field(strict=False)
    waited: Milliseconds | None  # after which the clock of waiting_since was stopped
    working_since: Milliseconds | None  # the clock of the case itself, as above …
    worked: Milliseconds | None  # … and after which that was stopped
    first_answer_at: Milliseconds | None
    answer_within: Milliseconds  # how long a customer may wait
    resolve_within: Milliseconds  # and a case may take
    mentioned: dict[Id, int]  # users and teams that notes named, each with the newest such note's position
    left_draft: LeftDraftState | None = None  # for the reader, if it is assigned to them


class AskedState(Wire):
    """A dismissal that waits for a second person."""

    id: Id
    by_id: Id
    by_name: str
    at: Milliseconds
    because: Because = Field(strict=False)
    reason: str


class FlagWire(Wire):
    id: Id
    conversation_id: Id
    message_id: Id
    kind: str
    severity: Severity = Field(strict=False)
    start: int
    end: int
    rule: str
    version: int
    why: str
    advice: str
    why_said: list[Said] = Field(default_factory=list)  # what ``why`` was made of; empty: words of a person
    advice_said: list[Said] = Field(default_factory=list)
    state: FlagState = Field(strict=False)
    decided_by: Id | None
    decided_at: Milliseconds | None = None
    reason: str | None
    because: Because | None = Field(None, strict=False)
    needs_second: bool = False  # nobody may dismiss it alone
    asked: AskedState | None = None


class ReadMarkerState(Wire):
    conversation_id: Id
    position: int


class OperationOutcome(Wire):
    """The settling row of an operation; it goes to its author only."""

    id: Id
    kind: OperationKind = Field(strict=False)
    status: Literal["applied", "rejected"]
    receipt: str | None
    code: Refusal | None = Field(strict=False)
    by_user: Id | None
    by_name: str | None
    at: Milliseconds | None
    # rejected, one that carries others: where the refused act stands, 0 for its own. Only here: a workstation
    # that does not know it takes no answer to a push that holds it
    place: int | None = None


class Nothing(Wire):
    """grant, revoke: the row's ``conversation`` says it all"""


STATES: dict[str, type[Wire]] = {
    "message": MessageState,
    "conversation": ConversationState,
    "flag": FlagWire,
    "sighting": SightingState,
    "account_act": AccountActWire,
    "campaign": CampaignWire,
    "customer": CustomerState,
    "user": UserState,
    "team": TeamState,
    "canned": CannedState,
    "canned_use": CannedUseState,
    "rule": RuleState,
    "read_marker": ReadMarkerState,
    "operation": OperationOutcome,
    "grant": Nothing,  # the conversation came into my view: ask for its snapshot
    "revoke": Nothing,  # it left my view: purge it
}


class Row(Wire):
    """One change. ``data`` is one of :data:`STATES` by ``kind``.

    A kind that the reader does not know is skipped, unless ``critical``: then the cursor must not pass it.
    """

    seq: int
    kind: str
    id: str  # of the entity
    conversation: Id | None
    critical: bool
    data: dict[str, Any]


class Page(Wire):
    """``GET /v1/sync/changes?cursor=&high_water=&limit=``; 409 with code ``reset`` if either is unknown."""

    rows: list[Row]
    cursor: Opaque  # after the last row, also past rows that the reader may not see
    cursor_seq: int
    head: Opaque  # the newest row that this answer was computed against: the next high-water
    head_seq: int
    has_more: bool
    incarnation: Opaque
    server_time: Milliseconds


class ConversationBundle(Wire):
    """A conversation with all that its window needs; a line of a first sync and the body of a snapshot."""

    conversation: ConversationState
    customer: CustomerState
    messages: list[MessageState]  # the newest 200, oldest first
    flags: list[FlagWire]
    sightings: list[SightingState] = Field(default_factory=list)
    account_acts: list[AccountActWire] = Field(default_factory=list)
    read_position: int  # my read marker


class Snapshot(Wire):
    """``GET /v1/sync/snapshots/{conversation}?cursor=&high_water=``; ``bundle`` None: not mine to see."""

    bundle: ConversationBundle | None
    as_of: int  # the seq that the bundle is true for
    head: Opaque
    head_seq: int
    incarnation: Opaque


class Bootstrap(Wire):
    """``POST /v1/sync/bootstrap``"""

    high_water: Opaque
    # operations whose fate I do not know: unsent, or refused by a server that may have forgotten it
    unsettled: list[Id] = Field(default_factory=list, max_length=MAX_UNSETTLED)


class BootstrapStart(Wire):
    """The first line of the answer, which is NDJSON: start, one bundle a conversation, end."""

    head: Opaque  # both the cursor and the high-water to go on from
    head_seq: int
    incarnation: Opaque
    history_lost: bool  # the high-water is unknown here: this server was put back to an earlier copy
    outcomes: list[OperationOutcome]  # of those of ``unsettled`` that this server knows
    users: list[UserState]
    teams: list[TeamState]
    canned: list[CannedState]
    canned_uses: list[CannedUseState] = Field(default_factory=list)
    rules: list[RuleState] = Field(default_factory=list)
    campaigns: list[CampaignWire] = Field(default_factory=list)
    conversations: int  # how many bundles follow
    server_time: Milliseconds


class BootstrapEnd(Wire):
    """The last line; without it, or with another count or digest, nothing is applied."""

    end: Literal[True]
    count: int
    sha256: str  # of all lines before this one, newlines included, as 64 hex digits


class OlderMessages(Wire):
    """``GET /v1/conversations/{id}/messages?before=&limit=``: oldest first; at most 500"""

    messages: list[MessageState]
    flags: list[FlagWire]


class ReadMarker(Wire):
    """``PUT /v1/read-markers/{conversation}``: the greatest position wins"""

    position: Annotated[int, Field(ge=0)]
