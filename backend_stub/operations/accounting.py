"""Acts on customers' accounts: asked for by whoever works on a conversation, done on a senior's word."""

from backend_stub import account_acts, flags, messages, policy
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.security import AccountDecide, AccountRequest
from workstation.domain.account_acts import (
    ACCOUNT_ACTS,
    LASTS_MS,
    TOUCHING_MONEY,
    AccountActState,
    AccountDeed,
)
from workstation.domain.activity import ActivityKind
from workstation.domain.operation import OperationKind, Refusal


def check_in_time(kind: OperationKind, created_at: int, sent_at: int | None) -> None:
    """Refuse what waited at a workstation without a line: what was wanted then may be wrong by now. Both ms
    by that workstation's clock, whatever that shows."""
    if kind in ACCOUNT_ACTS and sent_at is not None and sent_at - created_at > LASTS_MS:
        raise Rejection(Refusal.TOO_LATE)


def request(tx: Transaction, act: Act) -> None:
    """Ask for it; a senior sends it on its way at once where no second person is needed. Once more is
    nothing, but for what such a senior asked for and could not be done."""
    wanted = act.arguments
    assert isinstance(wanted, AccountRequest)
    if not act.actor.may_mark():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    customer = act.standing.customer_id
    present = account_acts.open_one(tx, customer, wanted.deed)
    if present is not None and present.asked_by != act.actor.id:
        raise Rejection(Refusal.VERSION_CONFLICT, present.asked_by, present.asked_name, present.asked_at)
    alone = act.actor.may_act_on_accounts() and not _needs_second(tx, wanted.deed)
    if present is not None:
        if alone and not present.on_its_way:
            account_acts.agree(tx, present, act.actor.id, wanted.reason)
        return
    _refuse_while_undone(tx, customer, wanted.deed)
    if _is_so(tx, customer, wanted.deed):
        return
    if account_acts.find(tx, act.id) is not None:  # somebody else's id
        raise Rejection(Refusal.INVALID)
    account_acts.ask(tx, act.id, act.standing.id, customer, wanted.deed, act.actor.id, wanted.reason)
    flags.show_security(tx, act.standing.id)  # whoever may answer
    messages.activity(
        tx, act.standing.id, act.actor.id, ActivityKind.ACCOUNT_ASKED, wanted.deed.value, wanted.reason
    )
    if alone:
        asked = account_acts.find(tx, act.id)
        assert asked is not None
        account_acts.agree(tx, asked, act.actor.id, wanted.reason)


def decide(tx: Transaction, act: Act) -> None:
    """Agree, and it is on its way; or decline."""
    wanted = act.arguments
    assert isinstance(wanted, AccountDecide)
    asked = account_acts.find(tx, wanted.request_id)
    if asked is None or asked.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    if not act.actor.may_act_on_accounts() or asked.asked_by == act.actor.id:
        raise Rejection(Refusal.FORBIDDEN)
    if asked.state is not AccountActState.ASKED or asked.on_its_way:
        raise Rejection(Refusal.VERSION_CONFLICT, asked.answered_by, asked.answered_name, asked.answered_at)
    if wanted.agreed:
        account_acts.agree(tx, asked, act.actor.id, wanted.reason)
        return
    account_acts.decline(tx, asked, act.actor.id, wanted.reason)
    told = (asked.deed.value, wanted.reason, asked.asked_name)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.ACCOUNT_DECLINED, *told)


def _refuse_while_undone(tx: Transaction, customer_id: str, deed: AccountDeed) -> None:
    """While the opposite is on its way, it neither is so already nor may the two go side by side."""
    opposite = next(iter(TOUCHING_MONEY - {deed})) if deed in TOUCHING_MONEY else None
    under_way = account_acts.open_one(tx, customer_id, opposite) if opposite else None
    if under_way is not None and under_way.on_its_way:
        by, name, at = under_way.answered_by, under_way.answered_name, under_way.answered_at
        raise Rejection(Refusal.VERSION_CONFLICT, by, name, at)


def _is_so(tx: Transaction, customer_id: str, deed: AccountDeed) -> bool:
    """Whether it is as it shall be."""
    if deed not in TOUCHING_MONEY:
        return False
    return account_acts.frozen(tx, customer_id) == (deed is AccountDeed.FREEZE)


def _needs_second(tx: Transaction, deed: AccountDeed) -> bool:
    needed = policy.value(tx.connection, policy.Rule.ACCOUNT_NEEDS_SECOND)
    return deed in TOUCHING_MONEY and bool(needed)
