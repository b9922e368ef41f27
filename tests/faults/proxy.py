"""A proxy of trouble: all that a network, or whoever sits in it, can do to requests and their answers."""

import asyncio
import random
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from tests.faults.line import Line, Network
from tests.faults.way import Cut, Trouble, Way, end


class Proxy:
    """Leads from ``url`` to ``target``. It has a thread of its own; its methods may be called from any."""

    def __init__(self, target: str, seed: int = 0) -> None:
        self._network = Network(target, random.Random(seed))
        self._open: dict[asyncio.StreamWriter, Way] = {}
        self._loop = asyncio.new_event_loop()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="proxy", daemon=True)
        self._thread.start()
        assert self._listening.wait(10), "the proxy does not listen"

    @property
    def fired(self) -> Counter[str]:
        """How often each trouble has struck."""
        return Counter(self._network.fired)

    @property
    def heard(self) -> bytes:
        """What came to the house that stands there in our server's place."""
        return self._network.heard

    def trouble(self, chances: Mapping[Trouble, float]) -> None:
        """What each request may meet from now on; nothing: the network is well again."""
        self._network.chances = chances

    def lead_to(self, target: str) -> None:
        """Lead to another URL, or to one of HOUSES; whoever is connected has to come anew."""
        self._network.target, self._network.heard = target, b""
        self._on_loop(self._cut_all)

    def cut(self) -> None:
        """Pull the cable: nobody gets through."""
        self._network.out = True
        self._on_loop(self._cut_all)

    def mend(self) -> None:
        self._network.out = False

    def swallow(self) -> None:
        """All connections that stand lead nowhere from now on, and nobody is told."""
        self._on_loop(self._swallow_all)

    def close(self) -> None:
        self._on_loop(self._loop.stop)
        self._thread.join(10)

    def _on_loop(self, work: Callable[[], None]) -> None:
        self._loop.call_soon_threadsafe(work)

    def _run(self) -> None:
        loop = self._loop
        server = loop.run_until_complete(self._listen())
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._listening.set()
        loop.run_forever()
        server.close()
        loop.run_until_complete(_ended(asyncio.all_tasks(loop)))
        loop.close()

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=1 << 22, backlog=200)

    async def _serve(self, reader: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        way = self._open[near] = Way()
        try:
            with suppress(OSError, Cut):
                if not self._network.out:
                    await Line(self._network, reader, near, way).serve()
        finally:
            del self._open[near]
            end(near, reset=self._network.out or way.reset)

    def _cut_all(self) -> None:
        for near in self._open:
            end(near, reset=True)

    def _swallow_all(self) -> None:
        for way in self._open.values():
            way.gone = True
            self._network.fired[Trouble.BLACK_HOLE] += 1


async def _ended(tasks: set[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
