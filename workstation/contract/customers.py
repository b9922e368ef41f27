"""The customer's side, which the customer's page and the testers' scripts speak."""

from typing import Annotated

from pydantic import Field

from workstation.contract import MAX_BODY_CHARACTERS
from workstation.contract.attachments import AttachmentState, Written
from workstation.contract.quotes import QuoteState
from workstation.contract.wire import Id, Milliseconds, Wire
from workstation.domain.conversation import Status


class CustomerMessage(Written):
    """``POST /v1/customer/conversations/{id}/messages``: idempotent by the customer's own ``id``"""

    id: Id
    body: Annotated[str, Field(max_length=MAX_BODY_CHARACTERS)]


class NewConversation(Wire):
    """``POST /v1/customer/conversations``"""

    id: Id
    team_id: Id
    subject: Annotated[str, Field(max_length=200)] = ""
    language: str
    message: CustomerMessage


class Stored(Wire):
    id: Id
    conversation_id: Id
    position: int
    seq: int


class UpTo(Wire):
    """``PUT …/delivered`` and ``PUT …/read``: how far the customer's client has got; never goes back"""

    position: Annotated[int, Field(ge=0)]


class CustomerView(Wire):
    """One message as the customer sees it; notes and activities are not for them."""

    id: Id
    position: int
    mine: bool
    author_name: str
    body: str
    created_at: Milliseconds
    attachments: list[AttachmentState] = Field(default_factory=list)
    quote: QuoteState | None = None


class CustomerConversation(Wire):
    """Where one of the customer's conversations stands."""

    id: Id
    subject: str
    status: Status = Field(strict=False)
    last_position: int


class CustomerOverview(Wire):
    """``GET /v1/customer/conversations``: the newest first"""

    conversations: list[CustomerConversation]


class CustomerHistory(Wire):
    """``GET /v1/customer/conversations/{id}/messages?after=``"""

    messages: list[CustomerView]
