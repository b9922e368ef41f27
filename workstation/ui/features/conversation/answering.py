"""Which message a draft answers: chosen by the person, kept beside the draft, sent with it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from workstation.domain.changes import Change, ConversationsChanged, DraftChanged
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.message import Quote
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Messaging


class CardView(Protocol):
    """Where the message stands above the editor."""

    def show_quote(self, kind: DraftKind, quote: Quote | None) -> None: ...


class Answering:
    """``writing`` is held while it is written down, so that a message sent meanwhile waits for it."""

    def __init__(
        self,
        conversation_id: str,
        card: CardView,
        tell: Callable[[str], None],
        *,
        messaging: Messaging,
        feed: Feed[Change],
        writing: asyncio.Lock,
        acting: Tasks,
        watching: Tasks,
    ) -> None:
        self._id = conversation_id
        self._card, self._tell = card, tell
        self._messaging, self._feed = messaging, feed
        self._writing, self._acting = writing, acting
        self._refresh = Refresh(watching, self._read, name="conversation: quotes")
        self._stop: Callable[[], None] | None = None
        self._any = False  # whether a draft answers a message

    def start(self) -> None:
        self._stop = self._feed.subscribe(self._on_change)
        self._refresh.ask()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def chosen(self, kind: DraftKind, message_id: str) -> None:
        """The person answers this message."""
        self._acting.spawn(self._said(self._put(kind, message_id)), name="conversation: quote")

    def dropped(self, kind: DraftKind) -> None:
        """They answer none in particular after all."""
        self.chosen(kind, "")

    def _on_change(self, change: Change) -> None:
        match change:
            case DraftChanged(conversation_id, only_words=False) if conversation_id == self._id:
                self._refresh.ask()
            case ConversationsChanged(ids) if self._any and (ids is None or self._id in ids):
                self._refresh.ask()  # what is quoted may have come, or be no longer mine to see

    async def _put(self, kind: DraftKind, message_id: str) -> None:
        async with self._writing:
            await self._messaging.quote(self._id, kind, message_id)

    async def _read(self) -> None:
        await self._said(self._show())

    async def _show(self) -> None:
        quotes = await self._messaging.quotes(self._id)
        self._any = bool(quotes)
        for kind in EDITORS:
            self._card.show_quote(kind, quotes.get(kind))

    async def _said(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except WorkstationError as error:
            self._tell(str(error))
