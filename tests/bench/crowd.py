"""A server's database with many signed-in agents, each of whom has conversations to answer."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from backend_stub import conversations, messages, people, sessions
from backend_stub.database import Database
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from workstation.domain.message_kind import MessageKind
from workstation.domain.people import Customer, Role, Team, User

_TEAM = Team("crowd", "Crowd")


@dataclass(frozen=True, slots=True)
class Desk:
    """An agent, the token of their workstation, and the conversations that are theirs."""

    user_id: str
    token: str
    conversations: tuple[str, ...]


def crowd(database: Path, agents: int, conversations_each: int) -> list[Desk]:
    """Make the database at ``database``; the tokens are good for an hour."""
    held = Database(database)
    try:
        asyncio.run(held.write(lambda tx: people.put_team(tx, _TEAM)))
        return [
            asyncio.run(held.write(lambda tx, n=number: _desk(tx, n, conversations_each)))
            for number in range(agents)
        ]
    finally:
        held.close()


def _desk(tx: Transaction, number: int, several: int) -> Desk:
    id_ = f"agent-{number}"
    people.put_user(tx, User(id_, f"Agent {number}", f"{id_}@test.example", Role.AGENT, (_TEAM.id,), ("en",)))
    tokens = sessions.sign_in(tx, id_, "bench", Lifetimes(access_seconds=3600))
    return Desk(id_, tokens.access, tuple(_conversation(tx, f"{number}-{n}", id_) for n in range(several)))


def _conversation(tx: Transaction, name: str, agent: str) -> str:
    """One in which a customer has written once."""
    who, id_ = f"customer-{name}", f"case-{name}"
    people.put_customer(
        tx,
        Customer(
            who, f"Customer {name}", "", "en", "PT", "Europe/Lisbon", "standard", "verified", "low", tx.now
        ),
    )
    conversations.open_conversation(
        tx, conversation_id=id_, customer_id=who, team_id=_TEAM.id, assignee_id=agent
    )
    messages.append(
        tx, conversation_id=id_, message_id=f"{id_}-1", kind=MessageKind.INCOMING, author_id=who,
        body="Where is my deposit?", language="en",
    )  # fmt: skip
    return id_
