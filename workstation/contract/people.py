"""People as they travel: customers with what is known and noted of them, users, teams."""

from pydantic import Field

from workstation.contract import CUSTOMER_NOTES, MAX_ATTRIBUTES
from workstation.contract.wire import Id, Milliseconds, Wire
from workstation.domain.people import Role


class CustomerNoteState(Wire):
    id: Id
    author_id: Id
    author_name: str
    body: str
    created_at: Milliseconds


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
    attributes: dict[str, str] = Field(default={}, max_length=MAX_ATTRIBUTES)
    notes: list[CustomerNoteState] = Field(default=[], max_length=CUSTOMER_NOTES)  # the newest, newest first


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
