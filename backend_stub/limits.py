"""How much a request may carry; what is longer is not even read."""

from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException

from workstation.contract import MAX_OPERATION_BYTES, MAX_OPERATIONS
from workstation.contract.attachments import MAX_PIECE_BYTES

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_USUAL = 2 * MAX_OPERATION_BYTES  # a message of ten thousand characters, all escaped
_LARGER = {
    "/v1/ops": 2 * MAX_OPERATIONS * MAX_OPERATION_BYTES,
    "/testers/storms/replay": 33_554_432,  # a recording of an hour
    "/v1/sync/bootstrap": 8_388_608,  # a hundred thousand unsettled operations
}


class BodyLimit:
    """Ends the reading of a body at its limit with 413; the app makes the answer."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            limit = MAX_PIECE_BYTES if scope["method"] == "PATCH" else _LARGER.get(scope["path"], _USUAL)
            receive = _limited(receive, limit)
        await self._app(scope, receive, send)


def _limited(receive: Receive, limit: int) -> Receive:
    total = 0

    async def limited() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        if total > limit:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message

    return limited
