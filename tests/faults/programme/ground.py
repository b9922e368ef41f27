"""What a campaign begins with: a server's file with people and conversations, made once and copied."""

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backend_stub import accounts, customers, people, sessions
from backend_stub.database import Database
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from tests.serving import add_conversation, seed
from workstation.domain.people import Role, User

WRITING = ("c1", "c2", "c3", "c4")  # conversations that nobody has yet
TAKEN = "b1"  # ben's: whoever else replies there is refused
_CROWD = 60  # conversations beside them: enough for a first sync of several portions


@dataclass(frozen=True, slots=True)
class Ground:
    database: Path
    tokens: tuple[str, ...]  # refresh tokens: of ana, or of each agent of a crew
    customer: str  # token of the customer of c1

    def copied(self, database: Path) -> Path:
        shutil.copyfile(self.database, database)
        return database


def prepare(database: Path) -> Ground:
    """Ana, five conversations to write in, and a crowd beside them; blocks."""
    return asyncio.run(_made(database, _anas))


def prepare_crew(database: Path, agents: int) -> Ground:
    """As many agents, each with a conversation that is theirs: a0 has s0; blocks."""
    return asyncio.run(_made(database, lambda tx: _crew(tx, agents)))


async def _made(database: Path, settle: Callable[[Transaction], list[str]]) -> Ground:
    opened = Database(database)
    try:
        await accounts.seed(opened)
        tokens = await opened.write(settle)
        customer = await opened.write(lambda tx: customers.issue_token(tx, "k1"))
    finally:
        await asyncio.to_thread(opened.close)
    return Ground(database, tuple(tokens), customer)


def _anas(tx: Transaction) -> list[str]:
    seed(tx)
    add_conversation(tx, "c4", "k1")
    add_conversation(tx, TAKEN, "k1", assignee_id="ben")
    for number in range(_CROWD):
        add_conversation(tx, f"z{number}", f"y{number}")
    return [sessions.sign_in(tx, "ana", "desk", Lifetimes()).refresh]


def _crew(tx: Transaction, agents: int) -> list[str]:
    seed(tx)
    tokens = []
    for number in range(agents):
        name = f"a{number}"
        people.put_user(tx, User(name, name, f"{name}@test.example", Role.AGENT, ("payments",), ("en",)), "")
        add_conversation(tx, f"s{number}", "k1", assignee_id=name)
        tokens.append(sessions.sign_in(tx, name, "desk", Lifetimes()).refresh)
    return tokens
