"""A conversation with a customer, and how its clock runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workstation.domain.message_kind import MessageKind
from workstation.domain.severity import Severity


class Status(StrEnum):
    OPEN = "open"
    PENDING = "pending"  # waits for the customer
    ON_HOLD = "on_hold"  # waits for another department
    SNOOZED = "snoozed"
    RESOLVED = "resolved"
    CLOSED = "closed"


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation as the server last told it, or with the agent's own unsettled acts laid over it.

    Times are milliseconds since the epoch on the server's clock. ``last_position`` counts messages densely
    from 1; ``delivered_position`` and ``read_position`` are how far the customer's client has got.
    """

    id: str
    customer_id: str
    team_id: str
    subject: str
    language: str
    status: Status
    priority: Priority
    assignee_id: str | None
    labels: tuple[str, ...]
    participants: tuple[str, ...]
    version: int
    waiting_since: int | None
    created_at: int
    updated_at: int
    snoozed_until: int | None
    last_position: int
    last_words: str
    last_kind: MessageKind | None
    delivered_position: int
    read_position: int
    flag: Severity | None  # the gravest open flag
    waited: int | None = None  # ms after which the clock of ``waiting_since`` was stopped
    working_since: int | None = None  # the clock of the case itself, and …
    worked: int | None = None  # … after which that was stopped
    first_answer_at: int | None = None
    answer_within: int = 60_000  # ms that a customer may wait
    resolve_within: int = 86_400_000  # ms that a case may take
    mentioned: Mapping[str, int] = field(default_factory=dict)  # positions of notes by whom they named last
    of_security: bool = False  # it was flagged once, or an act on the account asked for


class SlaState(StrEnum):
    OK = "ok"
    AT_RISK = "at_risk"
    BREACHED = "breached"
    MET = "met"  # it came to its end in time


def sla_state(waiting_since: int | None, now: int, target: int) -> SlaState:
    """How an answer stands against its target: at risk from half of it. All in milliseconds."""
    if waiting_since is None or now - waiting_since < target // 2:
        return SlaState.OK
    return SlaState.AT_RISK if now - waiting_since < target else SlaState.BREACHED
