"""Requests as they pass by, and answers that no server of ours has given."""

import asyncio
import json
import os
from contextlib import suppress

from tests.sync.hostile import http

_PORTAL = b"<html><body>Welcome to our hotel! <script>location='/pay'</script></body></html>"
_CLOSE = "Connection: close\r\n"

HOUSES = {  # what may stand at our server's address in its place
    "portal": http(_PORTAL, media="text/html", more=_CLOSE),
    "redirect": http(b"", "302 Found", more=f"Location: https://portal.example/\r\n{_CLOSE}"),
    "must pay": http(b"", "511 Network Authentication Required", more=_CLOSE),
    "garbage": os.urandom(4096),
    "nothing": b"",
    "endless": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n",
}


def failing(status: int) -> bytes:
    """An error answer as a Groundcrew server, or something before it, gives it."""
    codes = {401: "signed_out", 409: "trouble", 429: "too_many", 500: "internal", 502: "gateway", 503: "busy"}
    told = json.dumps({"code": codes[status], "message": "Trouble."}).encode()
    return http(told, f"{status} Trouble", more=_CLOSE + ("Retry-After: 1\r\n" if status == 429 else ""))


async def read_request(reader: asyncio.StreamReader) -> bytes:
    """The next request whole; nothing where there is none."""
    with suppress(asyncio.IncompleteReadError, ConnectionError):
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        return head + await reader.readexactly(int(lengths[0].partition(b":")[2]) if lengths else 0)
    return b""


def path_of(request: bytes) -> bytes:
    """``/v1/ops`` and the like."""
    return request.split(b" ", 2)[1].partition(b"?")[0]


async def whole_answer(request: bytes, port: int) -> bytes:
    """Carry ``request`` out on a connection of its own; the answer, or what there was of it."""
    with suppress(OSError):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        line, rest = request.split(b"\r\n", 1)
        writer.write(
            line + b"\r\nConnection: close\r\n" + rest.replace(b"Connection: keep-alive\r\n", b"", 1)
        )
        try:
            return await reader.read(-1)
        finally:
            writer.close()
    return b""
