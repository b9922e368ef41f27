"""The cases of security: what stands in their queue, and what is shown of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workstation.domain.account import AccountEvent
from workstation.domain.account_acts import AccountAct, AccountDeed
from workstation.domain.activity import Activity
from workstation.domain.campaigns import CampaignCase, CampaignState
from workstation.domain.conversation import Conversation, Status
from workstation.domain.deciding import Offered
from workstation.domain.fraud import FraudFlag
from workstation.domain.inbox import InboxRow
from workstation.domain.money import Kept, Money
from workstation.domain.operation import OperationKind
from workstation.domain.people import User
from workstation.domain.rights import Act
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Of which cases alone; "" narrows nothing."""

    severity: str = ""  # of the gravest open flag
    kind: str = ""  # of an open flag
    language: str = ""
    owner: str = ""  # id of a user
    unowned: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One row. ``severity`` is that of the gravest open flag; None: it is urgent, or waits for a word."""

    row: InboxRow
    severity: Severity | None
    kinds: tuple[str, ...] = ()  # of the open flags, gravest first
    signal: str = ""  # what the gravest one says
    asked: tuple[AccountDeed, str] | None = None  # what waits for a second person's word, and who asks
    withdrawn: tuple[Money, ...] = ()  # what the customer withdrew in the last day, by currency


@dataclass(frozen=True, slots=True)
class CaseQueue:
    """The gravest cases in order, and what there is of them in all."""

    cases: tuple[Case, ...] = ()
    total: int = 0
    late: int = 0
    severities: tuple[Severity, ...] = ()  # by which the queue can be narrowed, the gravest first …
    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    owners: tuple[tuple[str, str], ...] = ()  # … id and name
    late_in: int | None = None  # ms until one more is late, if nothing happens
    oldest: int | None = None  # since when the customer waits who waits longest, ms since the epoch


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of a timeline: what somebody of the department did, or the customer with their account."""

    at: int  # ms since the epoch, server's clock
    who: str
    act: Activity | AccountEvent


@dataclass(frozen=True, slots=True)
class Linked:
    """Another conversation in which ``what`` was seen, too."""

    conversation_id: str
    customer_name: str
    kind: SightingKind
    what: str
    status: Status
    flag: Severity | None


@dataclass(frozen=True, slots=True)
class Campaign:
    """An address or a domain that several customers speak of, and that was flagged for it."""

    kind: SightingKind
    what: str
    customers: int
    to_warn: int  # customers to whom no safety reply went since they spoke of it, and nobody confirmed it
    first_at: int  # ms since the epoch, server's clock
    last_at: int
    case: CampaignCase | None = None  # None: a server that keeps none
    offered: frozenset[OperationKind] = frozenset()  # what I may do with it

    @property
    def closed(self) -> bool:
        return self.case is not None and self.case.state is CampaignState.CLOSED

    @property
    def unled(self) -> bool:
        """Whether it waits for somebody who leads it."""
        return self.case is not None and not self.closed and self.case.leader_id is None


@dataclass(frozen=True, slots=True)
class Concerned:
    """A conversation of a campaign."""

    conversation_id: str
    customer_id: str
    customer_name: str
    assignee_name: str
    language: str
    status: Status
    warned: bool  # a safety reply went to the customer since, or somebody has confirmed the campaign there


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is shown of one case, with my unsettled acts laid over it."""

    conversation: Conversation
    customer_name: str
    assignee_name: str
    acts: frozenset[Act]  # what I am offered
    flags: tuple[FraudFlag, ...]  # open ones first, gravest first
    offered: Mapping[str, Offered]  # what I may decide, by a flag's id
    evidence: Mapping[str, str]  # the text that a flag stands on, by its id
    happened: tuple[Happened, ...]  # newest first
    linked: tuple[Linked, ...]  # what changed last stands first; of very many only these
    linked_total: int  # conversations
    handed_by: User | None  # who gave it to security, and to whom it can be handed back
    account: tuple[AccountAct, ...] = ()  # what was asked for on the customer's account, newest first
    answerable: frozenset[str] = frozenset()  # ids of those that I may answer
    kept: Mapping[str, Kept] = field(default_factory=dict)  # from leaving, by the flag it was recorded with
