"""Keeps the queue of cases, and all about the chosen one, in step with the store."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

from workstation.domain.cases import Campaign, CaseQueue, Concerned, Dossier, Narrowed
from workstation.domain.changes import (
    CampaignsChanged,
    Change,
    ConversationsChanged,
    MessagesChanged,
    SyncStateChanged,
)
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.runtime.alarm import Alarm
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.campaigns import Campaigns
from workstation.services.cases import Cases

_CALM = 0.1  # seconds: a hundred changes a second become ten looks


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_queue(self, queue: CaseQueue) -> None: ...
    def show_dossier(self, dossier: Dossier | None) -> None: ...
    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None: ...
    def show_concerned(self, concerned: Sequence[Concerned]) -> None: ...
    def show_online(self, online: bool) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class PriorityPresenter:
    def __init__(
        self, view: View, cases: Cases, campaigns: Campaigns, feed: Feed[Change], tasks: Tasks
    ) -> None:
        self._view, self._cases, self._campaigns, self._feed = view, cases, campaigns, feed
        self._narrowed = Narrowed()
        self._chosen = ""
        self._queue = Refresh(tasks, lambda: self._guarded(self._read_queue()), name="priority: queue")
        self._late = Alarm(tasks, self._queue.ask)
        self._dossier = Refresh(tasks, lambda: self._guarded(self._read_dossier()), name="priority: case")
        self._campaign: Campaign | None = None
        self._concerned = Refresh(
            tasks, lambda: self._guarded(self._read_concerned()), name="priority: campaign"
        )
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._view.show_online(self._cases.online())
        self._queue.ask()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None
        self._late.stop()

    def narrow(self, narrowed: Narrowed) -> None:
        """Show only these cases from now on."""
        self._narrowed = narrowed
        self._queue.ask()

    def choose(self, conversation_id: str) -> None:
        """Another case is chosen; "": none."""
        self._chosen = conversation_id
        self._dossier.ask()

    def choose_campaign(self, campaign: Campaign) -> None:
        """Show whom this campaign concerns."""
        self._campaign = campaign
        self._concerned.ask()

    def show_or_hide(self, visible: bool) -> None:
        for refresh in (self._queue, self._dossier, self._concerned):
            refresh.show_or_hide(visible)

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged(ids=ids):
                self._queue.ask()
                if ids is None or self._chosen in ids:
                    self._dossier.ask()
            case MessagesChanged(conversation_id) if conversation_id == self._chosen:
                self._dossier.ask()
            case CampaignsChanged():
                self._queue.ask()
            case SyncStateChanged(state):
                self._view.show_online(state.connection is Connection.ONLINE)
            case _:
                return

    async def _read_queue(self) -> None:
        queue = await self._cases.queue(self._narrowed)
        self._view.show_queue(queue)
        self._late.ring(queue.late_in, 0, None)
        self._view.show_campaigns(await self._campaigns.all())
        await asyncio.sleep(_CALM)

    async def _read_dossier(self) -> None:
        wanted = self._chosen
        dossier = await self._cases.dossier(wanted) if wanted else None
        if wanted == self._chosen:
            self._view.show_dossier(dossier)

    async def _read_concerned(self) -> None:
        if self._campaign is not None:
            self._view.show_concerned(await self._campaigns.concerned(self._campaign))

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
