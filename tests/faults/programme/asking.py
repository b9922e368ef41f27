"""Asking the server's app in this very process, without a socket: fast, and the same each time."""

import asyncio
import json
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote, urlencode

from fastapi import FastAPI

Message = MutableMapping[str, Any]
_TURNS = 12  # of the loop, in which a stream that was woken has said what it has to say


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    headers: dict[str, str]

    def json(self) -> Any:
        return json.loads(self.body)


def routes(app: FastAPI) -> set[str]:
    """Every ``METHOD /path`` that the app answers, described or not; HEAD counts where there is no GET."""
    found = {f"{method.upper()} {path}" for path, ways in app.openapi()["paths"].items() for method in ways}
    for route in _flat(app.routes):
        path = getattr(route, "path", f"a {type(route).__name__} that nobody can look into")
        found |= {f"{method} {path}" for method in getattr(route, "methods", None) or ("ANY",)}
    return {route for route in found if route.replace("HEAD ", "GET ") not in found - {route}}


def _flat(several: Any) -> Iterator[Any]:
    for route in several:
        inside = getattr(route, "original_router", None)
        yield from _flat(inside.routes) if inside is not None else (route,)


async def exchange(app: FastAPI, scope: dict[str, Any], body: bytes) -> Answer:
    """The whole answer to one request; raises what the app raises."""
    heard: list[Message] = []
    asked = [{"type": "http.request", "body": body, "more_body": False}]
    gone = asyncio.Event()

    async def receive() -> Message:
        if asked:
            return asked.pop()
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        heard.append(message)

    await app(scope, receive, send)
    gone.set()
    start, *parts = heard
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], b"".join(part.get("body", b"") for part in parts), headers)


def asking(
    method: str, path: bytes, query: bytes, headers: list[tuple[bytes, bytes]], length: int
) -> dict[str, Any]:
    """The scope of a request as a server would make it."""
    headers = [(b"host", b"127.0.0.1"), (b"content-length", str(length).encode()), *headers]
    return {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "http_version": "1.1",
        "method": method, "scheme": "http", "path": unquote(path.decode()), "raw_path": path,
        "query_string": query, "root_path": "", "headers": headers,
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80), "state": {},
    }  # fmt: skip


class Asker:
    """Somebody's client; ``token`` is theirs, empty for nobody's."""

    def __init__(self, app: FastAPI, token: str = "") -> None:
        self._app = app
        self._token = token

    async def ask(
        self,
        method: str,
        path: str,
        query: dict[str, Any] | None = None,
        body: Any = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """The whole answer; raises what the app raises. ``body``: bytes, or what becomes JSON."""
        told = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        more = dict(headers or {})
        if told and not isinstance(body, bytes):
            more["content-type"] = "application/json"
        return await exchange(self._app, self._scope(f"{method} {path}", more, query, len(told)), told)

    def _scope(
        self, route: str, more: dict[str, str], query: dict[str, Any] | None = None, length: int = 0
    ) -> dict[str, Any]:
        method, path = route.split(" ", 1)
        more |= {"authorization": f"Bearer {self._token}"} if self._token else {}
        headers = [(name.encode(), value.encode()) for name, value in more.items()]
        return asking(method, quote(path).encode(), urlencode(query or {}).encode(), headers, length)

    def listen(self) -> "Stream":
        """Open the event stream."""
        stream = Stream()
        scope = self._scope("GET /v1/events", {})
        stream.task = asyncio.ensure_future(self._app(scope, stream.receive, stream.send))
        return stream


@dataclass(slots=True)
class Stream:
    """An open event stream: every event that came and was not taken yet."""

    heard: bytes = b""
    left: asyncio.Event = field(default_factory=asyncio.Event)
    task: "asyncio.Future[Any] | None" = None

    async def receive(self) -> Message:
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        self.heard += message.get("body", b"")

    def take(self) -> list[tuple[str, dict[str, Any]]]:
        """The events since the last time, by name."""
        told, self.heard = self.heard.decode(), b""
        blocks = [block.split("\n") for block in told.split("\n\n") if block]
        return [
            (name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in blocks
        ]

    async def close(self) -> None:
        self.left.set()
        if self.task is not None:
            await self.task


async def let_them_speak() -> None:
    """Give every stream that was woken the turns in which it speaks."""
    for _ in range(_TURNS):
        await asyncio.sleep(0)
