"""What is being written and is not sent yet."""

from dataclasses import dataclass
from enum import StrEnum


class DraftKind(StrEnum):
    """A reply and a note of the same conversation never share a draft."""

    REPLY = "reply"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Draft:
    conversation_id: str
    kind: DraftKind
    body: str
    cursor: int  # the caret, in UTF-16 units as the editor counts
    saved_at: int  # ms since the epoch, this machine's clock
