"""What the presenter tells its view, and the view its presenter, beside the words of the business."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.conversation import Conversation
from workstation.domain.message import Message
from workstation.domain.rights import Act


@dataclass(frozen=True, slots=True)
class Standing:
    """How a conversation stands; ``assignee_name`` is empty for nobody and for somebody unknown here."""

    conversation: Conversation
    customer_name: str
    assignee_name: str
    team_name: str
    acts: frozenset[Act] = frozenset(Act)  # what I am offered
    read_only: bool = False  # I see it because I serve its customer elsewhere
    customer_language: str = ""  # as the account says

    @property
    def language(self) -> str:
        """In which the customer is answered; "" where nobody knows."""
        return self.conversation.language or self.customer_language


@dataclass(frozen=True, slots=True)
class Timeline:
    """A stretch of a conversation: ``messages`` is what is held of the positions asked for, in order.

    ``unsent`` stands after ``last``, in typing order. ``new_from`` is the position above which the line
    "new" is drawn. ``out_of_reach`` says that what is missing cannot be fetched now.
    """

    last: int = 0
    messages: tuple[Message, ...] = ()
    unsent: tuple[Message, ...] = ()
    new_from: int | None = None
    out_of_reach: bool = False

    def row_of_unsent(self, message_id: str) -> int | None:
        """Where a message stands that is unsent; None: it is none of those."""
        rows = (row for row, one in enumerate(self.unsent, self.last + 1) if one.id == message_id)
        return next(rows, None)


class Doing(StrEnum):
    """What somebody does in a conversation just now, the most first."""

    REPLYING = "replying"
    NOTING = "noting"
    LOOKING = "looking"


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody who is in the conversation, too; ``name`` is empty for a colleague unknown here."""

    name: str
    doing: Doing
    customer: bool = False


@dataclass(frozen=True, slots=True)
class PickerRow:
    """A canned response as the picker offers it: filled; ``language`` need not be the wanted one."""

    id: str
    short_code: str
    title: str
    language: str
    text: str
    version: int = 0
    only: bool = False  # it exists in no other language
