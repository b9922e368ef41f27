"""Signing in, and keeping the session by rotating tokens."""

from pydantic import Field

from workstation.contract.wire import Id, Wire
from workstation.domain.people import Role


class SignIn(Wire):
    """``POST /v1/sessions``"""

    email: str = Field(max_length=254)
    password: str = Field(max_length=1024)
    device_name: str = Field("", max_length=80)


class Refresh(Wire):
    """``POST /v1/sessions/refresh``: idempotent by ``refresh_id``; one successor, within 60 s."""

    refresh_token: str = Field(max_length=1280)
    refresh_id: Id


class Me(Wire):
    id: Id
    name: str
    email: str
    role: Role = Field(strict=False)
    teams: list[Id]
    languages: list[str]


class Session(Wire):
    access_token: str
    access_seconds: int  # how long it lives from now
    refresh_token: str
    refresh_seconds: int
    me: Me
