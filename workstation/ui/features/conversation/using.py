"""Which canned responses a draft was made with: written down beside it as they are inserted."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from workstation.domain.canned import Used
from workstation.domain.drafts import DraftKind
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Messaging


class Using:
    """``writing`` is held while it is written down, so that a message sent meanwhile waits for it."""

    def __init__(
        self,
        conversation_id: str,
        tell: Callable[[str], None],
        messaging: Messaging,
        *,
        writing: asyncio.Lock,
        acting: Tasks,
    ) -> None:
        self._id, self._tell, self._messaging = conversation_id, tell, messaging
        self._writing, self._acting = writing, acting
        self._fresh: set[DraftKind] = set()  # drafts with something that no saved draft may stand for yet

    def inserted(self, kind: DraftKind, used: Used) -> None:
        """The person has put a response into a draft."""
        self._fresh.add(kind)
        self._do(self._messaging.made_with(self._id, kind, used))

    def emptied(self, kind: DraftKind) -> None:
        """Nothing stands in a draft any more; one that was saved forgets by itself."""
        if kind in self._fresh:
            self._fresh.discard(kind)
            self._do(self._messaging.made_anew(self._id, kind))

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        self._acting.spawn(self._done(work), name="conversation: responses used")

    async def _done(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            async with self._writing:
                await work
        except WorkstationError as error:
            self._tell(str(error))
