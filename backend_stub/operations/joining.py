"""Two conversations made of one, and one of two: what was said stays where it was said."""

from backend_stub import conversations, messages
from backend_stub.conversations import Contested, Standing
from backend_stub.operations import participating
from backend_stub.operations.act import Act, Rejection
from backend_stub.rights import actor
from backend_stub.transaction import Transaction
from backend_stub.visibility import Sight, sight
from workstation.contract.joining import Merge, Split
from workstation.domain.activity import ActivityKind
from workstation.domain.conversation import Status
from workstation.domain.operation import Refusal


def merge(tx: Transaction, act: Act) -> None:
    """Close this conversation and link it with the one, of the same customer, in which it goes on: there
    takes part whoever took part here."""
    wanted, standing = act.arguments, act.standing
    assert isinstance(wanted, Merge)
    act.check_steering(tx)
    act.check_conflict(tx, Contested.STATUS)
    target = _target(tx, act, wanted.into)
    if Status.CLOSED in (standing.status, target.status):
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    participating.carry_over(tx, standing.customer_id, standing.id, target.id)
    conversations.move(tx, standing, Status.CLOSED, by=act.actor.id)
    messages.activity(tx, standing.id, act.actor.id, ActivityKind.MERGED_INTO, target.id)
    messages.activity(tx, target.id, act.actor.id, ActivityKind.MERGED_FROM, standing.id)


def _target(tx: Transaction, act: Act, conversation_id: str) -> Standing:
    """The conversation that goes on, which the actor works with; one they do not see does not exist."""
    seen = sight(tx.connection, act.actor.id, conversation_id)
    target = conversations.load(tx, conversation_id) if seen is not Sight.NONE else None
    if target is None:
        raise Rejection(Refusal.NOT_FOUND)
    if target.id == act.standing.id or target.customer_id != act.standing.customer_id:
        raise Rejection(Refusal.INVALID)
    if not actor(tx.connection, act.actor.id, seen).may_mark():
        raise Rejection(Refusal.FORBIDDEN)
    return target


def split(tx: Transaction, act: Act) -> None:
    """Open a conversation that refers to messages of this one; it bears the operation's id."""
    wanted, standing = act.arguments, act.standing
    assert isinstance(wanted, Split)
    act.check_steering(tx)
    if standing.status is Status.CLOSED:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    if conversations.load(tx, act.id) is not None:
        raise Rejection(Refusal.INVALID)
    found = [messages.find(tx, message_id) for message_id in wanted.message_ids]
    if any(message is None or message.conversation_id != standing.id for message in found):
        raise Rejection(Refusal.NOT_FOUND)
    conversations.open_conversation(
        tx,
        conversation_id=act.id,
        customer_id=standing.customer_id,
        team_id=standing.team_id,
        subject=wanted.subject,
        language=standing.language,
        priority=standing.priority,
        assignee_id=standing.assignee_id,
    )
    told = (standing.id, *wanted.message_ids)
    messages.activity(tx, act.id, act.actor.id, ActivityKind.SPLIT_FROM, *told)
    messages.activity(tx, standing.id, act.actor.id, ActivityKind.SPLIT_INTO, act.id)
