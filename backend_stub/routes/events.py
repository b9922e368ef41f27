"""The event stream, as plain ASGI: a framework's layers would cost more than the events."""

import asyncio
import contextlib

from starlette.requests import Request
from starlette.routing import Route

from backend_stub import sessions
from backend_stub.backend import Backend, signed_out
from backend_stub.doorbell import Stream, event
from backend_stub.exchange import Message, Receive, Scope, Send, abort
from backend_stub.feed import newest
from backend_stub.transaction import Reading
from workstation.contract import HEARTBEAT_SECONDS

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
PATIENCE = 10.0  # seconds after which a client that takes nothing is given up


class Events:
    """``GET /v1/events``: named events until the client leaves, its token expires or the server goes down."""

    def __init__(self, heartbeat: float = HEARTBEAT_SECONDS, patience: float = PATIENCE) -> None:
        self._heartbeat = heartbeat
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        backend: Backend = request.app.state.backend
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() != "bearer":
            raise signed_out()
        account = await backend.account(token)
        stream = backend.doorbell.join(account.id, account.sign_in)
        try:  # the first hint, read after joining so that none is missed, tells who comes back where we are
            seq, ended = await backend.database.read(lambda r: _look(r, account.sign_in))
            backend.doorbell.hint(stream, seq)
            backend.doorbell.end(ended)
            await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
            await self._serve(backend, stream, account.expires_at, receive, self._patient(scope, send))
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
            with contextlib.suppress(asyncio.CancelledError, OSError):  # it has left
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

    def _patient(self, scope: Scope, send: Send) -> Send:
        """``send`` that hangs up on a client that takes nothing: in order, it would wait for it for ever."""

        async def sent(message: Message) -> None:
            late = asyncio.get_running_loop().call_later(self._patience, abort, scope)
            try:
                await send(message)
            finally:
                late.cancel()

        return sent


async def _write(send: Send, events: bytes) -> None:
    if events:
        await send({"type": "http.response.body", "body": events, "more_body": True})


def _look(reading: Reading, sign_in_id: str) -> tuple[int, set[str]]:
    """How far the feed has grown, and whether the sign-in has ended while its stream was opened."""
    return newest(reading.connection).seq, sessions.ended(reading, {sign_in_id})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def route(heartbeat: float = HEARTBEAT_SECONDS, patience: float = PATIENCE) -> Route:
    return Route("/v1/events", Events(heartbeat, patience), methods=["GET"])
