"""Users, teams and customers, as the import and the demonstration put them in."""

import json

from sqlmodel import select

from backend_stub.tables import MembershipRow, TeamRow, UserRow
from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import sight_changes
from workstation.domain.people import Customer, Team, User


def put_team(tx: Transaction, team: Team) -> None:
    """Add a team or change its name."""
    tx.session.merge(TeamRow(id=team.id, name=team.name))
    tx.flush()
    tx.feed.add("team", team.id)


def put_user(tx: Transaction, user: User, password: str | None = None) -> None:
    """Add a user or change one. ``password`` is an argon2id hash in PHC form; None keeps the present one."""
    with sight_changes(tx, user_id=user.id):
        present = tx.session.get(UserRow, user.id)
        tx.session.merge(
            UserRow(
                id=user.id,
                name=user.name,
                email=user.email.casefold(),
                role=user.role.value,
                languages=json.dumps(user.languages),
                password=password or (present.password if present else ""),
            )
        )
        for membership in tx.session.exec(select(MembershipRow).where(MembershipRow.user_id == user.id)):
            if membership.team_id not in user.teams:
                tx.session.delete(membership)
        for team_id in user.teams:
            tx.session.merge(MembershipRow(user_id=user.id, team_id=team_id))
        tx.flush()
    tx.feed.add("user", user.id)


def put_customer(tx: Transaction, customer: Customer) -> None:
    """Add a customer or change one; nothing happens where nothing changed."""
    row = (
        customer.id, customer.name, customer.email, customer.language, customer.country, customer.timezone,
        customer.tier, customer.verification, customer.risk, customer.since,
    )  # fmt: skip
    present = tx.connection.execute("SELECT * FROM customers WHERE id = ?", (customer.id,)).fetchone()
    if present == row:
        return
    tx.connection.execute("INSERT OR REPLACE INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    tx.feed.add("customer", customer.id)


def name_of(reading: Reading, person_id: str) -> str:
    """The name of a user or a customer; empty for nobody known."""
    query = "SELECT name FROM users WHERE id = ?1 UNION ALL SELECT name FROM customers WHERE id = ?1 LIMIT 1"
    row = reading.connection.execute(query, (person_id,)).fetchone()
    return row[0] if row else ""


def name_of_team(reading: Reading, team_id: str) -> str:
    """Empty for an unknown one."""
    row = reading.connection.execute("SELECT name FROM teams WHERE id = ?", (team_id,)).fetchone()
    return row[0] if row else ""
