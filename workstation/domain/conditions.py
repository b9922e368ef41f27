"""What conversations a saved view shows: conditions nested in all, any and not, with one meaning."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.inbox import InboxRow


class Fact(StrEnum):
    """What is one of several words. Nobody's assignee and no flag are the empty word."""

    STATUS = "status"
    PRIORITY = "priority"
    ASSIGNEE = "assignee"  # a user's id
    TEAM = "team"  # a team's id
    LANGUAGE = "language"
    LABEL = "label"  # a conversation may have several: one of them is enough
    FLAG = "flag"
    TIER = "tier"
    RISK = "risk"


class Measure(StrEnum):
    UNREAD = "unread"  # at least so many messages
    WAITING = "waiting"  # the customer has waited for at least so many ms
    UPDATED = "updated"  # something happened within the last so many ms


@dataclass(frozen=True, slots=True)
class Is:
    """The fact is one of ``among``; of none it never is."""

    fact: Fact
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reaches:
    """A measure is at least so much."""

    measure: Measure
    amount: int  # 0 or more


@dataclass(frozen=True, slots=True)
class Every:
    """All of them; of none it is true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """One of them at least; of none it is false."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What does not hold."""

    part: "Condition"


Condition = Is | Reaches | Every | Some | Not


def holds(condition: Condition, row: InboxRow, now: int) -> bool:
    """Whether a conversation fulfils it at ``now``, ms since the epoch; the store's SQL says the same."""
    match condition:
        case Is(fact, among):
            return not set(among).isdisjoint(_words(fact, row))
        case Reaches(measure, amount):
            return _reaches(measure, amount, row, now)
        case Every(parts):
            return all(holds(part, row, now) for part in parts)
        case Some(parts):
            return any(holds(part, row, now) for part in parts)
        case Not(part):
            return not holds(part, row, now)


def tells_time(condition: Condition) -> bool:
    """Whether it may come true, or cease to be, merely because time passes."""
    match condition:
        case Reaches(measure, _):
            return measure is not Measure.UNREAD
        case Every(parts) | Some(parts):
            return any(map(tells_time, parts))
        case Not(part):
            return tells_time(part)
        case _:
            return False


def _words(fact: Fact, row: InboxRow) -> tuple[str, ...]:  # noqa: PLR0911 one line a fact
    conversation = row.conversation
    match fact:
        case Fact.STATUS:
            return (conversation.status.value,)
        case Fact.PRIORITY:
            return (conversation.priority.value,)
        case Fact.ASSIGNEE:
            return (conversation.assignee_id or "",)
        case Fact.TEAM:
            return (conversation.team_id,)
        case Fact.LANGUAGE:
            return (conversation.language,)
        case Fact.LABEL:
            return conversation.labels
        case Fact.FLAG:
            return (conversation.flag.value if conversation.flag else "",)
        case Fact.TIER:
            return (row.tier,)
        case Fact.RISK:
            return (row.risk,)


def _reaches(measure: Measure, amount: int, row: InboxRow, now: int) -> bool:
    match measure:
        case Measure.UNREAD:
            return row.unread >= amount
        case Measure.WAITING:
            since = row.conversation.waiting_since
            return since is not None and now - since >= amount
        case Measure.UPDATED:
            return now - row.conversation.updated_at <= amount
