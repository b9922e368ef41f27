"""Canned responses in the model of the department: who has which and who changes them, by the table."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.people import Role

if TYPE_CHECKING:
    from tests.faults.programme.department import Person


@dataclass(slots=True)
class Response:
    """``version`` and ``by`` are of its newest change."""

    scope: str
    owner: str
    version: int = 0
    deleted: bool = False
    changed: tuple[tuple[int, str], ...] = ()  # version and by whom


def sees(me: "Person", response: Response) -> bool:
    mine = {"personal": response.owner == me.id, "team": response.owner in me.teams, "everyone": True}
    return me.role is Role.ADMIN or mine[response.scope]


def may(me: "Person", response: Response) -> bool:
    """The row of the table, whether or not they see it."""
    if me.role is Role.ADMIN:
        return True
    own = response.scope == "personal" and response.owner == me.id and me.role is not Role.QUALITY
    return own or (response.scope == "team" and me.role is Role.LEAD and response.owner in me.teams)
