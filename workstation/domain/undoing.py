"""What takes an act back: the opposite act, where there is one that is open to whoever did it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workstation.domain.conversation import Conversation, Status
from workstation.domain.deciding import taking_back
from workstation.domain.fraud import TAKE_BACK_MS, FlagState
from workstation.domain.operation import WRITING, Arguments, Operation, OperationKind
from workstation.domain.overlay import overlay
from workstation.domain.people import User
from workstation.domain.rights import Act, open_acts

Deed = tuple[OperationKind, Arguments]
SAID = WRITING | {OperationKind.FLAG_RAISE}  # stays said


@dataclass(frozen=True, slots=True)
class Held:
    """What was written down together in a conversation and is not offered before ``until``, ms since the
    epoch: until then it can be taken back as if it had never been."""

    conversation_id: str
    ids: tuple[str, ...]
    until: int


@dataclass(frozen=True, slots=True)
class Done:
    """What I did last, in this order, to one or several conversations as they stood before."""

    deeds: tuple[Deed, ...]
    before: tuple[Conversation, ...]
    customer: str  # the one's; "" where there are several
    at: int = 0  # ms since the epoch
    held: Held | None = None  # nobody has heard of it yet
    macro: str = ""  # its title, where one did it
    ids: tuple[str, ...] = ()  # of the operations that it is

    @property
    def until(self) -> int:
        """For how long at least it can be taken back; 0: as long as that is offered."""
        return self.at + TAKE_BACK_MS if any(map(_dismisses, self.deeds)) else 0

    def over(self, now: int) -> bool:
        return 0 < self.until <= now


def opposites(deeds: Sequence[Deed], before: Conversation, me: User, now: int) -> tuple[Deed, ...]:
    """What brings ``before`` back after all of ``deeds``, the last one first; nothing where one of them
    cannot be brought back. What was said stays said."""
    found: list[Deed] = []
    for deed in deeds:
        after = stands_after(deed, before, me, now)
        steps = () if deed[0] in SAID else opposite(deed, before, after, me, now)
        if not steps and deed[0] not in SAID and stands(before) != stands(after):
            return ()
        found[:0] = steps
        before = after
    return tuple(found)


def stands_after(deed: Deed, before: Conversation, me: User, now: int) -> Conversation:
    """How a conversation stands once ``me`` has done that."""
    return overlay(before, [Operation("", 0, deed[0], before.id, before.version, deed[1], now)], me.id)


def stands(conversation: Conversation) -> tuple[object, ...]:
    """All of it that can be brought back."""
    return (
        conversation.assignee_id, conversation.team_id, conversation.status, conversation.snoozed_until,
        conversation.priority, conversation.labels, conversation.participants,
    )  # fmt: skip


def opposite(deed: Deed, before: Conversation, after: Conversation, me: User, now: int) -> tuple[Deed, ...]:
    """What brings ``before`` back, in this order; nothing where it cannot be brought back by ``me``.

    ``now``: ms since the epoch; a moment until which it slept may have passed.
    """
    kind, acts = deed[0], open_acts(after, me)
    match kind:
        case OperationKind.CLAIM | OperationKind.RELEASE | OperationKind.TRANSFER:
            return _given_back(before, after, me, acts)
        case OperationKind.STATUS_SET | OperationKind.SNOOZE_SET:
            moved = (before.status, before.snoozed_until) != (after.status, after.snoozed_until)
            return _moved_back(before, now) if moved and acts & {Act.RESOLVE, Act.REOPEN} else ()
        case OperationKind.PRIORITY_SET:
            changed = before.priority is not after.priority and Act.PRIORITY in acts
            return ((kind, {"priority": before.priority.value}),) if changed else ()
        case OperationKind.LABELS_CHANGE:
            return _put_back(kind, before.labels, after.labels, acts)
        case OperationKind.PARTICIPANTS_CHANGE:
            return _put_back(kind, before.participants, after.participants, acts)
        case _:
            return (taking_back(deed[1]["flag_id"]),) if _dismisses(deed) and Act.LABEL in acts else ()


def _dismisses(deed: Deed) -> bool:
    return deed[0] is OperationKind.FLAG_DECIDE and deed[1]["state"] == FlagState.DISMISSED


def _put_back(
    kind: OperationKind, had: Iterable[str], has: Iterable[str], acts: frozenset[Act]
) -> tuple[Deed, ...]:
    lost, gained = sorted(set(had) - set(has)), sorted(set(has) - set(had))
    return ((kind, {"add": lost, "remove": gained}),) if (lost or gained) and Act.LABEL in acts else ()


def _given_back(
    before: Conversation, after: Conversation, me: User, acts: frozenset[Act]
) -> tuple[Deed, ...]:
    had, team = before.assignee_id, before.team_id
    if (had, team) == (after.assignee_id, after.team_id):
        return ()
    claim: Deed = OperationKind.CLAIM, {}
    transfer: Deed = OperationKind.TRANSFER, {"to_user": had, "to_team": team}
    if had is None and team == after.team_id and Act.RELEASE in acts:
        return ((OperationKind.RELEASE, {}),)
    if had == me.id and team == after.team_id and Act.CLAIM in acts and after.assignee_id is None:
        return (claim,)
    if Act.TRANSFER in acts:
        return (transfer,)
    return (claim, transfer) if Act.CLAIM in acts and after.assignee_id is None else ()


def _moved_back(before: Conversation, now: int) -> tuple[Deed, ...]:
    if before.status is Status.CLOSED:
        return ()
    if before.status is not Status.SNOOZED:
        return ((OperationKind.STATUS_SET, {"status": before.status.value}),)
    until = before.snoozed_until
    if until is None or until <= now:  # it would have woken meanwhile
        return ((OperationKind.STATUS_SET, {"status": Status.OPEN.value}),)
    return ((OperationKind.SNOOZE_SET, {"until": until}),)
