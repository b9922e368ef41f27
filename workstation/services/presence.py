"""Being there: colleagues are told what I have in front of me and that I type, and I hear of them.

All of it is lost without harm: nothing waits for it, nothing is kept, and no trouble with it is shown.
"""

import asyncio
import contextlib
from collections import Counter

from workstation.errors import WorkstationError
from workstation.services.context import Context
from workstation.services.network import Network
from workstation.store import hot

AGAIN = 20.0  # seconds after which what is in front is said once more
_TOGETHER = 0.3  # seconds in which changes are said in one, and in which the screen shows what was typed


class Presence:
    """``run`` lives as long as the desk is open; the rest is called from its loop."""

    def __init__(self, context: Context, network: Network) -> None:
        self._context = context
        self._network = network
        self._front: Counter[str] = Counter()
        self._away = False
        self._changed = asyncio.Event()
        self._names: dict[str, str] = {}

    def look(self, conversation_id: str) -> None:
        """A conversation has come in front of the person."""
        self._front[conversation_id] += 1
        self._changed.set()

    def leave(self, conversation_id: str) -> None:
        """It is in front no more."""
        self._front -= Counter([conversation_id])
        self._changed.set()

    def go_away(self) -> None:
        """Whatever stands in front, nobody looks at it."""
        self._attend(away=True)

    def come_back(self) -> None:
        """Somebody looks again at what stands in front."""
        self._attend(away=False)

    def _attend(self, *, away: bool) -> None:
        if away is not self._away:
            self._away = away
            self._changed.set()

    async def run(self) -> None:
        """Say what is in front whenever it changes, and again while anything is; until cancelled."""
        while True:
            front = [] if self._away else sorted(self._front)
            with contextlib.suppress(WorkstationError):  # said again soon
                await self._network.tell_viewing(front)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(AGAIN if front else None):
                    await self._changed.wait()
            await asyncio.sleep(_TOGETHER)
            self._changed.clear()

    async def type(self, conversation_id: str, *, typing: bool, note: bool) -> None:
        """I type a reply or a note, or stopped; said a moment later, beside nothing that I wait to see."""
        await asyncio.sleep(_TOGETHER)
        with contextlib.suppress(WorkstationError):  # forgotten in six seconds anyway
            await self._network.tell_typing(conversation_id, typing=typing, note=note)

    async def colleagues(self) -> dict[str, bool]:
        """Who of my teams is connected now, by id; empty where nobody can tell."""
        try:
            return await self._network.colleagues()
        except WorkstationError:
            return {}

    async def name(self, user_id: str) -> str:
        """What a colleague is called; empty for nobody known here."""
        if user_id not in self._names:
            name, _ = await self._context.store.replica.read_plain(lambda c: hot.names(c, user_id, ""))
            if not name:
                return ""
            self._names[user_id] = name
        return self._names[user_id]
