"""The accounts, teams and canned responses that every demonstration and every test begins with."""

import asyncio
import tomllib
from dataclasses import replace

from sqlmodel import select

from backend_stub import canned, people
from backend_stub.database import Database
from backend_stub.fraud_lists import RESOURCES
from backend_stub.passwords import hashed
from backend_stub.tables import TeamRow, UserRow
from backend_stub.transaction import Reading, Transaction
from workstation.domain.canned import CannedResponse
from workstation.domain.canned_files import read
from workstation.domain.languages import LANGUAGES
from workstation.domain.people import Role, Team, User

PASSWORD = "groundcrew"  # noqa: S105 everybody may know it: it opens invented data on the loopback

TEAMS = (
    Team("payments", "Payments"),
    Team("security", "Account security"),
    Team("accounts", "Accounts and verification"),
)
_EVERY = tuple(team.id for team in TEAMS)
_ALL_LANGUAGES = tuple(LANGUAGES)

USERS = (
    User("agent", "Lan Nguyen", "agent@demo.example", Role.AGENT, _EVERY, _ALL_LANGUAGES),
    User("agent2", "Kim Jaeger", "agent2@demo.example", Role.AGENT, _EVERY, ("en", "de", "ko")),
    User("senior", "Sofia Brandt", "senior@demo.example", Role.SENIOR_SECURITY, ("security",), ("en", "de")),
    User("senior2", "Henrik Dahl", "senior2@demo.example", Role.SENIOR_SECURITY, ("security",), ("en", "fr")),
    User("lead", "Marcus Oyelaran", "lead@demo.example", Role.LEAD, _EVERY, ("en", "fr")),
    User("quality", "Ines Carvalho", "quality@demo.example", Role.QUALITY, _EVERY, ("en", "pt", "es")),
    User("admin", "Tomasz Wilk", "admin@demo.example", Role.ADMIN, (), ("en",)),
)


async def seed(database: Database) -> None:
    """Put in what is missing of the demo's teams, users and canned responses; the rest stays as it is."""
    users, teams = await database.read(_present)
    missing = [user for user in USERS if user.id not in users]
    password = await asyncio.to_thread(hashed, PASSWORD) if missing else ""
    responses = await asyncio.to_thread(lambda: [*canned_responses(), *macros()])

    def put(tx: Transaction) -> None:
        for team in TEAMS:
            if team.id not in teams:
                people.put_team(tx, team)
        for user in missing:
            people.put_user(tx, user, password)
        for response in responses:
            if not canned.is_edited(tx, response.id):
                canned.put(tx, response)

    await database.write(put)


def canned_responses() -> list[CannedResponse]:
    """Our own responses, in all languages, from the resources."""
    responses = []
    for path in sorted((RESOURCES / "canned").glob("*.toml")):
        with path.open("rb") as file:
            data = tomllib.load(file)
        code = data["short_code"]
        responses.append(CannedResponse(f"canned-{code}", code, data["title"], data["variants"], version=1))
    return responses


def macros() -> list[CannedResponse]:
    """Our own macros, which say what those say."""
    found = read("macros.toml", (RESOURCES / "macros.toml").read_bytes())
    return [replace(one, id=f"macro-{one.short_code}", version=1) for one in found.responses]


def _present(reading: Reading) -> tuple[set[str], set[str]]:
    return set(reading.session.exec(select(UserRow.id))), set(reading.session.exec(select(TeamRow.id)))
