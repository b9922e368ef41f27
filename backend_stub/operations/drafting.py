"""Half-written replies that go along when a conversation is handed over."""

from backend_stub import left_drafts, people
from backend_stub.conversations import Contested
from backend_stub.operations.act import Act
from backend_stub.transaction import Transaction
from backend_stub.visibility import Sight
from workstation.contract.left_drafts import DraftClear, DraftShare
from workstation.domain.conversation import Status
from workstation.domain.operation import Refusal


def share(tx: Transaction, act: Act) -> None:
    """By whoever hands it over next, and on the same ground, so that draft and hand-over share their fate."""
    written, standing = act.arguments, act.standing
    assert isinstance(written, DraftShare)
    if not act.genuine:
        act.check_steering(tx)
        act.check_conflict(tx, Contested.ASSIGNEE)
    elif standing.status is Status.CLOSED:
        return  # nobody can use it any more
    author = act.actor.id, people.name_of(tx, act.actor.id)
    left_drafts.put(tx, standing.id, act.id, author, written.body, anew=act.genuine)


def clear(tx: Transaction, act: Act) -> None:
    """Whoever it is not offered to any more changes nothing, as long as they see the conversation."""
    cleared = act.arguments
    assert isinstance(cleared, DraftClear)
    if act.actor.sight is Sight.NONE:
        act.refuse_for_assignee(tx, Refusal.NOT_ASSIGNEE)
    if act.actor.is_assignee(act.standing):
        left_drafts.clear(tx, act.standing.id, cleared.draft_id)
