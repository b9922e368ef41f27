"""What is due next in a conversation, and how that stands: in time, at risk, late, or done in time."""

from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.clocks import Clock, after_status
from workstation.domain.conversation import Conversation, SlaState, Status, sla_state


class Target(StrEnum):
    FIRST_ANSWER = "first_answer"
    NEXT_ANSWER = "next_answer"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True)
class Due:
    """A running clock: ``since`` and ``at`` are ms since the epoch on the server's clock."""

    target: Target
    since: int
    at: int


def due(conversation: Conversation) -> Due | None:
    """The answer, while somebody waits; else the end of the case; None while the clocks stand still."""
    if (since := conversation.waiting_since) is not None:
        first = conversation.first_answer_at is None
        target = Target.FIRST_ANSWER if first else Target.NEXT_ANSWER
        return Due(target, since, since + conversation.answer_within)
    if (since := conversation.working_since) is not None:
        return Due(Target.RESOLUTION, since, since + conversation.resolve_within)
    return None


def standing(conversation: Conversation, now: int) -> SlaState | None:
    """At risk from half of the time on. None where nothing is due: the clocks stand still, or are unknown."""
    return how(due(conversation), conversation, now)


def how(next_one: Due | None, conversation: Conversation, now: int) -> SlaState | None:
    """The same, for who knows already what is due next."""
    if next_one is not None:
        return sla_state(next_one.since, now, next_one.at - next_one.since)
    if conversation.status not in (Status.RESOLVED, Status.CLOSED) or conversation.worked is None:
        return None
    return SlaState.MET if conversation.worked < conversation.resolve_within else SlaState.BREACHED


def clocks_of(conversation: Conversation) -> tuple[Clock, Clock]:
    """Of the customer who waits, and of the case."""
    return (
        Clock(conversation.waiting_since, conversation.waited),
        Clock(conversation.working_since, conversation.worked),
    )


def moved(conversation: Conversation, status: Status, now: int) -> Conversation:
    """With another status, and what that means for both clocks."""
    waiting, case = (after_status(clock, status, now) for clock in clocks_of(conversation))
    return replace(
        conversation,
        status=status,
        waiting_since=waiting.since,
        waited=waiting.passed,
        working_since=case.since,
        worked=case.passed,
    )
