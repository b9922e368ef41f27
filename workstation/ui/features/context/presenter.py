"""Keeps the customer panel in step with the conversation in front."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from workstation.domain.changes import Change, ConversationsChanged, DraftChanged
from workstation.domain.conversation import Conversation
from workstation.domain.deciding import Offered
from workstation.domain.fraud import FraudFlag
from workstation.domain.people import Customer, CustomerNote
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.customers import Customers
from workstation.ui.features.context.noting import Noting


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_nothing(self) -> None: ...
    def show_customer(self, customer: Customer) -> None: ...
    def show_conversation(self, conversation: Conversation, assignee: str, team: str) -> None: ...
    def show_flags(self, flags: Sequence[FraudFlag], offered: Mapping[str, Offered]) -> None: ...
    def show_notes(self, notes: Sequence[CustomerNote]) -> None: ...
    def show_others(self, conversations: Sequence[Conversation]) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
    def lead_to_search(self, customer_id: str, name: str) -> None: ...


class ContextPresenter:
    def __init__(
        self,
        view: View,
        *,
        conversations: Conversations,
        customers: Customers,
        noting: Noting,
        feed: Feed[Change],
        tasks: Tasks,
    ) -> None:
        self._view = view
        self._conversations = conversations
        self._customers = customers
        self._noting = noting
        self._feed, self._tasks = feed, tasks
        self._conversation_id: str | None = None
        self._theirs: frozenset[str] = frozenset()  # all conversations of the customer in front
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

    async def saved(self) -> None:
        """Return when what is half written is on the disk. Raises WorkstationError while it cannot be."""
        await self._noting.saved()

    def show(self, conversation_id: str | None) -> None:
        """Another conversation is in front; None: none is."""
        if conversation_id == self._conversation_id:
            return
        self._conversation_id = conversation_id
        self._theirs = frozenset()
        self._noting.show(conversation_id or "")
        if conversation_id is None:
            self._refresh.forget()
            self._view.show_nothing()
        else:
            self._refresh.ask()

    def show_or_hide(self, visible: bool) -> None:
        self._refresh.show_or_hide(visible)

    def search(self) -> None:
        """Lead to everything of the customer in front, who may be another than the one shown while hidden."""
        if self._conversation_id is not None:
            self._tasks.spawn(self._search(self._conversation_id), name="customer panel: search")

    async def _search(self, conversation_id: str) -> None:
        try:
            details = await self._conversations.details(conversation_id)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if details is not None:
            self._view.lead_to_search(details.customer.id, details.customer.name)

    def note_wanted(self) -> None:
        if self._conversation_id is not None:
            self._noting.open(self._conversation_id)

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged(ids=ids) if self._conversation_id is not None:
                if ids is None or self._conversation_id in ids or self._theirs & ids:
                    self._refresh.ask()
            case DraftChanged(conversation_id) if conversation_id == self._conversation_id:
                self._noting.reread(conversation_id)
            case _:
                return

    async def _read(self) -> None:
        wanted = self._conversation_id
        if wanted is None:
            return
        try:
            details = await self._conversations.details(wanted)
            record = await self._customers.record(wanted)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if wanted != self._conversation_id:
            return
        if details is None:
            self._view.show_nothing()
            return
        self._theirs = frozenset(one.id for one in record.conversations)
        self._view.show_customer(details.customer)
        self._view.show_conversation(details.conversation, details.assignee_name, details.team_name)
        open_flags = [flag for flag in details.flags if flag.standing]
        self._view.show_flags(open_flags, details.offered)
        self._view.show_notes(record.notes)
        self._view.show_others([one for one in record.conversations if one.id != wanted])
        if record.half_written:
            self._noting.open(wanted)
