"""A server that answers whatever a test wants: wrong, torn, endless, slow, or nothing at all."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable

from workstation.contract import PROTOCOL

Behaviour = Callable[[str, asyncio.StreamWriter], Awaitable[None]]  # (request line, where to write)

ABOUT = b'{"product":"groundcrew","version":"1","protocol_min":%d,"protocol_max":%d,"badge":"TEST"}' % (
    PROTOCOL,
    PROTOCOL,
)
SESSION = (
    b'{"access_token":"a","access_seconds":600,"refresh_token":"r","refresh_seconds":3600,"me":{"id":"ana",'
    b'"name":"Ana","email":"ana@test.example","role":"agent","teams":["payments"],"languages":["en"]}}'
)


def http(body: bytes, status: str = "200 OK", media: str = "application/json", more: str = "") -> bytes:
    """A whole answer."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


def always(answer: bytes) -> Behaviour:
    async def behave(_: str, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)

    return behave


def ours_but(path: str, answer: bytes) -> Behaviour:
    """Like our server as far as the sign-in goes, and ``answer`` at ``path``."""

    async def behave(line: str, writer: asyncio.StreamWriter) -> None:
        asked = line.split(" ")[1].partition("?")[0]
        if asked == path:
            writer.write(answer)
        elif asked == "/v1/about":
            writer.write(http(ABOUT))
        else:
            writer.write(http(SESSION))

    return behave


@contextlib.asynccontextmanager
async def serving(behave: Behaviour, secure: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """Listen on a free port of this computer, perhaps behind TLS; yields the URL."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = [h for h in head.lower().split("\r\n") if h.startswith("content-length:")]
                await reader.readexactly(int(length[0].partition(":")[2]) if length else 0)
                await behave(head.partition("\r\n")[0], writer)
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=secure)
    try:
        yield f"http{'s' if secure else ''}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
