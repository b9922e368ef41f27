"""The event stream, as plain ASGI: a framework's layers would cost more than the events."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.requests import Request
from starlette.routing import Route

from backend_stub.backend import Backend, signed_out
from backend_stub.doorbell import Stream, event
from backend_stub.writer import newest
from workstation.contract import HEARTBEAT_SECONDS

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
_SEND_TIMEOUT = 10.0  # seconds after which a client that takes nothing is given up

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


class Events:
    """``GET /v1/events``: named events until the client leaves, its token expires or the server goes down."""

    def __init__(self, heartbeat: float = HEARTBEAT_SECONDS) -> None:
        self._heartbeat = heartbeat

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        backend: Backend = request.app.state.backend
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() != "bearer":
            raise signed_out()
        account = await backend.account(token)
        stream = backend.doorbell.join(account.id)
        try:  # the first hint, read after joining so that none is missed, tells who comes back where we are
            backend.doorbell.hint(stream, await backend.database.read(lambda r: newest(r.connection).seq))
            await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
            await self._serve(backend, stream, account.expires_at, receive, send)
        finally:
            backend.doorbell.leave(stream)

    async def _serve(
        self, backend: Backend, stream: Stream, expires_at: int, receive: Receive, send: Send
    ) -> None:
        """Tell the stream what it has to be told, and watch the other end at the same time."""
        telling = asyncio.ensure_future(self._tell(backend, stream, expires_at, send))
        leaving = asyncio.ensure_future(_left(receive))
        try:
            await asyncio.wait({telling, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (telling, leaving):
                task.cancel()
            with contextlib.suppress(asyncio.CancelledError, OSError, TimeoutError):
                await telling

    async def _tell(self, backend: Backend, stream: Stream, expires_at: int, send: Send) -> None:
        while stream.bye is None:
            left = (expires_at - backend.database.now()) / 1000
            if left <= 0:
                stream.bye = "expired"
                break
            try:
                async with asyncio.timeout(min(self._heartbeat, left)):  # wait_for may swallow our cancelling
                    await stream.woken.wait()
            except TimeoutError:
                if left > self._heartbeat:
                    await _write(send, event("heartbeat", {}))
            else:
                if stream.bye is None:
                    await _write(send, backend.doorbell.pending(stream))
        await _write(send, backend.doorbell.pending(stream))
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _write(send: Send, events: bytes) -> None:
    if events:
        message = {"type": "http.response.body", "body": events, "more_body": True}
        async with asyncio.timeout(_SEND_TIMEOUT):
            await send(message)


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def route(heartbeat: float = HEARTBEAT_SECONDS) -> Route:
    return Route("/v1/events", Events(heartbeat), methods=["GET"])
