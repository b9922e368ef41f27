"""What a macro would do to a conversation as it stands."""

from dataclasses import dataclass

from workstation.domain.canned import CannedResponse, Used
from workstation.domain.conversation import Conversation
from workstation.domain.macro import StepKind
from workstation.domain.undoing import Deed
from workstation.errors import Sentence


@dataclass(frozen=True, slots=True)
class Plan:
    """Where there is an ``obstacle``, it does nothing at all."""

    macro: CannedResponse
    conversation: Conversation
    customer: str  # the name
    obstacle: Sentence | None = None
    reply: str = ""  # filled; "" where it says nothing to the customer
    language: str = ""
    used: Used | None = None  # what the reply was made with
    claims: bool = False
    deeds: tuple[Deed, ...] = ()  # after the claim and the reply, in this order

    @property
    def leads_on(self) -> bool:
        """Whether the next conversation comes after it."""
        return any(step.kind is StepKind.NEXT for step in self.macro.steps)
