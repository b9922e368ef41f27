"""The anti-fraud department, which acts on customers' accounts: how it is reached, and the stub's own.

A deployment gives the server a department of its own. Its answer stands in the conversation as a note.
"""

from dataclasses import dataclass
from typing import Protocol

from backend_stub import account
from backend_stub.transaction import Transaction
from workstation.domain.account import AccountEvent, AccountEventKind
from workstation.domain.account_acts import AccountDeed

ID = "anti-fraud"  # as the author of its notes
NAME = "Anti-fraud department"


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be done, once: ``id`` names it for good."""

    id: str
    customer_id: str
    deed: AccountDeed
    reason: str


class AntiFraud(Protocol):
    def carry_out(self, tx: Transaction, order: Order) -> str:
        """Do it, and answer a sentence; called once for an order, in the unit that writes down so."""


_DONE = {
    AccountDeed.FREEZE: (AccountEventKind.WITHDRAWALS_FROZEN, "Withdrawals are frozen. We look into it."),
    AccountDeed.UNFREEZE: (AccountEventKind.WITHDRAWALS_UNFROZEN, "Withdrawals are open again."),
    AccountDeed.END_SESSIONS: (
        AccountEventKind.SESSIONS_ENDED,
        "All sessions are ended. The customer has to sign in anew.",
    ),
    AccountDeed.REQUEST_DOCUMENTS: (
        AccountEventKind.DOCUMENTS_REQUESTED,
        "The customer was asked for documents, and has seven days.",
    ),
}


class StubDepartment:
    """Writes into the account what it was told, and answers at once."""

    def carry_out(self, tx: Transaction, order: Order) -> str:
        kind, answer = _DONE[order.deed]
        account.report(tx, order.customer_id, [AccountEvent(tx.now, kind.value, "")])
        return answer
