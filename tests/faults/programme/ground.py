"""What a campaign begins with: a server's file with people and conversations, made once and copied."""

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path

from backend_stub import accounts, customers, sessions
from backend_stub.database import Database
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from tests.serving import add_conversation, seed

WRITING = ("c1", "c2", "c3", "c4")  # conversations that nobody has yet
TAKEN = "b1"  # ben's: whoever else replies there is refused
_CROWD = 60  # conversations beside them: enough for a first sync of several portions


@dataclass(frozen=True, slots=True)
class Ground:
    database: Path
    tokens: tuple[str, ...]  # refresh tokens of ana, one for each of her computers
    customer: str  # token of the customer of c1

    def copied(self, database: Path) -> Path:
        shutil.copyfile(self.database, database)
        return database


def prepare(database: Path, computers: int = 1) -> Ground:
    """Make the file at ``database``; blocks."""

    async def make() -> Ground:
        opened = Database(database)
        try:
            await accounts.seed(opened)
            tokens, customer = await opened.write(lambda tx: _people(tx, computers))
        finally:
            await asyncio.to_thread(opened.close)
        return Ground(database, tokens, customer)

    return asyncio.run(make())


def _people(tx: Transaction, computers: int) -> tuple[tuple[str, ...], str]:
    seed(tx)
    add_conversation(tx, "c4", "k1")
    add_conversation(tx, TAKEN, "k1", assignee_id="ben")
    for number in range(_CROWD):
        add_conversation(tx, f"z{number}", f"y{number}")
    tokens = [sessions.sign_in(tx, "ana", "desk", Lifetimes()).refresh for _ in range(computers)]
    return tuple(tokens), customers.issue_token(tx, "k1")
