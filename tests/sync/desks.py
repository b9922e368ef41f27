"""A workstation without a window: the real store, the real API client and the real engine on one loop."""

import asyncio
import contextlib
import random
from collections import deque
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from tests.patience import PATIENCE, eventually
from tests.serving import PASSWORD
from workstation.domain.changes import Change, SyncRecovered
from workstation.domain.operation import Operation, OperationKind, TrayItem
from workstation.domain.sync_state import Connection, Recovery
from workstation.remote.api import Api
from workstation.remote.wire import PATIENT, Limits
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.store import device, hot, outbox, replica, tray
from workstation.store.store import Store
from workstation.sync.engine import Engine
from workstation.sync.scrubbing import Pauses

KEY = bytes(range(32))


class Workplace:
    """One person's workstation; ``changes`` is what the feed has announced."""

    def __init__(self, store: Store, api: Api, feed: Feed[Change], engine: Engine) -> None:
        self.store, self.api, self.feed, self.engine = store, api, feed, engine
        self.changes: deque[Change] = deque(maxlen=500)
        feed.subscribe(self.changes.append)

    async def act(self, conversation: str, kind: OperationKind, **arguments: Any) -> str:
        """Write an operation down as the services do; it is pushed when it can be, whoever stops waiting."""
        return await asyncio.shield(self._act(conversation, kind, arguments))

    async def _act(self, conversation: str, kind: OperationKind, arguments: dict[str, Any]) -> str:
        version = await self.store.replica.read(lambda s: replica.version(s, conversation))
        act = Operation(new_id(), 0, kind, conversation, version, arguments, now_ms())
        await self.store.desk.write(lambda s: outbox.append(s, [act], None))
        self.engine.wake()
        return act.id

    async def reply(self, conversation: str, body: str) -> str:
        return await self.act(conversation, OperationKind.MESSAGE_APPEND, body=body)

    async def online(self) -> None:
        await eventually(lambda: self.engine.state.connection is Connection.ONLINE)

    async def settled(self) -> None:
        """Nothing is unsent any more."""
        async with asyncio.timeout(PATIENCE):
            while await self.store.desk.read(outbox.unsettled):
                await asyncio.sleep(0.01)

    async def texts(self, conversation: str) -> list[str]:
        found = await self.store.replica.read_plain(lambda c: hot.window(c, conversation, 1, 1000))
        return [message.body for message in found]

    async def shows(self, conversation: str, text: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while text not in await self.texts(conversation):
                await asyncio.sleep(0.01)

    async def in_sync(self) -> None:
        """Nothing is unsent, and everything that the server has is here."""
        for _ in range(2):  # what the first look brings to light may have to be sent
            since = now_ms()
            await self.engine.retry_now()
            await eventually(lambda s=since: (self.engine.state.in_sync_as_of or 0) >= s)
            await self.settled()

    def recovered(self) -> list[Recovery]:
        """What this workstation has found its way back from, in order."""
        return [change.why for change in self.changes if isinstance(change, SyncRecovered)]

    async def tray(self) -> list[TrayItem]:
        return await self.store.desk.read_plain(tray.everything)


@contextlib.asynccontextmanager
async def at_work(
    folder: Path,
    url: str,
    user: str = "ana",
    *,
    token: str | None = None,
    keep: Callable[[str], None] = lambda token: None,
    limits: Limits = PATIENT,
    pauses: Pauses = Pauses(),  # noqa: B008 frozen
) -> AsyncIterator[Workplace]:
    """Open the profile in ``folder``, sign in unless there is a token, and sync until the block ends."""

    async def save(refresh_token: str) -> None:
        keep(refresh_token)

    store = await Store.open(folder, KEY)
    api = Api(url, token or "", save, limits)
    if token is None:
        me = await api.sign_in(f"{user}@test.example", PASSWORD)
        await store.desk.write(lambda s: device.sign_in(s, new_id, url, me))
    feed: Feed[Change] = Feed()
    dice = random.Random(0)
    engine = Engine(store, api, feed, now_ms, dice.random, new_id, pauses=pauses)
    place = Workplace(store, api, feed, engine)
    running = asyncio.create_task(engine.run())
    try:
        yield place
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        await api.aclose()
        await store.aclose()
