"""Status, of which snoozed is one with a time, and priority: what two people may set against each other."""

from backend_stub import conversations, messages
from backend_stub.conversations import Contested
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.operations import PrioritySet, SnoozeSet, StatusSet
from workstation.domain.activity import ActivityKind
from workstation.domain.conversation import Status
from workstation.domain.operation import Refusal


def set_status(tx: Transaction, act: Act) -> None:
    wanted = act.arguments
    assert isinstance(wanted, StatusSet)
    act.check_steering(tx)
    act.check_conflict(tx, Contested.STATUS)
    if wanted.status is act.standing.status:
        return
    if not _legal(act.standing.status, wanted.status):
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    conversations.move(tx, act.standing, wanted.status, by=act.actor.id)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.STATUS, wanted.status.value)


def _legal(now: Status, wanted: Status) -> bool:
    """Closed is final and comes after resolved; snoozed needs a time, so that it has its own operation."""
    if now is Status.CLOSED or wanted is Status.SNOOZED:
        return False
    return wanted is not Status.CLOSED or now is Status.RESOLVED


def set_priority(tx: Transaction, act: Act) -> None:
    wanted = act.arguments
    assert isinstance(wanted, PrioritySet)
    act.check_steering(tx)
    act.check_conflict(tx, Contested.PRIORITY)
    if wanted.priority is act.standing.priority:
        return
    columns = {"priority": wanted.priority.value}
    conversations.change(tx, act.standing.id, columns, field=Contested.PRIORITY, by=act.actor.id)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.PRIORITY, wanted.priority.value)


def snooze(tx: Transaction, act: Act) -> None:
    wanted = act.arguments
    assert isinstance(wanted, SnoozeSet)
    act.check_steering(tx)
    act.check_conflict(tx, Contested.STATUS)
    if act.standing.status is Status.CLOSED:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    conversations.move(tx, act.standing, Status.SNOOZED, by=act.actor.id, until=wanted.until)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.SNOOZED, str(wanted.until))
