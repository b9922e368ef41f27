"""One request and its connection, as the levers of trouble lay hands on them."""

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from workstation.contract.wire import Trouble

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_SENTENCE = "A tester's lever answers {} here."
_PIECES = 12  # into which a trickling body is cut
_FLUSHED = 0.02  # seconds in which what was sent has left


class Connection(Protocol):
    """What we need of a transport: to end it at once."""

    def abort(self) -> None: ...


@dataclass(slots=True)
class Exchange:
    scope: Scope
    receive: Receive
    send: Send
    connection: Connection | None
    body: list[Message] = field(default_factory=list)

    async def read_body(self) -> None:
        more = True
        while more:
            message = await self.receive()
            self.body.append(message)
            more = message["type"] == "http.request" and message.get("more_body", False)

    def replay(self) -> Receive:
        """The body once more from its beginning, then whatever the connection says."""
        rest = iter(self.body)

        async def receive() -> Message:
            message = next(rest, None)
            return await self.receive() if message is None else message

        return receive

    async def drop(self) -> None:
        """Close the connection without a word, as a dead network does."""
        if self.connection is None:
            raise ConnectionAbortedError("the levers need uvicorn's connection to drop it")
        self.connection.abort()
        while (await self.receive())["type"] != "http.disconnect":
            pass

    async def fail(self, status: int) -> None:
        trouble = Trouble(code=f"lever_{status}", message=_SENTENCE.format(status), expected=None)
        body = json.dumps(trouble.model_dump(exclude_none=True)).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        if status in (429, 503):
            headers.append((b"retry-after", b"1"))
        await self.send({"type": "http.response.start", "status": status, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})

    def torn(self) -> Send:
        """A ``send`` that lets the first half of the first piece of a body through, and then hangs up."""

        hung_up = False

        async def send(message: Message) -> None:
            nonlocal hung_up
            if message["type"] != "http.response.body":
                await self.send(message)
            if message["type"] != "http.response.body" or hung_up:
                return
            hung_up = True
            body = message.get("body", b"")
            await self.send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
            await asyncio.sleep(_FLUSHED)
            await self.drop()

        return send

    def trickling(self, seconds: float) -> Send:
        """A ``send`` that gives each body away in pieces, over so long."""

        async def slowly(message: Message) -> None:
            body = message.get("body", b"")
            if message["type"] != "http.response.body" or not body:
                await self.send(message)
                return
            size = -(-len(body) // _PIECES)
            for start in range(0, len(body), size):
                await asyncio.sleep(seconds * size / len(body))
                more = start + size < len(body) or message.get("more_body", False)
                await self.send({**message, "body": body[start : start + size], "more_body": more})

        return slowly


def connection_under(receive: Receive) -> Connection | None:
    """What is below: uvicorn's ``receive`` is a method of the object that holds the transport."""
    transport: Connection | None = getattr(getattr(receive, "__self__", None), "transport", None)
    return transport


def remembered_connection(scope: Scope, receive: Receive) -> Connection | None:
    """The connection, kept for those further in, who get another ``receive``."""
    connection: Connection | None = scope.setdefault("state", {}).setdefault(
        "connection", connection_under(receive)
    )
    return connection


def abort(scope: Scope) -> None:
    """End the remembered connection, whatever lies unsent; without a socket nothing happens."""
    connection: Connection | None = scope.get("state", {}).get("connection")
    if connection is not None:
        connection.abort()


async def nowhere(message: Message) -> None:
    """An answer that nobody gets."""
