"""A lead counts the warnings of their teams: the server is asked, and its answer kept for when it is gone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.memory_keychain import MemoryKeychain
from tests.server.test_figures import decided, do, raised
from tests.server.test_money import money
from tests.services.seat import Seat, seated
from tests.serving import PASSWORD, Server
from workstation.domain.money import Money
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.context import Context
from workstation.services.figures import FraudFigures
from workstation.services.network import Network

KEPT = (("safe_wallet_transfer", (Money("41200", "USDT"),)),)


@asynccontextmanager
async def counting(seat: Seat, server: Server, who: str = "lea") -> AsyncIterator[FraudFigures]:
    """The figures of somebody whose workstation is on line, as soon as it is."""
    await seat.account.sign_in(server.url, f"{who}@test.example", PASSWORD)
    desk = seat.desks[0]
    network = Network(seat.line, desk, Feed(), now_ms, lambda: 0.5, new_id)
    figures = FraudFigures(Context(desk.store, Feed(), desk.me, now_ms, new_id), network)
    with pytest.raises(WorkstationError, match="cannot be reached"):
        await figures.count()
    running = asyncio.create_task(network.run())
    while not network.online():
        await asyncio.sleep(0.01)
    yield figures
    running.cancel()


def escalated(server: Server) -> None:
    """In c1 of Payments a fraud was confirmed that would have taken money; security got it and closed it."""
    flag = raised(server, "c1", "safe_wallet_transfer")
    decided(server, "c1", flag)
    do(server, "c1", "money.record", money(flag, "41200"))
    do(server, "c1", "transfer", {"to_user": None, "to_team": "security"})
    do(server, "c1", "status.set", {"status": "resolved"})
    do(server, "c1", "status.set", {"status": "closed"})


def test_a_new_profile_counts_what_was_escalated_and_closed_and_knows_it_without_a_server(
    tmp_path: Path,
) -> None:
    async def story(server: Server) -> None:
        async with seated(tmp_path / "new", MemoryKeychain()) as seat, counting(seat, server) as figures:
            assert (await figures.lately()).as_of is None
            before = now_ms()
            await figures.count()
            told = await figures.lately()
            assert told.as_of is not None
            assert before <= told.as_of <= now_ms()
            assert [day.kinds for day in told.days] == [(("safe_wallet_transfer", 1),)]
            assert [day.kinds for day in told.kept] == [KEPT]
            assert (told.open, told.confirmed, told.dismissed) == (0, 1, 0)
            assert [rule for rule, _record in told.rules] == ["list:1"], "by the feed, of all teams"
            await asyncio.to_thread(server.stop)
            with pytest.raises(WorkstationError):
                await figures.count()
            assert (await figures.lately()).kept == told.kept
            assert (await figures.lately()).as_of == told.as_of, "and how old it is"

    with Server(tmp_path / "server.db") as server:
        escalated(server)
        asyncio.run(story(server))
        server.start()


@pytest.mark.parametrize(("who", "counts"), [("cem", True), ("ana", False)])
def test_another_teams_lead_counts_nothing_of_it_and_an_agent_is_refused(
    tmp_path: Path, who: str, counts: bool
) -> None:
    async def story(server: Server) -> None:
        async with seated(tmp_path / who, MemoryKeychain()) as seat, counting(seat, server, who) as figures:
            if counts:
                await figures.count()
            else:
                with pytest.raises(WorkstationError, match="not yours to see"):
                    await figures.count()
            told = await figures.lately()
            assert (told.days, told.kept) == ((), ())
            assert (told.as_of is not None) is counts

    with Server(tmp_path / "server.db") as server:
        escalated(server)
        server.write(lambda tx: tx.connection.execute("UPDATE users SET role = 'lead' WHERE id = 'cem'"))
        asyncio.run(story(server))
