"""Keeps the customer panel in step with the conversation in front."""

from collections.abc import Callable, Sequence
from typing import Protocol

from workstation.domain.changes import Change, ConversationsChanged
from workstation.domain.conversation import Conversation
from workstation.domain.fraud import FlagState, FraudFlag
from workstation.domain.people import Customer
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_nothing(self) -> None: ...
    def show_customer(self, customer: Customer) -> None: ...
    def show_conversation(self, conversation: Conversation, assignee: str, team: str) -> None: ...
    def show_flags(self, flags: Sequence[FraudFlag]) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


class ContextPresenter:
    def __init__(self, view: View, conversations: Conversations, feed: Feed[Change], tasks: Tasks) -> None:
        self._view = view
        self._conversations = conversations
        self._feed = feed
        self._conversation_id: str | None = None
        self._refresh = Refresh(tasks, self._read, name="customer panel")
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Subscribe; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._view.show_nothing()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def show(self, conversation_id: str | None) -> None:
        """Another conversation is in front; None: none is."""
        if conversation_id == self._conversation_id:
            return
        self._conversation_id = conversation_id
        if conversation_id is None:
            self._refresh.forget()
            self._view.show_nothing()
        else:
            self._refresh.ask()

    def show_or_hide(self, visible: bool) -> None:
        if visible:
            self._refresh.release()
        else:
            self._refresh.hold()

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged(ids=ids) if self._conversation_id is not None:
                if ids is None or self._conversation_id in ids:
                    self._refresh.ask()
            case _:
                return

    async def _read(self) -> None:
        wanted = self._conversation_id
        if wanted is None:
            return
        try:
            details = await self._conversations.details(wanted)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if wanted != self._conversation_id:
            return
        if details is None:
            self._view.show_nothing()
            return
        self._view.show_customer(details.customer)
        self._view.show_conversation(details.conversation, details.assignee_name, details.team_name)
        self._view.show_flags([flag for flag in details.flags if flag.state is FlagState.OPEN])
