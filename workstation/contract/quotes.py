"""The words of a message that another one answers, as they travel with that."""

from typing import Annotated

from pydantic import Field

from workstation.contract.said import Said
from workstation.contract.wire import Id, Milliseconds, Wire
from workstation.domain.message import LONGEST_QUOTE
from workstation.domain.message_kind import MessageKind


class QuoteState(Wire):
    """``words`` is the beginning of what was written, or the name of its first file."""

    message_id: Id
    position: int
    kind: MessageKind = Field(strict=False)
    author_name: str
    words: Annotated[str, Field(max_length=LONGEST_QUOTE)]
    created_at: Milliseconds
    said: list[Said] | None = None  # what the whole of it was made of; None: somebody's own words
