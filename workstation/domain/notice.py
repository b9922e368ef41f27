"""What may happen that a person wants to be told of, and how it is found in what was written since."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.conversation import Conversation, SlaState, Status, sla_state
from workstation.domain.fraud import Severity
from workstation.domain.message import MessageKind


class NoticeKind(StrEnum):
    """Gravest first."""

    BLOCKED = "blocked"  # a fraud flag that blocks
    FLAGGED = "flagged"  # one that warns
    BREACHED = "breached"  # a customer of mine has waited too long
    REFUSED = "refused"  # an act of mine was not carried out
    ASSIGNED = "assigned"  # a conversation was given to me
    MENTIONED = "mentioned"
    AT_RISK = "at_risk"  # a customer of mine has waited half the time that they may
    MESSAGE = "message"  # a customer of mine wrote
    WOKEN = "woken"  # a snooze of mine is over

    @property
    def gravity(self) -> int:
        """The smaller, the graver."""
        return list(NoticeKind).index(self)


SECURITY = frozenset({NoticeKind.BLOCKED, NoticeKind.FLAGGED})
SYSTEM = "system"  # who wakes what was snoozed


@dataclass(frozen=True, slots=True)
class Happening:
    """``count`` things of one kind in one conversation. ``customer_name`` is for our own window only."""

    kind: NoticeKind
    conversation_id: str
    customer_name: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a timeline that somebody else wrote: its place, and nothing that a customer said."""

    conversation_id: str
    position: int
    kind: MessageKind
    author_id: str
    word: str  # of an activity: what was done, in one word for machines; else ""
    created_at: int  # ms since the epoch, server's clock


def told_by(written: Iterable[Written], conversation: Conversation, name: str, me: str) -> list[Happening]:
    """What lines of others in ``conversation`` mean for user ``me``; who is given it hears just that."""
    mine = conversation.assignee_id == me
    messages = 0
    given = woken = False
    for line in written:
        if line.author_id == me:
            continue
        if line.kind is MessageKind.INCOMING:
            messages += 1
        elif line.kind is MessageKind.ACTIVITY:
            given = given or line.word == f"transferred:{me}"
            woken = woken or (line.author_id == SYSTEM and line.word == f"status:{Status.OPEN.value}")
    if not mine:
        return []
    if given:
        return [Happening(NoticeKind.ASSIGNED, conversation.id, name)]
    found = [Happening(NoticeKind.WOKEN, conversation.id, name)] if woken else []
    return [*found, Happening(NoticeKind.MESSAGE, conversation.id, name, messages)] if messages else found


def flag_kind(severity: Severity) -> NoticeKind | None:
    """What an open flag is told as; None for one that only notices."""
    return {Severity.BLOCK: NoticeKind.BLOCKED, Severity.WARNING: NoticeKind.FLAGGED}.get(severity)


@dataclass(frozen=True, slots=True)
class Wait:
    """A customer of mine who waits. Times are ms since the epoch."""

    conversation_id: str
    customer_name: str
    since: int


def late(wait: Wait, now: int, target: int) -> NoticeKind | None:
    """How a wait stands against ``target`` (ms): None while there is time."""
    return {SlaState.AT_RISK: NoticeKind.AT_RISK, SlaState.BREACHED: NoticeKind.BREACHED}.get(
        sla_state(wait.since, now, target)
    )


def turns_at(wait: Wait, now: int, target: int) -> int | None:
    """When (ms since the epoch) a wait will stand worse than now; None: it cannot."""
    return next((at for at in (wait.since + target // 2, wait.since + target) if at > now), None)
