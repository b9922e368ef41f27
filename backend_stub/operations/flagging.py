"""Fraud flags raised and decided by people."""

from backend_stub import campaigns, flags, messages, policy, sightings
from backend_stub.flags import StoredFlag
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.deciding import FlagDecide, FlagRaise, MoneyRecord
from workstation.domain.activity import ActivityKind
from workstation.domain.fraud import TAKE_BACK_MS, Because, FlagState, Indicator
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import Refusal
from workstation.domain.rules import BY_HAND
from workstation.domain.severity import Severity


def raise_flag(tx: Transaction, act: Act) -> None:
    """Somebody saw what no rule found; the whole message is the evidence.

    What was decided of an earlier raising stays on record: who raises it again raises the next version.
    """
    wanted = act.arguments
    assert isinstance(wanted, FlagRaise)
    if not act.actor.may_mark():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    message = messages.find(tx, wanted.message_id)
    if message is None or message.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    version, still_open = flags.newest_of(tx, act.standing.id, message.id, BY_HAND)
    if still_open:
        return
    query = "SELECT body, kind FROM messages WHERE id = ?"
    body, kind = tx.connection.execute(query, (message.id,)).fetchone()
    found = Indicator(BY_HAND, Severity.WARNING, 0, len(body), BY_HAND, version + 1, wanted.why, "")
    flags.raise_all(tx, act.standing.id, wanted.message_id, [found])
    if kind == MessageKind.INCOMING:
        sightings.of_marked(tx, act.standing.id, message.id, body)
    campaigns.look_at(tx, act.standing.id)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.FLAG_RAISED, message.id)


def decide_flag(tx: Transaction, act: Act) -> None:
    """Confirm, dismiss or open again, with a reason; a flag that somebody else decided is not decided again
    blindly."""
    wanted = act.arguments
    assert isinstance(wanted, FlagDecide)
    flag = flags.find(tx, wanted.flag_id)
    if flag is None or flag.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    if not act.actor.may_decide(flag.severity):
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    act.check_conflict(tx, flags.contested(flag.id))
    if wanted.because is Because.MISLISTED:  # with it an entry is lifted, for everybody
        raise Rejection(Refusal.APPROVAL_NEEDED)
    if wanted.state is FlagState.OPEN:
        _look_at_opening(tx, act, flag, wanted.because)
    if _eases(flag, wanted.state) and policy.value(tx.connection, policy.Rule.BLOCK_NEEDS_SECOND):
        raise Rejection(Refusal.APPROVAL_NEEDED)
    flags.decide(tx, flag, wanted.state, act.actor.id, wanted)
    told = (wanted.state.value, flag.message_id, wanted.because.value, wanted.reason, flag.id)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.FLAG_DECIDED, *told)


def record_money(tx: Transaction, act: Act) -> None:
    """Write down how much was kept from leaving; what was written before stays in the history."""
    wanted = act.arguments
    assert isinstance(wanted, MoneyRecord)
    flag = flags.find(tx, wanted.flag_id)
    if flag is None or flag.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    if not act.actor.may_decide(flag.severity):
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if flag.state is not FlagState.CONFIRMED:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    told = flag.id, wanted.amount, wanted.currency
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.MONEY_KEPT, *told)


def _look_at_opening(tx: Transaction, act: Act, flag: StoredFlag, because: Because) -> None:
    """A slip of one's own is taken back; what was decided wrongly is opened again by a senior."""
    if because is Because.TAKEN_BACK:
        if not _still_taken_back(tx, act, flag):
            raise Rejection(Refusal.ILLEGAL_TRANSITION)
        return
    if not act.actor.may_reopen():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if flag.state is FlagState.OPEN:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)


def _eases(flag: StoredFlag, state: FlagState) -> bool:
    """Whether a flag that blocks would hold the customer less than it does."""
    if flag.severity is not Severity.BLOCK:
        return False
    opened = state is FlagState.OPEN and flag.state is FlagState.CONFIRMED
    return state is FlagState.DISMISSED or opened


def _still_taken_back(tx: Transaction, act: Act, flag: StoredFlag) -> bool:
    """A dismissal is taken back by whoever dismissed, and for as long as they may have slipped."""
    mine = flag.state is FlagState.DISMISSED and flag.decided_by == act.actor.id
    return mine and flag.decided_at is not None and tx.now < flag.decided_at + TAKE_BACK_MS
