"""A half-written reply that goes along when a conversation is handed over; no message, and no customer's."""

from typing import Annotated

from pydantic import Field

from workstation.contract import MAX_BODY_CHARACTERS, MAX_CANNED
from workstation.contract.attachments import AttachmentState, Written
from workstation.contract.library import CannedUse
from workstation.contract.wire import Id, Milliseconds, Wire


class DraftShare(Written):
    """draft.share: goes before the transfer or the release; the operation's id is the draft's"""

    body: Annotated[str, Field(max_length=MAX_BODY_CHARACTERS)]
    quotes: Id | None = None  # the message that it answers, of the same conversation
    canned: list[CannedUse] = Field(default_factory=list, max_length=MAX_CANNED)  # what it was made with


class DraftClear(Wire):
    """draft.clear: its text stands in the assignee's own editor now, or is not wanted"""

    draft_id: Id


class LeftDraftState(Wire):
    """As the assignee gets it, and nobody else."""

    id: Id
    author_id: Id
    author_name: str
    body: str
    at: Milliseconds
    attachments: list[AttachmentState] = Field(default_factory=list)
    quotes: Id | None = None
    canned: list[CannedUse] = Field(default_factory=list)
