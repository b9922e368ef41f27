"""Users, teams and customers, as the import and the demonstration put them in."""

import json

from sqlmodel import select

from backend_stub import campaign_cases, canned
from backend_stub.tables import MembershipRow, TeamRow, UserRow
from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import sight_changes
from workstation.domain.people import Customer, Team, User
from workstation.domain.rights import SECURITY

_CUSTOMER = """SELECT k.*, a.attributes FROM customers k
    LEFT JOIN customer_attributes a ON a.customer_id = k.id WHERE k.id = ?"""
_NOTE = """INSERT INTO customer_notes (id, customer_id, author_id, author_name, body, created_at)
    VALUES (?, ?, ?, ?, ?, ?)"""


def put_team(tx: Transaction, team: Team) -> None:
    """Add a team or change its name."""
    tx.session.merge(TeamRow(id=team.id, name=team.name))
    tx.flush()
    tx.feed.add("team", team.id)


def put_user(tx: Transaction, user: User, password: str | None = None) -> None:
    """Add a user or change one. ``password`` is an argon2id hash in PHC form; None keeps the present one."""
    with sight_changes(tx, user_id=user.id), canned.sight_changes(tx, user.id):
        present = tx.session.get(UserRow, user.id)
        promoted = present is not None and present.role not in SECURITY and user.role in SECURITY
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
    if promoted:
        campaign_cases.show_all(tx, user.id)


def put_customer(tx: Transaction, customer: Customer) -> None:
    """Add a customer or change one; nothing happens where nothing changed. What is noted of them stays."""
    row = (
        customer.id, customer.name, customer.email, customer.language, customer.country, customer.timezone,
        customer.tier, customer.verification, customer.risk, customer.since,
    )  # fmt: skip
    known = json.dumps(dict(customer.attributes), ensure_ascii=False)
    present = tx.connection.execute(_CUSTOMER, (customer.id,)).fetchone()
    if present == (*row, known):
        return
    tx.connection.execute("INSERT OR REPLACE INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    tx.connection.execute("INSERT OR REPLACE INTO customer_attributes VALUES (?, ?)", (customer.id, known))
    tx.feed.add("customer", customer.id)


def note_customer(tx: Transaction, note_id: str, customer_id: str, author_id: str, body: str) -> None:
    """Keep a note about a customer. The caller has checked that the author may, and that the id is free."""
    values = (note_id, customer_id, author_id, name_of(tx, author_id), body, tx.now)
    tx.connection.execute(_NOTE, values)
    tx.feed.add("customer", customer_id)


def is_noted(reading: Reading, note_id: str) -> bool:
    """Whether a note about a customer has this id."""
    query = "SELECT 1 FROM customer_notes WHERE id = ?"
    return reading.connection.execute(query, (note_id,)).fetchone() is not None


def name_of(reading: Reading, person_id: str) -> str:
    """The name of a user or a customer; empty for nobody known."""
    query = "SELECT name FROM users WHERE id = ?1 UNION ALL SELECT name FROM customers WHERE id = ?1 LIMIT 1"
    row = reading.connection.execute(query, (person_id,)).fetchone()
    return row[0] if row else ""


def name_of_team(reading: Reading, team_id: str) -> str:
    """Empty for an unknown one."""
    row = reading.connection.execute("SELECT name FROM teams WHERE id = ?", (team_id,)).fetchone()
    return row[0] if row else ""
