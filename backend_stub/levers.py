"""Trouble on demand: slow, lost, doubled and failing requests, a silent doorbell, a cut line."""

import asyncio
import json
import random
from dataclasses import dataclass, field

from backend_stub.connections import App, Connection, Message, Receive, Scope, Send, connection_under
from workstation.contract.levers import Levers
from workstation.contract.wire import Trouble

EVENTS = "/v1/events"
_SENTENCE = "A tester's lever answers {} here."


class Panel:
    """The levers as they stand, the dice, and the connections that a cut must close. One loop uses it."""

    def __init__(self) -> None:
        self.levers = Levers()
        self.pulled = {"delayed": 0, "dropped": 0, "doubled": 0, "failed": 0}  # how often each has acted
        self._dice = random.Random(0)  # noqa: S311 dice for tests, no secret
        self._open: set[Connection] = set()

    def pull(self, levers: Levers) -> None:
        """Set all levers; the dice begin anew from their seed."""
        self.levers = levers
        self._dice.seed(levers.seed)
        if levers.cut:
            for connection in self._open:
                connection.abort()

    def roll(self) -> "Fate":
        """What happens to the next request; as many throws for each, so that a seed means the same again."""
        levers = self.levers
        delay, fail, before, after, twice = (self._dice.random() for _ in range(5))
        return Fate(
            seconds=max(0.0, levers.latency_ms + levers.jitter_ms * (2 * delay - 1)) / 1000,
            status=levers.fail if fail < levers.fail_chance else 0,
            drop_before=before < levers.drop_before,
            drop_after=after < levers.drop_after,
            duplicate=twice < levers.duplicate,
        )

    def connected(self, connection: Connection | None) -> None:
        if connection is not None:
            self._open.add(connection)

    def finished(self, connection: Connection | None) -> None:
        if connection is not None:
            self._open.discard(connection)


@dataclass(frozen=True, slots=True)
class Fate:
    seconds: float = 0.0
    status: int = 0
    drop_before: bool = False
    drop_after: bool = False
    duplicate: bool = False


class LeversMiddleware:
    """Stands outermost, so that it meets the connection itself; the testers' own paths pass untouched."""

    def __init__(self, app: App, panel: Panel) -> None:
        self._app = app
        self._panel = panel

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self._app(scope, receive, send)
            return
        connection = connection_under(receive)
        self._panel.connected(connection)
        try:
            await self._meet(_Exchange(scope, receive, send, connection))
        finally:
            self._panel.finished(connection)

    async def _meet(self, exchange: "_Exchange") -> None:
        panel = self._panel
        fate = panel.roll()
        if fate.seconds:
            panel.pulled["delayed"] += 1
            await asyncio.sleep(fate.seconds)
        if panel.levers.cut or fate.drop_before:
            panel.pulled["dropped"] += 1
            await exchange.drop()
        elif fate.status:
            panel.pulled["failed"] += 1
            await exchange.fail(fate.status)
        elif exchange.scope["path"] == EVENTS:
            await self._app(exchange.scope, exchange.receive, self._hushed(exchange.send))
        else:
            await self._carry_out(exchange, fate)

    async def _carry_out(self, exchange: "_Exchange", fate: Fate) -> None:
        if not (fate.duplicate or fate.drop_after):
            await self._app(exchange.scope, exchange.receive, exchange.send)
            return
        await exchange.read_body()
        if fate.duplicate:
            self._panel.pulled["doubled"] += 1
            await self._app(dict(exchange.scope), exchange.replay(), _nowhere)
        if fate.drop_after:
            self._panel.pulled["dropped"] += 1
            await self._app(dict(exchange.scope), exchange.replay(), _nowhere)
            await exchange.drop()
        else:
            await self._app(exchange.scope, exchange.replay(), exchange.send)

    def _hushed(self, send: Send) -> Send:
        """``send`` that loses whole events, heartbeats too, while the doorbell is silent."""

        async def hushed(message: Message) -> None:
            silent = self._panel.levers.silent_doorbell and message["type"] == "http.response.body"
            if not silent or not message.get("more_body", False):
                await send(message)

        return hushed


@dataclass(slots=True)
class _Exchange:
    """One request and its connection."""

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


async def _nowhere(message: Message) -> None:
    """An answer that nobody gets."""
