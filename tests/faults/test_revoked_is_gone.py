"""What leaves my view leaves my disk: every byte of it in replica, log and index, and not what I typed."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from backend_stub import conversations, people
from backend_stub.transaction import Transaction
from backend_stub.visibility import sight_changes
from tests.needles import Needles
from tests.patience import PATIENCE
from tests.serving import USERS, Server, add_conversation, customer, seed
from tests.sync.desks import KEY, Workplace, at_work
from tests.unsealing import unsealed
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role
from workstation.store import drafts, hot, scrubbing
from workstation.sync.scrubbing import Pauses

MINE = ("draft", "unsent reply", "sent reply")
PROMPT = Pauses(soon=0.01, quiet=0.05, latest=1.0, rest=0.0)


class Case:
    """One conversation, all of whose words are needles, among others."""

    def __init__(self) -> None:
        self.needles = Needles()
        self.plant = self.needles.plant

    def seed(self, tx: Transaction) -> None:
        seed(tx)
        for number in range(30):
            add_conversation(tx, f"other{number}", f"ok{number}", assignee_id="ana")
        labels = [self.plant("label"), self.plant("label", han=True)]
        add_conversation(tx, "gone", "kg", subject=self.plant("subject"), labels=labels)
        person = customer("kg", self.plant("customer's name"))
        email = f"{self.plant('address')}@test.example".lower()
        known = ((self.plant("attribute's name"), self.plant("attribute")),)
        people.put_customer(tx, replace(person, email=email, attributes=known))
        conversations.change(tx, "gone", {"assignee_id": "ana"})


@pytest.fixture
def case() -> Case:
    return Case()


@pytest.fixture
def server(case: Case, tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db", seeding=case.seed) as running:
        yield running


def transferred(server: Server, to_user: str | None, to_team: str | None) -> None:
    """Away from Ana, who is forgotten as a participant as well."""
    lea = server.agent("lea")
    arguments = {"to_user": to_user, "to_team": to_team}
    assert lea.do("gone", "transfer", arguments, base_version=lea.version("gone")).status == "applied"

    def forget(tx: Transaction) -> None:
        with sight_changes(tx, customer_id="kg"):
            tx.connection.execute("DELETE FROM participants WHERE user_id = 'ana'")

    server.write(forget)


def ana_becomes_administrator(server: Server) -> None:
    """Who sees no customer content."""
    server.write(lambda tx: people.put_user(tx, replace(USERS["ana"], role=Role.ADMIN)))


REVOKES: dict[str, Callable[[Server], None]] = {
    "given to Ben": lambda server: transferred(server, "ben", None),
    "to another queue": lambda server: transferred(server, None, "security"),
    "another role": ana_becomes_administrator,
}


async def filled(case: Case, server: Server, ana: Workplace) -> None:
    """Words from all sides; the agent's own are a draft, a reply that was sent, and one that was not."""
    plant = case.plant
    await ana.act("gone", OperationKind.MESSAGE_APPEND, body=f"I see to it. {plant('sent reply')}")
    await ana.settled()

    def others() -> None:
        kg, lea = server.shopper("kg"), server.agent("lea")
        for number in range(20):
            kg.write("gone", f"{plant('message')} {plant('message', han=True)}")
            server.shopper(f"ok{number % 30}").write(f"other{number % 30}", "usual words " * (number + 1))
        kg.write("gone", f"take 0x52908400098527886E0F7030069857D2E4169EE7 {plant('flagged message')}")
        lea.do("gone", "note.append", {"body": plant("note")})
        lea.do("gone", "customer.note", {"body": plant("note on the customer", han=True)})
        kg.write("gone", last)

    last = plant("last words")
    await asyncio.to_thread(others)
    await ana.shows("gone", last)
    draft = Draft("gone", DraftKind.REPLY, plant("draft"), 0, 1)
    await ana.store.desk.write(lambda s: drafts.save(s, draft))


def left(case: Case, folder: Path, *names: str) -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file() and path.name.startswith(names)]
    return case.needles.found(*files, read=lambda path: unsealed(path, KEY))


@pytest.mark.parametrize("why", REVOKES)
def test_after_a_revoke_and_a_sync_no_byte_of_it_is_left(
    case: Case, server: Server, tmp_path: Path, why: str
) -> None:
    folder = tmp_path / "ana"

    async def main() -> None:
        async with at_work(folder, server.url, pauses=PROMPT) as ana:
            await ana.online()
            await filled(case, server, ana)
            held = {line.split(" (")[0] for line in left(case, folder, "replica")}
            assert held == case.needles.planted - set(MINE) | {"sent reply"}, "the scan finds what is held"
            await asyncio.to_thread(REVOKES[why], server)
            await gone(ana)
            assert left(case, folder, "replica") == []
            await ana.act("gone", OperationKind.MESSAGE_APPEND, body=case.plant("unsent reply"))
            await ana.settled()
        assert left(case, folder, "replica") == []
        mine = {line.split(" (")[0] for line in left(case, folder, "desk")}
        assert set(MINE) <= mine, "what the agent typed stays"

    asyncio.run(main())


async def gone(ana: Workplace) -> None:
    async with asyncio.timeout(PATIENCE):
        while await ana.store.replica.read_plain(lambda c: hot.details(c, "gone")) is not None:
            await asyncio.sleep(0.01)
        while await scrubbing.wanted(ana.store.replica):
            await asyncio.sleep(0.01)
