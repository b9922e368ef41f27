"""Trouble on demand: slow, lost, doubled, torn and failing requests, a silent doorbell, a cut line."""

import asyncio
import random
from dataclasses import dataclass

from backend_stub.exchange import (
    App,
    Connection,
    Exchange,
    Message,
    Receive,
    Scope,
    Send,
    nowhere,
    remembered_connection,
)
from workstation.contract.levers import Levers

EVENTS = "/v1/events"
_ACTS = (
    "delayed", "dropped_before", "dropped_after", "cut", "doubled", "torn", "trickled", "failed", "silenced",
)  # fmt: skip


class Panel:
    """The levers as they stand, the dice, and the connections that a cut must close. One loop uses it."""

    def __init__(self) -> None:
        self.levers = Levers()
        self.pulled = dict.fromkeys(_ACTS, 0)  # how often each has acted
        self._dice = random.Random(0)  # noqa: S311 dice for tests, no secret
        self._open: set[Connection] = set()

    def pull(self, levers: Levers) -> None:
        """Set all levers; the dice begin anew from their seed."""
        self.levers = levers
        self._dice.seed(levers.seed)
        if levers.cut:
            self.hang_up()

    def hang_up(self) -> int:
        """Close every connection that has a request under way or an event stream; answers how many."""
        closed = list(self._open)
        for connection in closed:
            connection.abort()
        return len(closed)

    def count(self, act: str) -> None:
        self.pulled[act] += 1

    def roll(self) -> "Fate":
        """What happens to the next request; as many throws for each, so that a seed means the same again."""
        levers = self.levers
        delay, fail, before, after, twice, tear = (self._dice.random() for _ in range(6))
        return Fate(
            seconds=max(0.0, levers.latency_ms + levers.jitter_ms * (2 * delay - 1)) / 1000,
            status=levers.fail if fail < levers.fail_chance else 0,
            drop_before=before < levers.drop_before,
            drop_after=after < levers.drop_after,
            duplicate=twice < levers.duplicate,
            tear=tear < levers.tear,
            trickle=levers.trickle_ms / 1000,
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
    tear: bool = False
    trickle: float = 0.0


class LeversMiddleware:
    """Stands outermost, so that it meets the connection itself; the testers' own paths pass untouched."""

    def __init__(self, app: App, panel: Panel) -> None:
        self._app = app
        self._panel = panel

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self._app(scope, receive, send)
            return
        connection = remembered_connection(scope, receive)
        self._panel.connected(connection)
        try:
            await self._meet(Exchange(scope, receive, send, connection))
        finally:
            self._panel.finished(connection)

    async def _meet(self, exchange: Exchange) -> None:
        panel = self._panel
        fate = panel.roll()
        if fate.seconds:
            panel.count("delayed")
            await asyncio.sleep(fate.seconds)
        if panel.levers.cut or fate.drop_before:
            panel.count("cut" if panel.levers.cut else "dropped_before")
            await exchange.drop()
        elif fate.status:
            panel.count("failed")
            await exchange.fail(fate.status)
        elif exchange.scope["path"] == EVENTS:
            await self._app(exchange.scope, exchange.receive, self._hushed(exchange.send))
        else:
            await self._carry_out(exchange, fate)

    async def _carry_out(self, exchange: Exchange, fate: Fate) -> None:
        if fate.duplicate or fate.drop_after:
            await exchange.read_body()
        if fate.duplicate:
            self._panel.count("doubled")
            await self._app(dict(exchange.scope), exchange.replay(), nowhere)
        if fate.drop_after:
            self._panel.count("dropped_after")
            await self._app(dict(exchange.scope), exchange.replay(), nowhere)
            await exchange.drop()
        else:
            await self._app(exchange.scope, exchange.replay(), self._spoiled(exchange, fate))

    def _spoiled(self, exchange: Exchange, fate: Fate) -> Send:
        """How the answer goes out."""
        if fate.tear:
            self._panel.count("torn")
            return exchange.torn()
        if fate.trickle:
            self._panel.count("trickled")
            return exchange.trickling(fate.trickle)
        return exchange.send

    def _hushed(self, send: Send) -> Send:
        """``send`` that loses whole events, heartbeats too, while the doorbell is silent."""

        async def hushed(message: Message) -> None:
            silent = self._panel.levers.silent_doorbell and message["type"] == "http.response.body"
            if not silent or not message.get("more_body", False):
                await send(message)
            else:
                self._panel.count("silenced")

        return hushed
