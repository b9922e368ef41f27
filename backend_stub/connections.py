"""The connection below a request, for those who must end it at once, whatever the other end does."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Protocol

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_KEY = "connection"


class Connection(Protocol):
    """What we need of a transport."""

    def abort(self) -> None: ...


def connection_under(receive: Receive) -> Connection | None:
    """What is below: uvicorn's ``receive`` is a method of the object that holds the transport."""
    transport: Connection | None = getattr(getattr(receive, "__self__", None), "transport", None)
    return transport


def remember(scope: Scope, receive: Receive) -> None:
    """Keep the connection where those further in find it, who get another ``receive``."""
    scope.setdefault("state", {})[_KEY] = connection_under(receive)


def abort(scope: Scope) -> None:
    """End the remembered connection, whatever lies unsent; without a socket nothing happens."""
    connection: Connection | None = scope.get("state", {}).get(_KEY)
    if connection is not None:
        connection.abort()
