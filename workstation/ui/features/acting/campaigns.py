"""Leading a campaign and closing it: asks why where that is to be said, and writes it down."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.cases import Campaign
from workstation.domain.claiming import FROM_COLLEAGUE
from workstation.domain.operation import OperationKind
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.campaigns import Campaigns
from workstation.ui.features.acting.claim import ClaimInquiry
from workstation.ui.features.acting.reasoned import ReasonedInquiry
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class CloseInquiry(ReasonedInquiry[str]):
    """Answers the reason."""

    def __init__(self, parent: QWidget, about: str) -> None:
        super().__init__(parent, "close_campaign", self.tr("Close this campaign"), about)
        told = self.tr("It opens again if another customer speaks of the same.")
        self.column.addWidget(PlainLabel(told, self, wrap=True))
        hint = self.tr("Why is it over? All of security can read this.")
        self.ask("close_campaign.reason", self.tr("Reason"), hint)
        do = self.add_do(self.tr("Close"), "primary")
        do.clicked.connect(lambda _checked=False: self.answered(self._reason.words))


class ActingOnCampaigns(QObject):
    """``opener`` is where it is asked; ``told`` shows a sentence there."""

    def __init__(
        self, opener: QWidget, campaigns: Campaigns, tasks: Tasks, told: Callable[[str], None]
    ) -> None:
        super().__init__(opener)
        self._opener, self._campaigns, self._tasks, self._told = opener, campaigns, tasks, told
        self._turn = asyncio.Lock()  # one question at a time

    def lead(self, campaign: Campaign) -> None:
        if OperationKind.CAMPAIGN_LEAD in campaign.offered:
            self._tasks.spawn(self._guarded(self._lead(campaign)), name="acting: campaign")

    def close(self, campaign: Campaign) -> None:
        if OperationKind.CAMPAIGN_CLOSE in campaign.offered:
            self._tasks.spawn(self._guarded(self._close(campaign)), name="acting: campaign")

    async def _lead(self, campaign: Campaign) -> None:
        case, why = campaign.case, None
        if case is not None and case.leader_id is not None:
            do, about = self.tr("Lead this campaign"), self._about(campaign)
            why = await ClaimInquiry(self._opener, about, FROM_COLLEAGUE, case.leader_name, do).answer()
            if why is None:
                return
        await self._campaigns.lead(campaign, why)

    async def _close(self, campaign: Campaign) -> None:
        reason = await CloseInquiry(self._opener, self._about(campaign)).answer()
        if reason is not None:
            await self._campaigns.close(campaign, reason)

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            async with self._turn:
                await act
        except WorkstationError as error:
            self._told(str(error))

    def _about(self, campaign: Campaign) -> str:
        return fill(self.tr("The campaign with %1"), identifier(campaign.what))
