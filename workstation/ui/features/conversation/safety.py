"""Puts a safety reply into the draft: the canned response that fits a warning, for this very customer."""

from collections.abc import Callable
from typing import Protocol

from workstation.domain.fraud import FraudFlag
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.canned_responses import CannedResponses
from workstation.services.conversations import Conversations
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
        self._tasks.spawn(self._put(flag), name="conversation: safety reply")

    async def _put(self, flag: FraudFlag) -> None:
        try:
            details = await self._conversations.details(self._id)
            if details is None or details.read_only:
                self._view.show_not_open()
                return
            offer = await self._canned.against(flag.indicator, details)
        except WorkstationError as error:
            self._view.show_editor_trouble(str(error))
            return
        found = offer.response
        row = PickerRow(found.id, found.short_code, found.title, offer.language, offer.text, found.version)
        self._put_into_draft(row)
