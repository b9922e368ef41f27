"""The anti-fraud department, which acts on customers' accounts: how it is reached, and the stub's own.

A deployment gives the server a department of its own. Its answer stands in the conversation as a note.
"""

from dataclasses import dataclass
from typing import Protocol

from backend_stub import account
from backend_stub.transaction import Transaction
from workstation.domain.account import AccountEvent, AccountEventKind
from workstation.domain.account_acts import ANSWERS, AccountDeed

ID = "anti-fraud"  # as the author of its notes


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be done, once: ``id`` names it for good."""

    id: str
    customer_id: str
    deed: AccountDeed
    reason: str


class AntiFraud(Protocol):
    def carry_out(self, tx: Transaction, order: Order) -> str:
        """Do it, and answer; called once for an order, in the unit that writes down so.

        A Sentence is read in each reader's language, own words as they stand.
        """


_DONE = {
    AccountDeed.FREEZE: AccountEventKind.WITHDRAWALS_FROZEN,
    AccountDeed.UNFREEZE: AccountEventKind.WITHDRAWALS_UNFROZEN,
    AccountDeed.END_SESSIONS: AccountEventKind.SESSIONS_ENDED,
    AccountDeed.REQUEST_DOCUMENTS: AccountEventKind.DOCUMENTS_REQUESTED,
}


class StubDepartment:
    """Writes into the account what it was told, and answers at once."""

    def carry_out(self, tx: Transaction, order: Order) -> str:
        account.report(tx, order.customer_id, [AccountEvent(tx.now, _DONE[order.deed].value, "")])
        return ANSWERS[order.deed]
