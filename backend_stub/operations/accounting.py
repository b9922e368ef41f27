"""Acts on customers' accounts: asked for by whoever works on a conversation, done on a senior's word."""

import uuid

from backend_stub import account_acts, anti_fraud, flags, messages, policy
from backend_stub.account_acts import Request
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
from workstation.domain.message import ANTI_FRAUD
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import OperationKind, Refusal


def check_in_time(kind: OperationKind, created_at: int, sent_at: int | None) -> None:
    """Refuse what waited at a workstation without a line: what was wanted then may be wrong by now. Both ms
    by that workstation's clock, whatever that shows."""
    if kind in ACCOUNT_ACTS and sent_at is not None and sent_at - created_at > LASTS_MS:
        raise Rejection(Refusal.TOO_LATE)


def request(tx: Transaction, act: Act) -> None:
    """Ask for it; a senior does it at once where no second person is needed. Once more is nothing."""
    wanted = act.arguments
    assert isinstance(wanted, AccountRequest)
    if not act.actor.may_mark():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    customer = act.standing.customer_id
    present = account_acts.open_one(tx, customer, wanted.deed)
    if present is not None and present.asked_by != act.actor.id:
        raise Rejection(Refusal.VERSION_CONFLICT, present.asked_by, present.asked_name, present.asked_at)
    if present is not None or _is_so(tx, customer, wanted.deed):
        return
    if account_acts.find(tx, act.id) is not None:  # somebody else's id
        raise Rejection(Refusal.INVALID)
    account_acts.ask(tx, act.id, act.standing.id, customer, wanted.deed, act.actor.id, wanted.reason)
    flags.show_security(tx, act.standing.id)  # whoever may answer
    messages.activity(
        tx, act.standing.id, act.actor.id, ActivityKind.ACCOUNT_ASKED, wanted.deed.value, wanted.reason
    )
    if act.actor.may_act_on_accounts() and not _needs_second(tx, wanted.deed):
        asked = account_acts.find(tx, act.id)
        assert asked is not None
        _carry_out(tx, act, asked, wanted.reason)


def decide(tx: Transaction, act: Act) -> None:
    """Agree, and it is carried out; or decline."""
    wanted = act.arguments
    assert isinstance(wanted, AccountDecide)
    asked = account_acts.find(tx, wanted.request_id)
    if asked is None or asked.conversation_id != act.standing.id:
        raise Rejection(Refusal.NOT_FOUND)
    if not act.actor.may_act_on_accounts() or asked.asked_by == act.actor.id:
        raise Rejection(Refusal.FORBIDDEN)
    if asked.state is not AccountActState.ASKED:
        raise Rejection(Refusal.VERSION_CONFLICT, asked.answered_by, asked.answered_name, asked.answered_at)
    if wanted.agreed:
        _carry_out(tx, act, asked, wanted.reason)
        return
    account_acts.settle(tx, asked, AccountActState.DECLINED, act.actor.id, wanted.reason)
    told = (asked.deed.value, wanted.reason, asked.asked_name)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.ACCOUNT_DECLINED, *told)


def _carry_out(tx: Transaction, act: Act, asked: Request, why: str) -> None:
    """Once: in the same unit as the word that it is done."""
    account_acts.settle(tx, asked, AccountActState.DONE, act.actor.id, why)
    told = (asked.deed.value, asked.asked_name)
    messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.ACCOUNT_DONE, *told)
    order = anti_fraud.Order(asked.id, asked.customer_id, asked.deed, asked.reason)
    messages.append(
        tx,
        conversation_id=act.standing.id,
        message_id=str(uuid.uuid4()),
        kind=MessageKind.NOTE,
        author_id=anti_fraud.ID,
        author_name=ANTI_FRAUD,
        body=act.anti_fraud.carry_out(tx, order),
    )


def _is_so(tx: Transaction, customer_id: str, deed: AccountDeed) -> bool:
    """Whether it is as it shall be."""
    if deed not in TOUCHING_MONEY:
        return False
    return account_acts.frozen(tx, customer_id) == (deed is AccountDeed.FREEZE)


def _needs_second(tx: Transaction, deed: AccountDeed) -> bool:
    needed = policy.value(tx.connection, policy.Rule.ACCOUNT_NEEDS_SECOND)
    return deed in TOUCHING_MONEY and bool(needed)
