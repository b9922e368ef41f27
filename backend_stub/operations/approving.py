"""A second person's word: asked for by one who may decide, given by another, and never by the same."""

from typing import NoReturn

from backend_stub import approvals, conversations, flags, messages
from backend_stub.flags import StoredFlag
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.operations import ApprovalDecide, ApprovalRequest
from workstation.domain.activity import ActivityKind
from workstation.domain.fraud import FlagState
from workstation.domain.operation import Refusal


def request(tx: Transaction, act: Act) -> None:
    """Ask for a flag to be dismissed; it stays open until somebody else answers; once more is nothing."""
    wanted = act.arguments
    assert isinstance(wanted, ApprovalRequest)
    flag = _decidable(tx, act, wanted.flag_id)
    act.check_conflict(tx, flags.contested(flag.id))
    asked = approvals.open_one(tx, flag.id)
    if asked is not None and asked.asked_by == act.actor.id:
        return
    if asked is not None or flag.state is not FlagState.OPEN:
        _refuse_late(tx, act, flag)
    if approvals.find(tx, act.id) is not None:  # somebody else's id
        raise Rejection(Refusal.INVALID)
    approvals.ask(tx, act.id, flag.id, act.actor.id, wanted)
    flags.tell(tx, flag, act.actor.id)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.APPROVAL_ASKED, flag.message_id)


def decide(tx: Transaction, act: Act) -> None:
    """Agree, and the flag is dismissed; or decline, and it stays open."""
    wanted = act.arguments
    assert isinstance(wanted, ApprovalDecide)
    asked = approvals.find(tx, wanted.request_id)
    if asked is None:
        raise Rejection(Refusal.NOT_FOUND)
    flag = _decidable(tx, act, asked.flag_id)
    if asked.asked_by == act.actor.id:
        raise Rejection(Refusal.FORBIDDEN)
    if asked.state != "open":
        _refuse_late(tx, act, flag)
    state = "agreed" if wanted.agreed else "declined"
    approvals.answer(tx, asked.id, state, act.actor.id, wanted)
    if wanted.agreed:
        flags.decide(tx, flag, FlagState.DISMISSED, act.actor.id, wanted)
    else:
        flags.tell(tx, flag, act.actor.id)
    kind = ActivityKind.APPROVAL_GIVEN if wanted.agreed else ActivityKind.APPROVAL_DECLINED
    messages.activity(tx, act.standing.id, act.actor.id, kind, flag.message_id, asked.asked_name)


def _decidable(tx: Transaction, act: Act, flag_id: str) -> StoredFlag:
    flag = flags.find(tx, flag_id)
    if flag is None or flag.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    if not act.actor.may_decide(flag.severity):
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    return flag


def _refuse_late(tx: Transaction, act: Act, flag: StoredFlag) -> NoReturn:
    """Somebody has decided or asked already, and the person did not know."""
    change = conversations.last_change(tx, act.standing.id, flags.contested(flag.id))
    assert change is not None, "whoever decides or asks is written down"
    act.refuse_conflict(tx, change)
