"""Sits between a workstation and its server, passes everything on, and forges an answer when told to."""

import asyncio
import contextlib
import hashlib
import json
import random
from collections.abc import AsyncIterator, Callable
from typing import Any

from tests.faults.programme.forging import forged
from tests.faults.requests import HOUSES, path_of, read_request, whole_answer
from tests.sync.hostile import http

_STATUSES = (
    "100 Continue", "201 Created", "204 No Content", "206 Partial", "301 Moved", "304 Not Modified",
    "400 Bad", "401 Out", "403 No", "404 Not Found", "405 Not So", "409 Conflict", "413 Long", "418 Teapot",
    "422 Bad", "426 Old", "429 Many", "500 Oops", "502 Way", "503 Busy", "599 What", "999 What",
)  # fmt: skip
_MEDIA = ("text/html", "application/octet-stream", "application/json; charset=latin-1", "", "a" * 5_000)
EVENTS = b"/v1/events"
_RINGS = (
    b"event: hint\ndata: {}\n\n",
    b'event: hint\ndata: {"head_seq":-1,"incarnation":5}\n\n',
    b'event: hint\ndata: {"head_seq":99999999999999999999999,"incarnation":"i"}\n\n',
    b'event: typing\ndata: {"conversation_id":"\\u2028","user_id":null,"typing":"yes"}\n\n',
    b"event: typing\ndata: " + b"[" * 5_000 + b"\n\n",
    b"event: hint\xe2\x80\xa8data: {}\n\n",
    b"event: bye\ndata: {}\n\n",
    b"id: \0\nretry: -5\ndata\n\n",
    b"data: " + b"x" * 70_000,
    b"data: x\n\n",
    b"\xff\xfe\n\n",
    b"\0\n\n",
    b": comment\n\n",
    b"\r\r\r\n",
)


class Forger:
    """``lie`` arms it for the next answer of a path; ``lied`` says that it was given."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._lie: tuple[bytes, random.Random] | None = None
        self._streams: set[asyncio.StreamWriter] = set()
        self._serving: set[asyncio.Task[Any] | None] = set()  # or they are collected while they wait
        self.lied = asyncio.Event()
        self.url = ""

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator["Forger"]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=1 << 22)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()
            self.hang_up()

    def lie(self, path: bytes, dice: random.Random) -> None:
        self._lie = (path, dice)
        self.lied.clear()

    def hang_up(self) -> None:
        """End the event streams, so that they are opened anew."""
        for writer in self._streams:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        self._serving.add(task := asyncio.current_task())
        try:
            with contextlib.suppress(OSError, asyncio.LimitOverrunError):
                if request := await read_request(reader):
                    await self._answer(request, near)
        finally:
            near.close()
            self._serving.discard(task)

    async def _answer(self, request: bytes, near: asyncio.StreamWriter) -> None:
        path = path_of(request)
        lie = self._lie if self._lie and path.startswith(self._lie[0]) else None
        if lie:
            self._lie = None
        if path == EVENTS:
            await (self._ring(lie[1], near) if lie else self._pass_on(request, near))
        else:
            answer = await whole_answer(request, self._port)
            near.write(_forged_answer(answer, lie[1]) if lie else answer)
            await near.drain()
        if lie:
            self.lied.set()

    async def _ring(self, dice: random.Random, near: asyncio.StreamWriter) -> None:
        near.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
        near.write(b"".join(dice.sample(_RINGS, 4)))
        await near.drain()

    async def _pass_on(self, request: bytes, near: asyncio.StreamWriter) -> None:
        reader, far = await asyncio.open_connection("127.0.0.1", self._port)
        self._streams.add(near)
        try:
            far.write(request)
            while chunk := await reader.read(65_536):
                near.write(chunk)
                await near.drain()
        finally:
            self._streams.discard(near)
            far.close()


def _forged_answer(answer: bytes, dice: random.Random) -> bytes:
    """``answer`` with another body, another frame, or of somebody else."""
    head, _, body = answer.partition(b"\r\n\r\n")
    if b"transfer-encoding: chunked" in head.lower():
        body = _unchunked(body)
    lines = b"application/x-ndjson" in head
    media = "application/x-ndjson" if lines else "application/json"
    if dice.random() < 0.55:
        return http(_forged_lines(body, dice) if lines else _forged_body(body, dice), media=media)
    return dice.choice(_FRAMES)(body, media, dice)


def _forged_body(body: bytes, dice: random.Random) -> bytes:
    try:
        return forged(body.decode(), dice)[0].encode("utf-8", "surrogatepass")
    except ValueError:  # no JSON, or none at all
        return b"{"


def _forged_lines(body: bytes, dice: random.Random) -> bytes:
    """A first sync in which one line is forged; mostly its end vouches for it all the same."""
    *lines, end = body.splitlines(keepends=True) or [b"{}\n"]
    wounded = dice.randrange(len(lines)) if lines else 0
    lines[wounded : wounded + 1] = [_forged_body(lines[wounded], dice) + b"\n"] if lines else []
    if dice.random() < 0.2:
        return b"".join([*lines, end])
    digest = hashlib.sha256(b"".join(lines)).hexdigest()
    told = {"end": True, "count": len(lines) - 1, "sha256": digest}
    return b"".join([*lines, json.dumps(told).encode(), b"\n"])


def _unchunked(body: bytes) -> bytes:
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size or b"0", 16)
        whole, body = whole + body[:length], body[length + 2 :]
    return whole


def _other_status(body: bytes, media: str, dice: random.Random) -> bytes:
    codes = ("reset", "stale_incarnation", "signed_out", "x", "too_old")
    told = json.dumps({"code": dice.choice(codes), "message": "\u202eNo.\n" * 50}).encode()
    more = dice.choice(
        ("", "Retry-After: 0\r\n", "Retry-After: -1\r\n", "Retry-After: Wed\r\n", "Location: x\r\n")
    )
    return http(dice.choice((told, body, b"")), dice.choice(_STATUSES), media, more)


def _other_media(body: bytes, _media: str, dice: random.Random) -> bytes:
    return http(body, media=dice.choice(_MEDIA))


def _wrong_length(body: bytes, media: str, dice: random.Random) -> bytes:
    length = dice.choice((len(body) + 10, max(0, len(body) - 10), 0, -5, 1 << 70, "x"))
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\nContent-Length: {length}\r\n\r\n".encode() + body


def _torn(body: bytes, media: str, dice: random.Random) -> bytes:
    whole = http(body, media=media)
    return whole[: dice.randrange(len(whole))]


def _packed(body: bytes, media: str, _dice: random.Random) -> bytes:
    return http(body, media=media, more="Content-Encoding: gzip\r\n")


def _ill_chunked(body: bytes, media: str, dice: random.Random) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return head + dice.choice((b"zz\r\n", b"ffffffff\r\n", b"5\r\n", b"-1\r\n", b"")) + body


def _somebody_else(_body: bytes, _media: str, dice: random.Random) -> bytes:
    return dice.choice([house for name, house in HOUSES.items() if name != "endless"])


_FRAMES: tuple[Callable[[bytes, str, random.Random], bytes], ...] = (
    _other_status, _other_status, _other_media, _wrong_length, _torn, _packed, _ill_chunked, _somebody_else,
)  # fmt: skip
