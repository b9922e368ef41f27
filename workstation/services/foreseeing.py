"""Flags what I send as the server will, at once and offline: it runs the same detectors on the same words."""

import asyncio
import logging

from workstation.domain.changes import Change, ConversationsChanged, MessagesChanged, OutboxChanged
from workstation.domain.fraud import heard
from workstation.domain.operation import Operation
from workstation.errors import WorkstationError
from workstation.services.context import Context
from workstation.services.guarding import Guarding
from workstation.store import foreseen

log = logging.getLogger(__name__)


class Foreseeing:
    """What it finds stands beside the reply in the outbox, and leaves with it: settled, or taken back."""

    def __init__(self, context: Context, guarding: Guarding) -> None:
        self._context = context
        self._guarding = guarding
        self._harmless: frozenset[str] = frozenset()  # replies in which nothing was found

    async def run(self) -> None:
        """Look at whatever is written, until cancelled; on the screen's loop."""
        changed = asyncio.Event()
        changed.set()

        def hear(change: Change) -> None:
            if isinstance(change, OutboxChanged):
                changed.set()

        stop = self._context.feed.subscribe(hear)
        try:
            while True:
                await changed.wait()
                changed.clear()
                try:
                    await self.look()
                except WorkstationError as error:  # a full disk, most likely: the server flags it
                    log.warning("what is on its way was not looked at: %s", type(error).__name__)
        finally:
            stop()

    async def look(self) -> None:
        """All that is on its way and was not looked at. Raises WorkstationError."""
        waiting = await self._context.store.desk.read_plain(foreseen.bare)
        self._harmless &= {one.id for one in waiting}
        for reply in waiting:
            if reply.id not in self._harmless and not await self._flag(reply):
                self._harmless |= {reply.id}

    async def _flag(self, reply: Operation) -> bool:
        """Whether the server will flag it."""
        names = [file.name for file in reply.attachments]
        found = await self._guarding.foreseen(reply.text, names)
        if not found:
            return False
        store, where = self._context.store, reply.conversation_id
        told = heard(found, await store.replica.read_plain(foreseen.demoted))
        if await store.desk.write_plain(lambda c: foreseen.put(c, reply.id, told)):
            seen = ConversationsChanged(frozenset({where}))
            self._context.feed.publish(MessagesChanged(where), seen)
        return True
