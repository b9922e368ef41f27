"""What security looks at and has done, as it travels: sightings, campaigns, acts on customers' accounts."""

from typing import Annotated

from pydantic import Field

from workstation.contract.reason import Reason
from workstation.contract.wire import Id, Milliseconds, Wire
from workstation.domain.account_acts import AccountActState, AccountDeed
from workstation.domain.campaigns import CampaignState
from workstation.domain.sighting import LONGEST_SIGHTING, SightingKind


class SightingState(Wire):
    """An address, domain or device that was seen in a conversation."""

    id: Id
    conversation_id: Id
    kind: SightingKind = Field(strict=False)
    what: Annotated[str, Field(max_length=LONGEST_SIGHTING)]
    at: Milliseconds
    message_id: Id | None
    warned_at: Milliseconds | None = None  # a safety reply went to the customer for the first time since


class CampaignWire(Wire):
    """A campaign as a case; it goes to senior security agents and leads alone."""

    id: Id
    kind: SightingKind = Field(strict=False)
    what: Annotated[str, Field(max_length=LONGEST_SIGHTING)]
    opened_at: Milliseconds
    version: int
    leader_id: Id | None
    state: CampaignState = Field(strict=False)
    closed_at: Milliseconds | None
    closed_by: Id | None
    reason: str | None


class CampaignClose(Wire):
    """campaign.close, by a senior security agent"""

    reason: Reason


class AccountActWire(Wire):
    """An act on the account of a conversation's customer: asked for, done, or declined; asked for and
    answered: agreed to, and on its way."""

    id: Id
    conversation_id: Id
    deed: AccountDeed = Field(strict=False)
    reason: str
    by_id: Id
    by_name: str
    at: Milliseconds
    state: AccountActState = Field(strict=False)
    answered_by: str | None
    answer: str | None


class AccountRequest(Wire):
    """account.request: the operation's id is the request's; a senior security agent may do it at once where
    the company lets one person."""

    deed: AccountDeed = Field(strict=False)
    reason: Reason


class AccountDecide(Wire):
    """account.decide: agree, and it is carried out; or decline. Never by whoever asked."""

    request_id: Id
    agreed: bool
    reason: Reason
