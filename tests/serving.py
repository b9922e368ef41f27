"""The real server for tests: the app in uvicorn on a free port, on a thread of its own."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from backend_stub import canned, conversations, customers, messages, passwords, people, sessions
from backend_stub.app import create_app
from backend_stub.backend import Backend
from backend_stub.clock import now_ms
from backend_stub.database import Database
from backend_stub.listening import listener
from backend_stub.sessions import Lifetimes
from backend_stub.transaction import Transaction
from tests.kept_port import KeptPort
from tests.patience import PATIENCE
from tests.server_client import Agent, Shopper
from workstation.domain.canned import CannedResponse
from workstation.domain.message_kind import MessageKind
from workstation.domain.people import Customer, Role, Team, User

T = TypeVar("T")

PASSWORD = "correct horse"  # of every test account
TEAMS = (Team("payments", "Payments"), Team("security", "Security"))
USERS = {
    user.id: user
    for user in (
        User("ana", "Ana", "ana@test.example", Role.AGENT, ("payments",), ("en", "es")),
        User("ben", "Ben", "ben@test.example", Role.AGENT, ("payments",), ("en",)),
        User("cem", "Cem", "cem@test.example", Role.AGENT, ("security",), ("en", "tr")),
        User("sen", "Sen", "sen@test.example", Role.SENIOR_SECURITY, ("security",), ("en",)),
        User("lea", "Lea", "lea@test.example", Role.LEAD, ("payments",), ("en",)),
        User("qin", "Qin", "qin@test.example", Role.QUALITY, ("payments",), ("en",)),
        User("adm", "Adm", "adm@test.example", Role.ADMIN, ("payments", "security"), ("en",)),
    )
}
_HASH = passwords.hashed(PASSWORD)


def customer(customer_id: str, name: str = "Mara Customer", language: str = "en") -> Customer:
    """A customer as the server would hold one."""
    return Customer(
        customer_id, name, "m•••@test.example", language, "PT", "Europe/Lisbon", "regular", "verified", "low",
        1_600_000_000_000,
    )  # fmt: skip


def seed(tx: Transaction) -> None:
    """The teams and users above, a canned response and three conversations of three customers in Payments."""
    for team in TEAMS:
        people.put_team(tx, team)
    for user in USERS.values():
        people.put_user(tx, user, _HASH)
    canned.put(tx, CannedResponse("hello", "hello", "Greeting", {"en": "Hello {{customer.first_name}}!"}, 1))
    for number in (1, 2, 3):
        add_conversation(tx, f"c{number}", f"k{number}")


def add_conversation(
    tx: Transaction, conversation_id: str, customer_id: str, team_id: str = "payments", **fields: Any
) -> None:
    """A conversation in which the customer has written one message, with the id ``<conversation>-1``."""
    people.put_customer(tx, customer(customer_id))
    conversations.open_conversation(
        tx, conversation_id=conversation_id, customer_id=customer_id, team_id=team_id, **fields
    )
    messages.append(
        tx,
        conversation_id=conversation_id,
        message_id=f"{conversation_id}-1",
        kind=MessageKind.INCOMING,
        author_id=customer_id,
        body="Where is my deposit?",
        language="en",
    )


@dataclass(slots=True)
class TestClock:
    """Real time, moved on by hand."""

    ahead: int = 0  # ms

    def __call__(self) -> int:
        return now_ms() + self.ahead


@dataclass
class Server:
    """``with Server(tmp_path / "server.db") as server``: seeded when the file is new."""

    path: Path
    seeding: Callable[[Transaction], None] | None = seed
    lifetimes: Lifetimes = field(default_factory=Lifetimes)
    heartbeat: float = 15.0
    testers: bool = True
    options: dict[str, Any] = field(default_factory=dict)  # further ones of create_app
    now: TestClock = field(default_factory=TestClock)
    port: int = 0
    kept: KeptPort | None = None
    clients: list[httpx.Client] = field(default_factory=list)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        for held in (*self.clients, self.kept):
            if held is not None:
                held.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> Database:
        backend: Backend = self.app.state.backend
        return backend.database

    def start(self) -> None:
        """Start on the same port as before, if there was one."""
        new = not self.path.exists()
        if self.kept is None:
            self.kept = KeptPort()
            self.port = self.port or self.kept.number
        self.app = create_app(
            self.path,
            now=self.now,
            lifetimes=self.lifetimes,
            heartbeat=self.heartbeat,
            testers=self.testers,
            **self.options,
        )
        if new and self.seeding is not None:
            self.write(self.seeding)
        self._listener = listener(self.app, "127.0.0.1", self.port)
        self._thread = threading.Thread(target=self._listener.run, name="server", daemon=True)
        self._thread.start()
        while not self._listener.started:
            assert self._thread.is_alive(), "the server did not start"
            threading.Event().wait(0.005)
        self.port = self._listener.servers[0].sockets[0].getsockname()[1]

    def stop(self) -> None:
        self._listener.should_exit = True
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the server did not stop"

    def restart(self, path: Path | None = None) -> None:
        """Stop and start on the same port, perhaps on another file."""
        self.stop()
        self.path = path or self.path
        self.start()

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Carry out a unit of work on the server's writer; blocks, so not from a running loop."""
        return asyncio.run(self.database.write(work))

    def agent(self, user_id: str) -> Agent:
        """A client of the API with a session of its own."""
        client = self._client()
        tokens = self.write(lambda tx: sessions.sign_in(tx, user_id, "test", self.lifetimes))
        client.headers["Authorization"] = f"Bearer {tokens.access}"
        return Agent(user_id, client)

    def shopper(self, customer_id: str) -> Shopper:
        """A client of the customer's side."""
        token = self.write(lambda tx: customers.issue_token(tx, customer_id))
        client = self._client()
        client.headers["Authorization"] = f"Bearer {token}"
        return Shopper(customer_id, client)

    def _client(self) -> httpx.Client:
        self.clients.append(httpx.Client(base_url=self.url, trust_env=False, timeout=PATIENCE))
        return self.clients[-1]
