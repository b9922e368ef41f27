"""One connection through the proxy of trouble: each request that comes along it meets its fate."""

import asyncio
import random
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.faults.requests import HOUSES, failing, path_of, read_request, whole_answer
from tests.faults.way import Cut, Trouble, Way, end

_WHOLE = {Trouble.DOUBLED, Trouble.REPLAYED, Trouble.SWAPPED}  # not for a stream, which never ends
_STATUSES = (401, 409, 429, 500, 502, 503)


@dataclass(slots=True)
class Network:
    """What all connections have in common."""

    target: str  # the URL of a server, or a key of HOUSES
    dice: random.Random
    chances: Mapping[Trouble, float] = field(default_factory=dict)
    out: bool = False  # the cable is pulled
    older: dict[bytes, bytes] = field(default_factory=dict)  # path → what last answered it
    fired: Counter[str] = field(default_factory=Counter)
    heard: bytes = b""  # what came to a house that is none of ours
    later: set[asyncio.Task[bytes]] = field(default_factory=set)

    @property
    def port(self) -> int:
        return urlsplit(self.target).port or 80

    def fate(self, path: bytes) -> Trouble | None:
        """What happens to a request; a throw for each trouble, so that a seed means the same again."""
        struck = [trouble for trouble, chance in self.chances.items() if self.dice.random() < chance]
        trouble = struck[0] if struck else None
        private = path == b"/v1/events" or path.startswith(b"/v1/sessions")
        return None if trouble in _WHOLE and private else trouble


class Line:
    def __init__(
        self, network: Network, reader: asyncio.StreamReader, near: asyncio.StreamWriter, way: Way
    ) -> None:
        self._network, self._reader, self._near, self._way = network, reader, near, way
        self._far: asyncio.StreamWriter | None = None
        self._back: asyncio.Task[None] | None = None

    async def serve(self) -> None:
        """Until either side ends. Raises Cut, or OSError where there is no server."""
        try:
            while request := await read_request(self._reader):
                if "://" in self._network.target:
                    await self._meet(request)
                else:
                    await self._stranger(request)
        finally:
            if self._far is not None and self._back is not None:
                end(self._far)
                self._back.cancel()

    async def _stranger(self, request: bytes) -> None:
        self._network.heard += request
        self._near.write(HOUSES[self._network.target])
        while self._network.target == "endless":
            self._near.write(b" " * 65_536)
            await self._near.drain()
        await self._answer(b"")

    async def _meet(self, request: bytes) -> None:
        network = self._network
        trouble = network.fate(path_of(request))
        if trouble is Trouble.SWAPPED:
            await self._swap(request)
            return
        if trouble is not None:
            network.fired[trouble] += 1
        self._way.meet(trouble, network.dice)
        match trouble:
            case Trouble.HALF_ASKED:
                await self._forward(request[: network.dice.randrange(1, len(request))])
                raise Cut
            case Trouble.DOUBLED:
                await whole_answer(request, network.port)
            case Trouble.REPLAYED:
                self._replay(request, network.dice.uniform(0.3, 2.0))
            case Trouble.PORTAL:
                await self._answer(HOUSES["portal"])
            case Trouble.FAILED:
                await self._answer(failing(network.dice.choice(_STATUSES)))
        await self._forward(request)
        if trouble is Trouble.HALF_CLOSED and self._far is not None and self._back is not None:
            self._far.write_eof()
            await self._back

    async def _swap(self, request: bytes) -> None:
        network = self._network
        answer = await whole_answer(request, network.port)
        older = network.dice.choice(list(network.older.values()) or [answer])
        network.fired[Trouble.SWAPPED] += older != answer
        network.older[path_of(request)] = answer
        await self._answer(older)

    def _replay(self, request: bytes, seconds: float) -> None:
        async def later() -> bytes:
            await asyncio.sleep(seconds)
            return await whole_answer(request, self._network.port)

        task = asyncio.ensure_future(later())
        self._network.later.add(task)
        task.add_done_callback(self._network.later.discard)

    async def _answer(self, answer: bytes) -> None:
        self._near.write(answer)
        await self._near.drain()
        raise Cut

    async def _forward(self, request: bytes) -> None:
        if self._far is None:
            reader, self._far = await asyncio.open_connection("127.0.0.1", self._network.port)
            self._back = asyncio.ensure_future(self._bring_back(reader))
        self._far.write(request)
        await self._far.drain()

    async def _bring_back(self, reader: asyncio.StreamReader) -> None:
        with suppress(OSError, Cut):
            await self._way.carry(reader, self._near)
        end(self._near, reset=self._way.reset)
