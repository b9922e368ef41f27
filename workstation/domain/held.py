"""What this machine holds of one conversation, before my unsettled acts are laid over it."""

from dataclasses import dataclass

from workstation.domain.conversation import Conversation
from workstation.domain.fraud import FraudFlag
from workstation.domain.left_draft import LeftDraft
from workstation.domain.people import Customer


@dataclass(frozen=True, slots=True)
class HeldConversation:
    """A conversation with what stands around it, as the replica has it."""

    conversation: Conversation
    customer: Customer
    assignee_name: str
    team_name: str
    flags: tuple[FraudFlag, ...]  # open ones first, gravest first
    first_unread: int | None  # position of the first incoming message after my read marker
    unread: int  # at most 99 are counted
    left: LeftDraft | None = None  # for me
