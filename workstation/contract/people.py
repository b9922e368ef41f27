"""People as they travel: customers with what is known and noted of them, users, teams."""

from typing import Annotated

from pydantic import Field

from workstation.contract import CUSTOMER_NOTES, MAX_ATTRIBUTES
from workstation.contract.wire import Id, Milliseconds, Wire
from workstation.domain.account import LONGEST_DETAIL, MOST_EVENTS
from workstation.domain.people import Role
from workstation.domain.sighting import LONGEST_SIGHTING


class CustomerNoteState(Wire):
    id: Id
    author_id: Id
    author_name: str
    body: str
    created_at: Milliseconds


class AccountEventState(Wire):
    """What a customer did with their account."""

    at: Milliseconds
    kind: Annotated[str, Field(max_length=40)]
    detail: Annotated[str, Field(max_length=LONGEST_DETAIL)]
    device: Annotated[str, Field(max_length=LONGEST_SIGHTING)]


class CustomerState(Wire):
    id: Id
    name: str
    email: str
    language: str
    country: str
    timezone: str
    tier: str
    verification: str
    risk: str
    since: Milliseconds
    attributes: dict[str, str] = Field(default_factory=dict, max_length=MAX_ATTRIBUTES)
    # of both the newest, newest first
    notes: list[CustomerNoteState] = Field(default_factory=list, max_length=CUSTOMER_NOTES)
    account: list[AccountEventState] = Field(default_factory=list, max_length=MOST_EVENTS)


class UserState(Wire):
    id: Id
    name: str
    email: str
    role: Role = Field(strict=False)
    teams: list[Id]
    languages: list[str]


class TeamState(Wire):
    id: Id
    name: str
