"""A campaign is led and closed at a workstation, with the real server: at once, or when it is back."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from tests.memory_keychain import MemoryKeychain
from tests.patience import PATIENCE, eventually
from tests.server.test_campaign_cases import cases, close, joins
from tests.server.test_campaigns import STORY, WALLET
from tests.services.seat import Seat, seated
from tests.serving import PASSWORD, Server
from workstation.domain.campaigns import CampaignState
from workstation.domain.cases import Campaign
from workstation.domain.changes import CampaignsChanged, Change
from workstation.domain.operation import CAMPAIGN
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.acts import Acts
from workstation.services.campaigns import Campaigns
from workstation.services.context import Context
from workstation.services.network import Network


@asynccontextmanager
async def leading(seat: Seat, server: Server, told: list[Change]) -> AsyncIterator[Campaigns]:
    """The campaigns of a senior whose workstation is on line, as soon as it is."""
    await seat.account.sign_in(server.url, "sen@test.example", PASSWORD)
    desk, feed = seat.desks[0], Feed[Change]()
    feed.subscribe(told.append)
    network = Network(seat.line, desk, feed, now_ms, lambda: 0.5, new_id)
    context = Context(desk.store, feed, desk.me, now_ms, new_id)
    running = asyncio.create_task(network.run())
    while not network.online():
        await asyncio.sleep(0.01)
    yield Campaigns(context, Acts(context))
    running.cancel()


async def until(campaigns: Campaigns, so: Callable[[Campaign], bool]) -> Campaign:
    """The one campaign, once it is ``so`` here."""
    async with asyncio.timeout(PATIENCE):
        while not ((found := await campaigns.all()) and so(found[0])):
            await asyncio.sleep(0.01)
    return found[0]


async def told_to(server: Server, so: Callable[[dict[str, object]], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not so((await asyncio.to_thread(cases, server))[0]):
            await asyncio.sleep(0.02)


def test_a_senior_leads_it_closes_it_and_it_opens_again(tmp_path: Path) -> None:
    async def story(server: Server) -> None:
        told: list[Change] = []
        async with (
            seated(tmp_path / "sen", MemoryKeychain()) as seat,
            leading(seat, server, told) as campaigns,
        ):
            found = await until(campaigns, lambda one: one.unled)
            assert (found.what, found.customers, found.to_warn) == (WALLET, 3, 3)
            assert found.offered == CAMPAIGN
            await campaigns.lead(found, None)
            await until(campaigns, lambda one: one.case is not None and one.case.leader_name == "Sen")
            await told_to(server, lambda case: case["leader_id"] == "sen")
            led = await until(campaigns, lambda one: one.case is not None and one.case.version == 2)
            await eventually(lambda: any(isinstance(change, CampaignsChanged) for change in told))
            await asyncio.to_thread(server.stop)
            await campaigns.close(led, "the wallet is frozen")
            closed = await until(campaigns, lambda one: one.closed)
            assert closed.case is not None
            assert (closed.case.reason, closed.offered) == ("the wallet is frozen", frozenset())
            assert len(await campaigns.concerned(closed)) == 3, "all of it is read without a server"
            await asyncio.to_thread(server.start)
            await told_to(server, lambda case: case["state"] == CampaignState.CLOSED)
            server.now.ahead = 5_000
            await asyncio.to_thread(joins, server, 4)
            await until(campaigns, lambda one: one.unled and one.customers == 4)
            await asyncio.to_thread(lambda: close(server.agent("sen"), cases(server)[0], "over"))
            await until(campaigns, lambda one: one.closed)

    with Server(tmp_path / "server.db") as server:
        for number in (1, 2, 3):
            server.shopper(f"k{number}").write(f"c{number}", STORY + WALLET)
        asyncio.run(story(server))
