"""The anti-fraud department, which acts on customers' accounts: how it is reached, and the stub's own.

A deployment gives the server a department of its own. Its answer stands in the conversation as a note.
"""

from dataclasses import dataclass
from typing import Protocol

from workstation.domain.account import AccountEventKind
from workstation.domain.account_acts import ANSWERS, AccountDeed

ID = "anti-fraud"  # as the author of its notes


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be done, once: ``id`` names it for good."""

    id: str
    customer_id: str
    deed: AccountDeed
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """``words``: a Sentence is read in each reader's language, own words as they stand; ``happened``: what it
    did to the account."""

    words: str
    happened: tuple[AccountEventKind, ...] = ()


class AntiFraud(Protocol):
    def carry_out(self, order: Order) -> Answer:
        """Do it, and answer; raises what it likes where it cannot be done now.

        Called on a thread that nobody waits for, and in time it returns. Called again for an order whose
        answer was lost or that failed: what was done under its id is not done twice.
        """


_DONE = {
    AccountDeed.FREEZE: AccountEventKind.WITHDRAWALS_FROZEN,
    AccountDeed.UNFREEZE: AccountEventKind.WITHDRAWALS_UNFROZEN,
    AccountDeed.END_SESSIONS: AccountEventKind.SESSIONS_ENDED,
    AccountDeed.REQUEST_DOCUMENTS: AccountEventKind.DOCUMENTS_REQUESTED,
}


class StubDepartment:
    """Says that it was done, at once; the account is the server's own."""

    def carry_out(self, order: Order) -> Answer:
        return Answer(ANSWERS[order.deed], (_DONE[order.deed],))
