"""One server for many examples, each of which has teams, people and conversations of its own."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from backend_stub import customers, people, sessions
from backend_stub.demo.plug import Plug
from backend_stub.transaction import Transaction
from tests.server_client import Agent, Shopper
from tests.serving import PASSWORD, Server, add_conversation
from workstation.domain.people import Role, Team, User
from workstation.remote.api import Api

T = TypeVar("T")
# files that are lost in a power cut, which is another suite's: these are written a hundred times as fast
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
# as any other hash is, and a hundred times as cheap to verify
_HASH = Argon2id(salt=bytes(16), length=32, iterations=1, lanes=1, memory_cost=8).derive_phc_encoded(
    PASSWORD.encode()
)


@dataclass(frozen=True, slots=True)
class Shop:
    """An example's world: two teams, of which Ana and Ben are in the first, customers and conversations."""

    number: int
    size: int = 4  # conversations, of which the last one stands in the other team's queue
    customers: int = 3

    @property
    def team(self) -> str:
        return f"team{self.number}"

    @property
    def other_team(self) -> str:
        return f"other{self.number}"

    @property
    def conversations(self) -> tuple[str, ...]:
        return tuple(f"c{self.number}-{place}" for place in range(self.size))

    def customer_of(self, conversation: str) -> str:
        return f"k{self.number}-{int(conversation.rpartition('-')[2]) % self.customers}"

    def user(self, who: str) -> User:
        role = Role.LEAD if who == "lea" else Role.AGENT
        teams = (self.team, self.other_team) if who == "lea" else (self.team,)
        id_ = f"{who}{self.number}"
        return User(id_, who.capitalize(), f"{id_}@test.example", role, teams, ("en",))


class Floor:
    """The server, the cable to it, and what is too dear to be made anew for each example."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="gc-floor-", dir=MEMORY))
        self.server = Server(self.folder / "server.db", seeding=None)
        self._shops = 0
        self.troubles: list[str] = []  # what failed, in its order

    def __enter__(self) -> Self:
        self.server.start()
        self.cable = Plug(self.server.url)
        self.loop = asyncio.new_event_loop()
        self.api = self.new_api()
        self._clients = {
            who: httpx.Client(base_url=self.server.url, trust_env=False)
            for who in ("ana", "ben", "lea", "customer")
        }
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.do(self.api.aclose())
        self.loop.close()
        for client in self._clients.values():
            client.close()
        self.cable.close()
        self.server.stop()
        shutil.rmtree(self.folder)

    def new_api(self) -> Api:
        return Api(self.cable.url, "", _forget)

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run the workstation's loop until ``work`` is done; between two calls its time stands still."""
        try:
            return self.loop.run_until_complete(work)
        except Exception as error:
            self.troubles.append(f"{type(error).__name__}: {error}")
            raise

    def write(self, work: Callable[[Transaction], T]) -> T:
        """A unit of work on the server's writer."""
        return self.do(self.server.database.write(work))

    def new_shop(self, size: int = 4, customers: int = 3) -> Shop:
        self._shops += 1
        shop = Shop(self._shops, size, customers)

        def open_it(tx: Transaction) -> None:
            for team in (shop.team, shop.other_team):
                people.put_team(tx, Team(team, team.capitalize()))
            for who in ("ana", "ben", "lea"):
                people.put_user(tx, shop.user(who), _HASH)
            for conversation in shop.conversations:
                team = shop.other_team if conversation == shop.conversations[-1] else shop.team
                add_conversation(tx, conversation, shop.customer_of(conversation), team)

        self.write(open_it)
        return shop

    def agent(self, shop: Shop, who: str) -> Agent:
        """A colleague's client of the API; the one of the example before must not be used any more."""
        user = shop.user(who).id
        tokens = self.write(lambda tx: sessions.sign_in(tx, user, "test", self.server.lifetimes))
        return Agent(user, self._with_token(who, tokens.access))

    def shopper(self, customer: str) -> Shopper:
        token = self.write(lambda tx: customers.issue_token(tx, customer))
        return Shopper(customer, self._with_token("customer", token))

    def _with_token(self, who: str, token: str) -> httpx.Client:
        client = self._clients[who]
        client.headers["Authorization"] = f"Bearer {token}"
        return client


async def _forget(_token: str) -> None:
    """The session lives as long as the example."""
