"""A real workstation to whom one answer after another is forged, and who must be well again after each."""

import asyncio
import logging
import random
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path

from tests.faults.programme.forger import EVENTS, Forger
from tests.serving import PASSWORD, Server, add_conversation
from tests.sync.desks import at_work
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.remote.wire import Limits
from workstation.runtime.ids import now_ms
from workstation.store import outbox, position, sent

PATHS = (
    b"/v1/sync/changes", b"/v1/sync/changes", b"/v1/sync/snapshots", b"/v1/sync/bootstrap", b"/v1/ops",
    b"/v1/ops", EVENTS, b"/v1/about", b"/v1/sessions/refresh",
)  # fmt: skip
_PATIENCE = 20.0  # seconds
_LIMITS = Limits(seconds=1.0, size=4 << 20)


class Ears(logging.Handler):
    """Hears what the log calls an error: something that nobody foresaw."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self.heard.append(f"{record.getMessage()} {error!r:.300}")


class Victim:
    """``meet`` answers what is wrong after a seed's answer; nothing: all is well again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._runner = asyncio.Runner()
        self._around = AsyncExitStack()
        self._server = self._around.enter_context(Server(folder / "server.db"))
        self._ears = Ears()
        logging.getLogger().addHandler(self._ears)
        self._words: list[str] = []
        self._runner.run(self._sit_down())

    async def _sit_down(self) -> None:
        self._forger = await self._around.enter_async_context(Forger(self._server.port).listening())
        self._place = await self._around.enter_async_context(
            at_work(self._folder / "ana", self._forger.url, limits=_LIMITS)
        )
        await self._place.online()
        await self._place.act("c1", OperationKind.CLAIM)
        await self._place.settled()

    def close(self) -> None:
        self._runner.run(self._around.aclose())
        self._runner.close()
        logging.getLogger().removeHandler(self._ears)

    def lost(self) -> list[str]:
        """What was written and is neither on the server nor on this computer."""
        return self._runner.run(self._missing())

    async def _missing(self) -> list[str]:
        store = self._place.store
        kept = [operation for operation, _ in await store.desk.read(sent.everything)]
        kept += [item.operation for item in await self._place.tray()]
        held = {operation.text for operation in kept}
        return [f"LOST: {word!r}" for word in self._words if word not in held]

    def meet(self, seed: int) -> tuple[str, str]:
        """The path that was lied to, and what is wrong."""
        path = random.Random(seed).choice(PATHS)
        wrong = self._runner.run(self._lied_to(path, random.Random(seed)))
        wrong += "".join(self._ears.heard)
        self._ears.heard.clear()
        return path.decode(), f"{path.decode()}: {wrong}" if wrong else ""

    async def _lied_to(self, path: bytes, dice: random.Random) -> str:
        self._forger.lie(path, dice)
        self._words.append(f"word {len(self._words)}")
        await self._place.reply("c1", self._words[-1])
        try:
            async with asyncio.timeout(_PATIENCE):
                for turn in count():
                    if self._forger.lied.is_set():
                        break
                    if turn % 50 == 0:
                        await self._provoke(path)
                    await self._insist()
                begun = now_ms()
                while not await self._is_well(begun):
                    await self._insist()
        except TimeoutError:
            return f"STUCK: {self._place.engine.state}"
        return ""

    async def _provoke(self, path: bytes) -> None:
        """Let the workstation ask at ``path``."""
        api = self._place.api
        if path == EVENTS:
            self._forger.hang_up()
        elif path == b"/v1/about":
            api._known = False
        elif path == b"/v1/sessions/refresh":
            api._session._until = 0.0
        elif path == b"/v1/sync/snapshots":
            name = f"n{now_ms()}"
            await self._server.database.write(lambda tx: add_conversation(tx, name, f"k{name}"))
        elif path == b"/v1/sync/bootstrap":
            await self._place.store.replica.write_plain(position.forget)

    async def _insist(self) -> None:
        """Press the button, and sign in where that is what is wanted."""
        engine = self._place.engine
        if engine.state.connection is Connection.SIGNED_OUT:
            try:
                await self._place.api.sign_in("ana@test.example", PASSWORD)
            except WorkstationError:
                await asyncio.sleep(0.02)
        await engine.retry_now()
        await asyncio.sleep(0.02)

    async def _is_well(self, begun: int) -> bool:
        state = self._place.engine.state
        return (
            state.connection is Connection.ONLINE
            and (state.in_sync_as_of or 0) >= begun
            and not await self._place.store.desk.read(outbox.unsettled)
        )
