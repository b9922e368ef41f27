"""Looks up the canned responses that fit what stands after the slash; the latest question wins."""

from collections.abc import Callable
from typing import Protocol

from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.canned_responses import CannedResponses
from workstation.services.conversations import ConversationDetails
from workstation.ui.features.conversation.facts import PickerRow


class OffersView(Protocol):
    """Where the responses are offered."""

    def show_offers(self, query: str, rows: tuple[PickerRow, ...], count: int) -> None: ...
    def show_editor_trouble(self, text: str) -> None: ...


class Offering:
    """``details`` answers whom the responses are filled for; None while that is not known yet."""

    def __init__(
        self,
        view: OffersView,
        canned: CannedResponses,
        details: Callable[[], ConversationDetails | None],
        tasks: Tasks,
    ) -> None:
        self._view = view
        self._canned = canned
        self._details = details
        self._tasks = tasks
        self._query = ""
        self._early = False  # asked before it was known for whom

    def ready(self) -> None:
        """Whom the responses are for is known now: what was asked before is answered."""
        if self._early:
            self._early = False
            self.ask(self._query)

    def ask(self, query: str) -> None:
        self._query = query
        self._tasks.spawn(self._offer(query), name="conversation: canned")

    async def _offer(self, query: str) -> None:
        details = self._details()
        if details is None:
            self._early = True
            return
        try:
            offers, count = await self._canned.offers(query, details)
        except WorkstationError as error:
            self._view.show_editor_trouble(str(error))
            return
        if query == self._query:
            rows = (
                PickerRow(r.id, r.short_code, r.title, o.language, o.text, r.version, len(r.variants) == 1)
                for o in offers
                for r in [o.response]
            )
            self._view.show_offers(query, tuple(rows), count)
