"""Who takes part in a conversation: colleagues are added and taken off by whoever may label it."""

from collections.abc import Iterable

from backend_stub import messages, people
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import sight_changes
from workstation.contract.operations import ParticipantsChange
from workstation.domain.activity import ActivityKind
from workstation.domain.operation import Refusal

_JOIN = "INSERT OR IGNORE INTO participants (conversation_id, user_id) VALUES (?, ?)"
_LEAVE = "DELETE FROM participants WHERE conversation_id = ? AND user_id = ?"
_FORGET = "DELETE FROM mentions WHERE conversation_id = ? AND mentioned_id = ?"
_CARRY = """INSERT OR IGNORE INTO participants (conversation_id, user_id)
    SELECT ?, user_id FROM participants WHERE conversation_id = ?"""


def change(tx: Transaction, act: Act) -> None:
    """Who is taken off sees it no longer for having been named in a note, either."""
    wanted, standing = act.arguments, act.standing
    assert isinstance(wanted, ParticipantsChange)
    if not act.actor.may_mark():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if not _all_known(tx, wanted.add):
        raise Rejection(Refusal.INVALID)
    before = _of(tx, standing.id)
    added = sorted(set(wanted.add) - before)
    gone = sorted(before & set(wanted.remove) - set(wanted.add))
    if not (added or gone):
        return
    with sight_changes(tx, customer_id=standing.customer_id):
        for user_id in added:
            tx.connection.execute(_JOIN, (standing.id, user_id))
        for user_id in gone:
            tx.connection.execute(_LEAVE, (standing.id, user_id))
            tx.connection.execute(_FORGET, (standing.id, user_id))
    for kind, users in ((ActivityKind.JOINED, added), (ActivityKind.LEFT, gone)):
        for user_id in users:
            name = people.name_of(tx, user_id)
            messages.activity(tx, standing.id, act.actor.id, kind, user_id, name)


def carry_over(tx: Transaction, customer_id: str, from_id: str, to_id: str) -> None:
    """Who takes part in one conversation of a customer takes part in another, too.

    The caller changes the other one in the same unit, so that its row travels anew.
    """
    with sight_changes(tx, customer_id=customer_id):
        tx.connection.execute(_CARRY, (to_id, from_id))


def _of(tx: Reading, conversation_id: str) -> set[str]:
    query = "SELECT user_id FROM participants WHERE conversation_id = ?"
    return {user_id for (user_id,) in tx.connection.execute(query, (conversation_id,))}


def _all_known(tx: Reading, ids: Iterable[str]) -> bool:
    query = "SELECT 1 FROM users WHERE id = ?"
    return all(tx.connection.execute(query, (id_,)).fetchone() for id_ in ids)
