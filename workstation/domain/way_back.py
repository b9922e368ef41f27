"""How far what was done can be taken back by now: others may have been there since, and are not overruled."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workstation.domain.conversation import Conversation
from workstation.domain.operation import OperationKind
from workstation.domain.people import User
from workstation.domain.rights import Act, open_acts
from workstation.domain.undoing import SAID, Deed, opposites, stands, stands_after

_NEEDED = {
    OperationKind.CLAIM: {Act.CLAIM},
    OperationKind.RELEASE: {Act.RELEASE},
    OperationKind.TRANSFER: {Act.TRANSFER},
    OperationKind.STATUS_SET: {Act.RESOLVE, Act.REOPEN},
    OperationKind.SNOOZE_SET: {Act.SNOOZE, Act.REOPEN},  # also from resolved
    OperationKind.PRIORITY_SET: {Act.PRIORITY},
}  # all else is open to whoever may put labels on it


@dataclass(frozen=True, slots=True)
class Stays:
    """What an undoing leaves as it stands, by the kinds of acts."""

    overtaken: frozenset[OperationKind] = field(default=frozenset())  # others have changed it since
    closed: frozenset[OperationKind] = field(default=frozenset())  # it is out of my hands
    said: frozenset[OperationKind] = field(default=frozenset())  # it was written, and has been read, maybe

    def __bool__(self) -> bool:
        return bool(self.overtaken or self.closed or self.said)

    def __or__(self, other: "Stays") -> "Stays":
        return Stays(self.overtaken | other.overtaken, self.closed | other.closed, self.said | other.said)


def way_back(
    deeds: Sequence[Deed], before: Conversation, present: Conversation | None, me: User, now: int
) -> tuple[tuple[Deed, ...], Stays]:
    """What brings ``before`` back as far as nobody else has changed it since, and what stays.

    ``present``: how it stands now, my own acts included; None: it is out of sight.
    """
    said = frozenset(kind for kind, _ in deeds if kind in SAID)
    steps = opposites(deeds, before, me, now)
    after = before
    for deed in deeds:
        after = stands_after(deed, after, me, now)
    if present is None or not steps:
        changed = bool(steps) or stands(after) != stands(before)
        kinds = frozenset(kind for kind, _ in deeds if changed)
        return (), Stays(closed=kinds - SAID, said=said)
    possible, overtaken, closed = list[Deed](), set[OperationKind](), set[OperationKind]()
    for step in steps:
        kind = step[0]
        ours, theirs = _facts(kind, after), _facts(kind, present)
        if ours is not None and theirs == _facts(kind, before) != ours:
            continue  # somebody has brought it back already
        needed = _NEEDED.get(kind, {Act.LABEL})
        if ours is not None and theirs != ours:
            overtaken.add(kind)
        elif not needed & open_acts(present, me):
            closed.add(kind)
        else:
            possible.append(step)
            present, after = (stands_after(step, one, me, now) for one in (present, after))
    return tuple(possible), Stays(frozenset(overtaken), frozenset(closed), said)


def _facts(kind: OperationKind, conversation: Conversation) -> tuple[object, ...] | None:
    """What two people may set against each other by such an act; None: nobody's fights another's."""
    match kind:
        case OperationKind.CLAIM | OperationKind.RELEASE | OperationKind.TRANSFER:
            return conversation.assignee_id, conversation.team_id
        case OperationKind.STATUS_SET | OperationKind.SNOOZE_SET:
            return conversation.status, conversation.snoozed_until
        case OperationKind.PRIORITY_SET:
            return (conversation.priority,)
        case _:
            return None
