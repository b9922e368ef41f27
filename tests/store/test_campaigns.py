"""What the store keeps of campaigns as cases, from a first sync and from pages, and what I did to them."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import opened, pulled, sync
from workstation.domain.campaigns import CampaignCase, CampaignState
from workstation.domain.cases import Campaign
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.sighting import SightingKind
from workstation.store import campaigns, outbox
from workstation.store.store import Store
from workstation.store.trouble import BadPage

WALLET = "0x52908400098527886e0f7030069857d2e4169ee7"
SITE = "tower-safe.example"


def member(number: int) -> dict[str, Any]:
    """A conversation whose customer speaks of the wallet and of the site."""
    id_ = f"c{number}"
    bundle = wire.bundle(id_, wire.message(id_, 1, f"{WALLET} {SITE}"), flag="warning")
    bundle["flags"] = [wire.flag(id_, 1, kind="campaign", rule="campaign")]
    later = wire.sighting(id_, SITE, kind="domain", at=wire.START + 5)
    return {**bundle, "sightings": [wire.sighting(id_, WALLET), later]}


async def held(store: Store) -> tuple[Campaign, ...]:
    return await store.replica.read_plain(campaigns.campaigns)


async def come(store: Store, seq: int, **facts: Any) -> None:
    told = wire.campaign(SITE) | {"kind": "domain"} | facts
    await pulled(store, wire.page(wire.row(seq, "campaign", told)))


def test_a_first_sync_and_pages_bring_cases_and_closed_ones_stand_below(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            case = wire.campaign(WALLET, leader_id="u1", version=2)
            await sync(store, member(1), member(2), campaigns=[case], conversations=2)
            site, wallet = await held(store)
            assert (site.what, site.case, wallet.what) == (SITE, None, WALLET)
            assert wallet.case == CampaignCase(case["id"], 2, CampaignState.OPEN, "u1", "Agent One")
            await come(store, 2)
            assert (await held(store))[0].unled
            over = {"state": "closed", "closed_at": wire.START, "closed_by": "u1", "reason": "gone"}
            await come(store, 3, version=4, **over)
            wallet, site = await held(store)
            assert site.closed
            assert site.case is not None
            assert (site.case.closed_by, site.case.reason) == ("Agent One", "gone")
            await come(store, 4, version=3)
            assert (await held(store))[1].closed, "what came late is older"

    asyncio.run(story())


def test_who_was_warned_and_speaks_of_it_anew_is_to_be_warned_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, member(1), member(2)) as store:

            async def to_warn() -> list[str]:
                asked = SightingKind.ADDRESS, WALLET
                told = await store.replica.read_plain(lambda c: campaigns.concerned(c, *asked))
                return [one.conversation_id for one in told if not one.warned]

            flagged = wire.flag("c1", 1, kind="campaign", rule="campaign", state="confirmed")
            warned = wire.sighting("c1", WALLET, warned_at=wire.START + 5)
            rows = [wire.row(2, "flag", flagged, "c1"), wire.row(3, "sighting", warned, "c1")]
            await pulled(store, wire.page(*rows))
            assert await to_warn() == ["c2"]
            anew = wire.sighting("c1", WALLET, at=wire.START + 9_000, message_id="c1-m2")
            await pulled(store, wire.page(wire.row(4, "sighting", anew, "c1")))
            assert await to_warn() == ["c2", "c1"]
            wallet = next(one for one in await held(store) if one.what == WALLET)
            assert wallet.last_at == wire.START + 9_000

    asyncio.run(story())


@pytest.mark.parametrize(
    "wrong", [{"state": "novel"}, {"version": None}, {"what": ""}, {"kind": "person"}, {"closed_at": "now"}]
)
def test_a_case_that_cannot_be_is_refused(tmp_path: Path, wrong: dict[str, Any]) -> None:
    async def story() -> None:
        async with opened(tmp_path, member(1), member(2)) as store:
            with pytest.raises(BadPage):
                await come(store, 2, **wrong)
            assert all(one.case is None for one in await held(store))

    asyncio.run(story())


def test_what_i_did_to_campaigns_is_read_from_the_desk_in_its_order(tmp_path: Path) -> None:
    async def story() -> None:
        acts = [
            Operation("o1", 0, OperationKind.CAMPAIGN_LEAD, "campaign:a", 1, {}, wire.START),
            Operation("o2", 0, OperationKind.CLAIM, "c1", 1, {}, wire.START),
            Operation("o3", 0, OperationKind.CAMPAIGN_CLOSE, "campaign:a", 1, {"reason": "x"}, wire.START),
        ]
        async with opened(tmp_path, member(1), member(2)) as store:
            await store.desk.write(lambda s: outbox.append(s, acts))
            assert [one.id for one in await store.desk.read_plain(campaigns.unsettled)] == ["o1", "o3"]

    asyncio.run(story())
