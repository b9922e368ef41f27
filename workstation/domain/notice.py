"""What may happen that a person wants to be told of, and how it is found in what was written since."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.activity import NOBODY, Activity, ActivityKind, activity
from workstation.domain.conversation import Conversation, SlaState, Status, sla_state
from workstation.domain.message_kind import MessageKind
from workstation.domain.severity import Severity
from workstation.domain.sla import Due, Target, due


class NoticeKind(StrEnum):
    """Gravest first."""

    BLOCKED = "blocked"  # a fraud flag that blocks
    FLAGGED = "flagged"  # one that warns
    AWAITED = "awaited"  # a colleague asks about a flag or an account, and a second person has to answer
    BREACHED = "breached"  # an answer of mine, or a case of mine, is late
    REFUSED = "refused"  # an act of mine was not carried out
    ASSIGNED = "assigned"  # a conversation was given to me
    MENTIONED = "mentioned"
    AT_RISK = "at_risk"  # half the time for it is over
    MESSAGE = "message"  # a customer of mine wrote
    WOKEN = "woken"  # a snooze of mine is over

    @property
    def gravity(self) -> int:
        """The smaller, the graver."""
        return list(NoticeKind).index(self)


_OPENED = Activity(ActivityKind.STATUS, (Status.OPEN.value,))
SECURITY = frozenset({NoticeKind.BLOCKED, NoticeKind.FLAGGED, NoticeKind.AWAITED})


@dataclass(frozen=True, slots=True)
class Happening:
    """``count`` things of one kind in one conversation. ``customer_name`` is for our own window only."""

    kind: NoticeKind
    conversation_id: str
    customer_name: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Written:
    """A new line of a timeline: its place, who wrote it, and nothing of what anybody said."""

    conversation_id: str
    position: int
    kind: MessageKind
    author_id: str
    word: str  # of an activity: what was done, in one word for machines; else ""
    created_at: int  # ms since the epoch, server's clock


def told_by(
    written: Iterable[Written], conversation: Conversation, name: str, me: str, names: AbstractSet[str]
) -> list[Happening]:
    """What new lines in ``conversation`` mean for user ``me``, who answers to ``names``: ids of theirs and of
    their teams.

    Who is given it hears just that, and who took it, nothing: they see for themselves what stands there.
    """
    messages = 0
    given = woken = taken = False
    named = {at for id_, at in conversation.mentioned.items() if id_ in names}
    mentioned = False
    for line in written:
        own = line.author_id == me
        if line.kind is MessageKind.ACTIVITY:
            done = activity(line.word)
            to_me = done is not None and done.kind is ActivityKind.TRANSFERRED and done.argument(0) == me
            claimed = done is not None and done.kind is ActivityKind.CLAIMED
            taken = taken or (own and (to_me or claimed))
            given = given or (not own and to_me)
            woken = woken or (line.author_id == NOBODY and done == _OPENED)
        elif not own:
            messages += line.kind is MessageKind.INCOMING
            mentioned = mentioned or (line.kind is MessageKind.NOTE and line.position in named)
    found = [NoticeKind.MENTIONED] if mentioned else []
    if conversation.assignee_id == me and not taken:
        if given:
            found.append(NoticeKind.ASSIGNED)
        else:
            found += [NoticeKind.WOKEN] if woken else []
            found += [NoticeKind.MESSAGE] if messages else []
    counts = {NoticeKind.MESSAGE: messages}
    return [Happening(kind, conversation.id, name, counts.get(kind, 1)) for kind in found]


def flag_kind(severity: Severity) -> NoticeKind | None:
    """What an open flag is told as; None for one that only notices."""
    return {Severity.BLOCK: NoticeKind.BLOCKED, Severity.WARNING: NoticeKind.FLAGGED}.get(severity)


def running(conversation: Conversation) -> tuple[Due, ...]:
    """What of it is due on a clock that runs: an answer, the end of the case."""
    found = []
    if conversation.waiting_since is not None and (answer := due(conversation)) is not None:
        found.append(answer)
    if (since := conversation.working_since) is not None:
        found.append(Due(Target.RESOLUTION, since, since + conversation.resolve_within))
    return tuple(found)


def late(one: Due, now: int) -> NoticeKind | None:
    """How what is due stands at ``now`` (ms since the epoch): None while there is time."""
    state = sla_state(one.since, now, one.at - one.since)
    return {SlaState.AT_RISK: NoticeKind.AT_RISK, SlaState.BREACHED: NoticeKind.BREACHED}.get(state)


def turns_at(one: Due, now: int) -> int | None:
    """When (ms since the epoch) that will stand worse than now; None: it cannot."""
    return next((at for at in (one.since + (one.at - one.since) // 2, one.at) if at > now), None)
