"""What security has done to a customer's account: asked for by one person, carried out on another's word."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rights import Act
from workstation.errors import Sentence


class AccountDeed(StrEnum):
    """In the order of the menus."""

    FREEZE = "freeze_withdrawals"
    UNFREEZE = "unfreeze_withdrawals"
    END_SESSIONS = "end_sessions"
    REQUEST_DOCUMENTS = "request_documents"


ACCOUNT_ACTS = frozenset({OperationKind.ACCOUNT_REQUEST, OperationKind.ACCOUNT_DECIDE})
LASTS_MS = 60_000  # after somebody asked or answered; what reaches the server later is not carried out
TOUCHING_MONEY = frozenset({AccountDeed.FREEZE, AccountDeed.UNFREEZE})  # where a second person is asked for


# what the anti-fraud department answers where it adds no words of its own
ANSWERS = {
    AccountDeed.FREEZE: Sentence("Withdrawals are frozen. We look into it."),
    AccountDeed.UNFREEZE: Sentence("Withdrawals are open again."),
    AccountDeed.END_SESSIONS: Sentence("All sessions are ended. The customer has to sign in anew."),
    AccountDeed.REQUEST_DOCUMENTS: Sentence("The customer was asked for documents, and has seven days."),
}

FAILED = {
    AccountDeed.FREEZE: Sentence("Withdrawals could not be frozen now. Agree or ask again to try once more."),
    AccountDeed.UNFREEZE: Sentence(
        "Withdrawals could not be opened now. Agree or ask again to try once more."
    ),
    AccountDeed.END_SESSIONS: Sentence(
        "Sessions could not be ended now. Agree or ask again to try once more."
    ),
    AccountDeed.REQUEST_DOCUMENTS: Sentence(
        "Documents could not be asked for now. Agree or ask again to try once more."
    ),
}
LATE = Sentence("This takes longer than usual. It is still on its way, and the answer will stand here.")


class AccountActState(StrEnum):
    ASKED = "asked"
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class AccountAct:
    """``reason`` and ``answer`` are in people's own words."""

    id: str  # of the operation that asked
    conversation_id: str
    deed: AccountDeed
    reason: str
    by_id: str
    by_name: str
    at: int  # ms since the epoch, server's clock
    state: AccountActState
    answered_by: str | None = None  # who agreed or declined; while it is ASKED, that is on its way
    answer: str | None = None  # why they did

    @property
    def on_its_way(self) -> bool:
        """Whether it was answered and is not settled yet: with the server, or with the department."""
        return self.state is AccountActState.ASKED and self.answered_by is not None


def may_ask(acts: frozenset[Act]) -> bool:
    """Whether somebody to whom ``acts`` are open in a conversation may ask for its customer's account."""
    return Act.LABEL in acts


def may_answer(asked: AccountAct, me: User, acts: frozenset[Act]) -> bool:
    """A senior security agent other than whoever asked, until somebody has answered."""
    senior = me.role is Role.SENIOR_SECURITY and Act.LABEL in acts
    waits = asked.state is AccountActState.ASKED and asked.answered_by is None
    return senior and waits and asked.by_id != me.id


def after(acts: Iterable[AccountAct], operations: Iterable[Operation], me: User) -> tuple[AccountAct, ...]:
    """``acts`` after the unsettled ``operations`` of ``me``, newest first: what I asked for and what I
    answered. That it is carried out the server alone says."""
    standing = {act.id: act for act in acts}
    for operation in operations:
        wanted = operation.arguments
        if operation.receipt is not None:
            continue
        if operation.kind is OperationKind.ACCOUNT_REQUEST:
            standing[operation.id] = AccountAct(
                operation.id, operation.conversation_id, AccountDeed(wanted["deed"]), wanted["reason"],
                me.id, me.name, operation.created_at, AccountActState.ASKED,
            )  # fmt: skip
        elif operation.kind is OperationKind.ACCOUNT_DECIDE and wanted["request_id"] in standing:
            asked = standing[wanted["request_id"]]
            standing[asked.id] = replace(asked, answered_by=me.name, answer=wanted["reason"])
    return tuple(sorted(standing.values(), key=lambda act: (-act.at, act.id)))


def frozen(acts: Iterable[AccountAct]) -> bool:
    """Whether withdrawals are frozen after ``acts``, newest first."""
    done = (act.deed for act in acts if act.state is AccountActState.DONE and act.deed in TOUCHING_MONEY)
    return next(done, None) is AccountDeed.FREEZE
