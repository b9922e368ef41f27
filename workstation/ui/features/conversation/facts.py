"""What the presenter tells its view, and the view its presenter, beside the words of the business."""

from dataclasses import dataclass

from workstation.domain.message import Message


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


@dataclass(frozen=True, slots=True)
class PickerRow:
    """A canned response as the picker offers it: filled; ``language`` need not be the wanted one."""

    id: str
    short_code: str
    title: str
    language: str
    text: str
