"""A second person's word: asked for by one who may decide, given by another, and never by the same."""

from typing import NoReturn

from backend_stub import approvals, conversations, disputes, flags, messages
from backend_stub.flags import StoredFlag
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.deciding import ApprovalDecide, ApprovalRequest
from workstation.domain.activity import ActivityKind
from workstation.domain.fraud import Because, FlagState
from workstation.domain.operation import Refusal

# What can be asked for, and of which flags; whatever else is decided about one overtakes what was asked.
_ASKED_OF = {FlagState.DISMISSED: FlagState.OPEN, FlagState.OPEN: FlagState.CONFIRMED}


def request(tx: Transaction, act: Act) -> None:
    """Ask for a flag to be dismissed, or opened again; it stays as it is until somebody else answers; once
    more is nothing."""
    wanted = act.arguments
    assert isinstance(wanted, ApprovalRequest)
    flag = _decidable(tx, act, wanted.flag_id)
    act.check_conflict(tx, flags.contested(flag.id))
    asked = approvals.open_one(tx, flag.id)
    if asked is not None and asked.asked_by == act.actor.id:
        return
    if asked is not None or flag.state is not _ASKED_OF[wanted.state]:
        _refuse_late(tx, act, flag)
    if wanted.because is Because.MISLISTED:
        _look_at_dispute(tx, act, flag)
    if wanted.state is FlagState.OPEN and not act.actor.may_reopen():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if approvals.find(tx, act.id) is not None:  # somebody else's id
        raise Rejection(Refusal.INVALID)
    approvals.ask(tx, act.id, flag.id, act.actor.id, wanted)
    flags.tell(tx, flag, act.actor.id)
    told = (flag.message_id, wanted.state.value)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.APPROVAL_ASKED, *told)


def decide(tx: Transaction, act: Act) -> None:
    """Agree, and the flag is as was asked for; or decline, and it stays as it is. Who agrees to a dispute
    says so, for its entry is then lifted for everybody."""
    wanted = act.arguments
    assert isinstance(wanted, ApprovalDecide)
    asked = approvals.find(tx, wanted.request_id)
    if asked is None:
        raise Rejection(Refusal.NOT_FOUND)
    flag = _decidable(tx, act, asked.flag_id)
    if asked.asked_by == act.actor.id:
        raise Rejection(Refusal.FORBIDDEN)
    disputed = asked.because == Because.MISLISTED
    if disputed and not act.actor.may_lift():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if asked.state != "open":
        _refuse_late(tx, act, flag)
    if (wanted.because is Because.MISLISTED) is not (disputed and wanted.agreed):
        raise Rejection(Refusal.INVALID)
    wished = next(after for after, before in _ASKED_OF.items() if before is flag.state)
    if wished is FlagState.OPEN and not act.actor.may_reopen():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    answer = "agreed" if wanted.agreed else "declined"
    approvals.answer(tx, asked.id, answer, act.actor.id, wanted)
    if wanted.agreed:
        flags.decide(tx, flag, wished, act.actor.id, wanted)
    else:
        flags.tell(tx, flag, act.actor.id)
    kind = ActivityKind.APPROVAL_GIVEN if wanted.agreed else ActivityKind.APPROVAL_DECLINED
    told = (flag.message_id, asked.asked_name, wished.value)
    messages.activity(tx, act.standing.id, act.actor.id, kind, *told)


def _decidable(tx: Transaction, act: Act, flag_id: str) -> StoredFlag:
    flag = flags.find(tx, flag_id)
    if flag is None or flag.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    if not act.actor.may_decide(flag.severity):
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    return flag


def _look_at_dispute(tx: Transaction, act: Act, flag: StoredFlag) -> None:
    """A senior says that a list is wrong about what it still lists."""
    if not act.actor.may_lift():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if not any(tx.lists.is_listed(*one) for one in disputes.entries_of(tx, flag.id)):
        raise Rejection(Refusal.ILLEGAL_TRANSITION)


def _refuse_late(tx: Transaction, act: Act, flag: StoredFlag) -> NoReturn:
    """Somebody has decided or asked already, and the person did not know."""
    change = conversations.last_change(tx, act.standing.id, flags.contested(flag.id))
    if change is None:  # nobody has decided, so there is nothing to open again
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    act.refuse_conflict(tx, change)
