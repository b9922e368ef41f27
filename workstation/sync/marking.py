"""Tells the server how far I have read: the newest place only, and not more often than it matters."""

import asyncio
import contextlib
from collections.abc import Callable

from workstation.errors import WorkstationError
from workstation.remote.api import Api
from workstation.remote.trouble import Refused
from workstation.store import hot_desk, readmarks
from workstation.store.store import Store

APART = 5.0  # seconds between two words about the same conversation


class ReadMarks:
    def __init__(self, store: Store, api: Api, online: Callable[[], bool]) -> None:
        self._store = store
        self._api = api
        self._online = online
        self._told: dict[str, float] = {}  # conversation → when (loop's clock)
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """There may be something to tell."""
        self._woken.set()

    async def run(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                more = await self._tell_due()
            except WorkstationError:  # the core says what is wrong with server or disk; this can wait
                more = True
            if more:
                await asyncio.sleep(APART)
                self._woken.set()

    async def _tell_due(self) -> bool:
        """Tell what may be told now; answers whether more waits for its time."""
        if not self._online():
            return False
        clock = asyncio.get_running_loop().time()
        self._told = {id_: at for id_, at in self._told.items() if clock - at < APART}
        pending = await self._store.desk.read_plain(hot_desk.readmarks)
        for id_, position in pending.items():
            if id_ not in self._told:
                await self._tell(id_, position)
                self._told[id_] = clock
        return any(id_ in self._told for id_ in await self._store.desk.read_plain(hot_desk.readmarks))

    async def _tell(self, conversation_id: str, position: int) -> None:
        with contextlib.suppress(Refused):  # it is not mine to see any more: nobody asks how far I have read
            await self._api.mark_read(conversation_id, position)
        await self._store.desk.write(lambda s: readmarks.acknowledged(s, conversation_id, position))
