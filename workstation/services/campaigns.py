"""Campaigns: what several customers are being talked into, who leads it, and when it is over."""

from dataclasses import replace

from workstation.domain.campaigns import CampaignState, laid, open_acts
from workstation.domain.cases import Campaign, Concerned
from workstation.domain.claiming import Claim, claiming
from workstation.domain.lanes import CAMPAIGNS
from workstation.domain.operation import OperationKind
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.store import campaigns


class Campaigns:
    """Reads this machine alone, and what is done waits for the server, so that all of it works offline."""

    def __init__(self, context: Context, acts: Acts) -> None:
        self._context, self._acts = context, acts

    async def all(self) -> tuple[Campaign, ...]:
        """Open ones first, the newest of each first, with my unsettled acts laid over them."""
        store, me = self._context.store, self._context.me
        mine = await store.desk.read_plain(campaigns.unsettled)
        found = []
        for one in await store.replica.read_plain(campaigns.campaigns):
            if (held := one.case) is not None:
                case = laid(held, mine, me)
                found.append(replace(one, case=case, offered=open_acts(case, me)))
            else:
                found.append(one)
        return tuple(sorted(found, key=lambda one: one.closed))

    async def concerned(self, campaign: Campaign) -> tuple[Concerned, ...]:
        """The conversations of a campaign, whoever is still to be warned first."""
        return await self._context.store.replica.read_plain(
            lambda c: campaigns.concerned(c, campaign.kind, campaign.what)
        )

    async def lead(self, campaign: Campaign, why: Claim | None) -> None:
        """Take it as it was seen; from a colleague only with a reason."""
        await self._record(campaign, OperationKind.CAMPAIGN_LEAD, claiming(why)[1])

    async def close(self, campaign: Campaign, reason: str) -> None:
        await self._record(campaign, OperationKind.CAMPAIGN_CLOSE, {"reason": reason})

    async def _record(self, campaign: Campaign, kind: OperationKind, wanted: dict[str, object]) -> None:
        assert campaign.case is not None, "nothing is offered without one"
        assert campaign.case.state is CampaignState.OPEN
        await self._acts.record_on(campaign.case.version, CAMPAIGNS.of(campaign.case.id), (kind, wanted))
