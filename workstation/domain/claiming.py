"""Why somebody claims a conversation: nobody had it, or they take it over from whoever has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.conversation import Conversation, Priority
from workstation.domain.operation import OperationKind
from workstation.domain.people import User
from workstation.domain.rights import SECURITY
from workstation.domain.undoing import Deed


class ClaimCause(StrEnum):
    """What else there is to say stands beside it in words of their own."""

    QUEUE = "queue"  # nobody had it, and it was its turn
    ASKED = "asked"  # whoever had it, or a lead, asked for that
    AWAY = "away"  # whoever had it cannot answer now
    URGENT = "urgent"
    KNOWN = "known"  # they know the customer or the case
    OTHER = "other"  # only with words


FROM_QUEUE = (ClaimCause.QUEUE, ClaimCause.URGENT, ClaimCause.KNOWN, ClaimCause.OTHER)
FROM_COLLEAGUE = (
    ClaimCause.ASKED, ClaimCause.AWAY, ClaimCause.URGENT, ClaimCause.KNOWN, ClaimCause.OTHER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    cause: ClaimCause
    reason: str = ""  # in words of their own


def causes(conversation: Conversation, me: User) -> Sequence[ClaimCause]:
    """One of which ``me`` has to give to claim it: taking it over from somebody, or a case of security's
    work. Empty where it is simply taken from the queue."""
    if conversation.assignee_id not in (None, me.id):
        return FROM_COLLEAGUE
    grave = conversation.flag is not None or conversation.priority is Priority.URGENT
    if me.role in SECURITY and (grave or conversation.of_security):
        return FROM_QUEUE
    return ()


def claiming(said: Claim | None = None) -> Deed:
    """What is done by it."""
    told = {"because": said.cause.value, "reason": said.reason} if said else {}
    return OperationKind.CLAIM, told
