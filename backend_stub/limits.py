"""How much a request may carry and how long it may take to say it; what is longer is not even read."""

import asyncio
from http import HTTPStatus

from starlette.exceptions import HTTPException

from backend_stub.exchange import App, Message, Receive, Scope, Send, abort, remembered_connection
from workstation.contract import MAX_OPERATION_BYTES, MAX_OPERATIONS
from workstation.contract.attachments import MAX_PIECE_BYTES

_USUAL = 2 * MAX_OPERATION_BYTES  # a message of ten thousand characters, all escaped
_LARGER = {
    "/v1/ops": 2 * MAX_OPERATIONS * MAX_OPERATION_BYTES,
    "/testers/storms/replay": 33_554_432,  # a recording of an hour
    "/v1/sync/bootstrap": 8_388_608,  # a hundred thousand unsettled operations
}


class BodyLimit:
    """Ends the reading of a body at its limit with 413; the app makes the answer.

    Who has not said all after ``seconds`` is cut off.
    """

    def __init__(self, app: App, seconds: float = 60.0) -> None:
        self._app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        remembered_connection(scope, receive)
        limit = MAX_PIECE_BYTES if scope["method"] == "PATCH" else _LARGER.get(scope["path"], _USUAL)
        body = _Body(scope, receive, limit, asyncio.get_running_loop().time() + self._seconds)
        try:
            await self._app(scope, body.receive, send)
        finally:
            body.end()


class _Body:
    """What a request says, as far as it may. Once it is listened to, it must have said all by ``until``."""

    def __init__(self, scope: Scope, receive: Receive, limit: int, until: float) -> None:
        self._scope = scope
        self._receive = receive
        self._left = limit
        self._until = until
        self._late: asyncio.TimerHandle | None = None
        self._more = True

    async def receive(self) -> Message:
        if self._more and self._late is None:
            self._late = asyncio.get_running_loop().call_at(self._until, abort, self._scope)
        message = await self._receive()
        if self._more:
            self._left -= len(message.get("body", b""))
            self._more = bool(message.get("more_body"))
            if self._left < 0:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if not self._more:
            self.end()
        return message

    def end(self) -> None:
        """All is said, or nobody listens any more."""
        if self._late is not None:
            self._late.cancel()
