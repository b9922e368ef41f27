"""What this machine holds of one conversation, before my unsettled acts are laid over it."""

from dataclasses import dataclass

from workstation.domain.conversation import Conversation
from workstation.domain.fraud import FraudFlag
from workstation.domain.inbox import named_at
from workstation.domain.left_draft import LeftDraft
from workstation.domain.people import Customer, User


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
    marker: int  # the position up to which I have read
    left: LeftDraft | None = None  # for me

    def unlooked(self, me: User) -> int | None:
        """Where what ``me`` has not looked at begins: an incoming message, or a note that names me."""
        named = named_at(self.conversation, me.id, me.teams)
        begins = self.first_unread, named if named > self.marker else None
        return min((position for position in begins if position is not None), default=None)
