"""Keeps the tray's cards in step with what was refused, and does with them what the person decides."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from workstation.domain.changes import Change, TrayChanged
from workstation.domain.operation import TrayItem
from workstation.domain.whole import following
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.refused import Refused


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_items(self, items: Sequence[tuple[TrayItem, str]], names: Mapping[str, str]) -> None:
        """Items with their customers' names, "" where nothing on this machine tells it any more.

        ``names``: of colleagues and teams, by id.
        """

    def show_opened(self, conversation_id: str) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...


@dataclass(slots=True)
class _Known:
    item: TrayItem
    customer_name: str


class TrayPresenter:
    """An item is named by its operation's id."""

    def __init__(
        self, view: View, refused: Refused, conversations: Conversations, feed: Feed[Change], tasks: Tasks
    ) -> None:
        self._view = view
        self._refused = refused
        self._conversations = conversations
        self._feed = feed
        self._tasks = tasks
        self._known: dict[str, _Known] = {}
        self._busy: set[str] = set()
        self._refresh = Refresh(tasks, lambda: self._guarded(self._read()), name="tray")
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._refresh.ask()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def show_or_hide(self, visible: bool) -> None:
        self._refresh.show_or_hide(visible)

    # what a person decides

    def back_to_editor(self, operation_id: str) -> None:
        """Put the text after what stands in its editor, and open that."""
        self._decide(operation_id, self._back_to_editor)

    def leave_as_note(self, operation_id: str) -> None:
        self._decide(operation_id, self._refused.as_note)

    def discard(self, operation_id: str) -> None:
        """The person was asked, where there are words to lose."""
        self._decide(operation_id, self._refused.discard)

    def _decide(self, operation_id: str, act: Callable[[TrayItem], Coroutine[Any, Any, None]]) -> None:
        known = self._known.get(operation_id)
        if known is None or operation_id in self._busy:
            return  # a second click on a card that is about to go
        self._busy.add(operation_id)
        self._tasks.spawn(self._guarded(self._act(known.item, act)), name="tray act")

    async def _act(self, item: TrayItem, act: Callable[[TrayItem], Coroutine[Any, Any, None]]) -> None:
        try:
            await act(item)
        finally:
            self._busy.discard(item.operation.id)

    async def _back_to_editor(self, item: TrayItem) -> None:
        await self._refused.back_to_draft(item)
        self._view.show_opened(item.operation.conversation_id)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, TrayChanged):
            self._refresh.ask()

    async def _read(self) -> None:
        items = await self._refused.items()
        before, self._known = self._known, {}
        for item in items:
            known = before.get(item.operation.id)
            name = known.customer_name if known else await self._customer_name(item)
            self._known[item.operation.id] = _Known(item, name)
        shown = [(known.item, known.customer_name) for known in self._known.values()]
        named = any(following(item.operation) for item in items)  # where several acts go together
        self._view.show_items(shown, await self._refused.names() if named else {})

    async def _customer_name(self, item: TrayItem) -> str:
        details = await self._conversations.details(item.operation.conversation_id)
        return details.customer.name if details else item.customer_name

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
