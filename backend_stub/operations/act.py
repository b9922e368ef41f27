"""One operation at the moment it is carried out, and the ways in which it can be refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from backend_stub import conversations, people
from backend_stub.conversations import Contested, FieldChange, Standing
from backend_stub.done import Done
from backend_stub.rights import Actor
from backend_stub.transaction import Transaction
from workstation.contract.wire import Wire
from workstation.domain.fraud import Indicator
from workstation.domain.operation import OperationKind, Refusal


class Rejection(Exception):
    """A refusal of the business: it becomes the operation's result, with who was first and when."""

    def __init__(
        self, code: Refusal, by_user: str | None = None, by_name: str | None = None, at: int | None = None
    ):
        super().__init__(code)
        self.code = code
        self.by_user = by_user
        self.by_name = by_name
        self.at = at
        self.place: int | None = None  # of several acts that go together: which one it is about

    @classmethod
    def over(cls, code: Refusal, done: Done) -> "Rejection":
        """For what somebody had ``done`` before."""
        return cls(code, done.by_id or None, done.by_name or None, done.at)


@dataclass(frozen=True, slots=True)
class Act:
    """``base`` is the conversation's version that the person looked at; ``arguments`` fit ``kind``."""

    id: str
    kind: OperationKind
    actor: Actor
    standing: Standing
    base: int
    arguments: Wire
    genuine: bool  # carried out once before, in a history that this server has lost
    found: Sequence[Indicator]  # in what it sends to the customer

    def refuse_for_assignee(self, tx: Transaction, code: Refusal) -> NoReturn:
        """Refuse, telling who has the conversation and since when."""
        owner = self.standing.assignee_id
        if owner is None:
            raise Rejection(code)
        taken = conversations.last_change(tx, self.standing.id, Contested.ASSIGNEE)
        raise Rejection(code, owner, people.name_of(tx, owner), taken.at if taken else None)

    def refuse_conflict(self, tx: Transaction, change: FieldChange) -> NoReturn:
        """Refuse, telling who set the field meanwhile."""
        raise Rejection(
            Refusal.VERSION_CONFLICT, change.user_id, people.name_of(tx, change.user_id), change.at
        )

    def check_conflict(self, tx: Transaction, field: str) -> None:
        """Refuse if somebody else set ``field`` after the version that the person looked at."""
        change = conversations.last_change(tx, self.standing.id, field, after=self.base, not_by=self.actor.id)
        if change is not None:
            self.refuse_conflict(tx, change)

    def check_steering(self, tx: Transaction) -> None:
        if not self.actor.may_steer(self.standing):
            owned = self.standing.assignee_id not in (None, self.actor.id)
            self.refuse_for_assignee(tx, Refusal.NOT_ASSIGNEE if owned else Refusal.FORBIDDEN)
