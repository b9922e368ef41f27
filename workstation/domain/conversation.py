"""A conversation with a customer, and how its clock runs."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.fraud import Severity
from workstation.domain.message import MessageKind


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


ANSWER_TARGET = 60_000  # ms in which a waiting customer gets an answer


class SlaState(StrEnum):
    OK = "ok"
    AT_RISK = "at_risk"
    BREACHED = "breached"


def sla_state(waiting_since: int | None, now: int, target: int) -> SlaState:
    """How an answer stands against its target: at risk from half of it. All in milliseconds."""
    if waiting_since is None or now - waiting_since < target // 2:
        return SlaState.OK
    return SlaState.AT_RISK if now - waiting_since < target else SlaState.BREACHED
