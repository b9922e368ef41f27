"""Puts a canned response into the draft unasked for by name: one that fits a warning, or the first words."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Protocol

from workstation.domain.fraud import FraudFlag
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.canned_responses import CannedResponses, Offer
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.ui.features.conversation.facts import PickerRow


class ReplyView(Protocol):
    def show_not_open(self) -> None: ...
    def show_editor_trouble(self, text: str) -> None: ...


class SafetyReplies:
    """``put`` puts a canned response into the draft. Nothing is sent: the person does."""

    def __init__(
        self,
        conversation_id: str,
        view: ReplyView,
        put: Callable[[PickerRow], None],
        *,
        conversations: Conversations,
        canned: CannedResponses,
        tasks: Tasks,
    ) -> None:
        self._id, self._view, self._put_into_draft = conversation_id, view, put
        self._conversations, self._canned, self._tasks = conversations, canned, tasks

    def wanted(self, flag: FraudFlag) -> None:
        """What fits a warning."""
        against = partial(self._canned.against, flag.indicator)
        self._tasks.spawn(self._put(against), name="conversation: safety reply")

    def opening_wanted(self) -> None:
        """The first words, in the customer's language."""
        self._tasks.spawn(self._put(self._canned.opening), name="conversation: opening")

    async def _put(self, look_up: Callable[[ConversationDetails], Awaitable[Offer]]) -> None:
        try:
            details = await self._conversations.details(self._id)
            if details is None or details.read_only:
                self._view.show_not_open()
                return
            offer = await look_up(details)
        except WorkstationError as error:
            self._view.show_editor_trouble(str(error))
            return
        found = offer.response
        row = PickerRow(found.id, found.short_code, found.title, offer.language, offer.text, found.version)
        self._put_into_draft(row)
