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
        if scope["type"] == "http":
            remembered_connection(scope, receive)
            limit = MAX_PIECE_BYTES if scope["method"] == "PATCH" else _LARGER.get(scope["path"], _USUAL)
            receive = self._limited(scope, receive, limit)
        await self._app(scope, receive, send)

    def _limited(self, scope: Scope, receive: Receive, limit: int) -> Receive:
        total, more = 0, True
        until = asyncio.get_running_loop().time() + self._seconds

        async def limited() -> Message:
            nonlocal total, more
            if not more:
                return await receive()
            try:
                async with asyncio.timeout_at(until):
                    message = await receive()
            except TimeoutError:
                abort(scope)
                return {"type": "http.disconnect"}
            total += len(message.get("body", b""))
            more = bool(message.get("more_body"))
            if total > limit:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return message

        return limited
