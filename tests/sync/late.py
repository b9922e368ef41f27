"""A line on which the answer to a push can be late: it is kept under way while the world goes on."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from urllib.parse import urlsplit


class LateLine:
    """``url`` leads to the server. While ``holding``, answers on connections that carry a push wait."""

    def __init__(self, target: str) -> None:
        self._port = urlsplit(target).port
        self.url = ""
        self.held = asyncio.Event()  # an answer is being kept
        self._free = asyncio.Event()
        self._free.set()

    def hold(self) -> None:
        self._free.clear()

    def release(self) -> None:
        self._free.set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
            pushing = asyncio.Event()
            back = asyncio.create_task(self._back(far_reader, writer, pushing))
            while chunk := await reader.read(65_536):
                if b"POST /v1/ops" in chunk and not self._free.is_set():
                    pushing.set()
                far_writer.write(chunk)
            far_writer.close()
            back.cancel()
        writer.close()

    async def _back(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pushing: asyncio.Event
    ) -> None:
        with contextlib.suppress(ConnectionError):
            while chunk := await reader.read(65_536):
                if pushing.is_set():
                    self.held.set()
                    await self._free.wait()
                writer.write(chunk)
        writer.close()


@contextlib.asynccontextmanager
async def late_line(target: str) -> AsyncIterator[LateLine]:
    line = LateLine(target)
    server = await asyncio.start_server(line.serve, "127.0.0.1", 0)
    line.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield line
    finally:
        line.release()
        server.close()
