"""The people and teams of the department."""

import json
from typing import TYPE_CHECKING

from workstation.domain.people import Role, Team, User
from workstation.store import tables

if TYPE_CHECKING:
    from sqlmodel import Session


def users(s: "Session") -> list[User]:
    """Everybody by name."""
    rows = s.exec(tables.select(tables.UserRow).order_by(tables.col(tables.UserRow.name))).all()
    return [
        User(
            row.id, row.name, row.email, Role(row.role),
            tuple(map(str, json.loads(row.teams))), tuple(map(str, json.loads(row.languages))),
        )
        for row in rows
    ]  # fmt: skip


def teams(s: "Session") -> list[Team]:
    """All teams by name."""
    rows = s.exec(tables.select(tables.TeamRow).order_by(tables.col(tables.TeamRow.name))).all()
    return [Team(row.id, row.name) for row in rows]


def names(s: "Session") -> dict[str, str]:
    """How people and teams are called, by id."""
    return {user.id: user.name for user in users(s)} | {team.id: team.name for team in teams(s)}


def everybody(s: "Session") -> tuple[list[User], list[Team]]:
    """The whole department, by name."""
    return users(s), teams(s)
