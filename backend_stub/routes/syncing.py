"""Reading: pages of changes, snapshots, the first sync, older messages; and marking as read."""

import json
from collections.abc import Generator
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from backend_stub import bundles, markers, pages
from backend_stub.backend import Backend, Me, TheBackend
from backend_stub.crashpoint import crashpoint
from backend_stub.feed import newest
from backend_stub.transaction import Reading
from backend_stub.troubles import documented, not_found, reset
from backend_stub.visibility import Sight, sight
from workstation.contract import PAGE_ROWS
from workstation.contract.sync import Bootstrap, OlderMessages, Page, ReadMarker, Snapshot
from workstation.contract.wire import Id, Opaque

router = APIRouter(tags=["sync"], responses=documented(401, 426))
ConversationId = Annotated[Id, Path()]
_TEXT = "application/json"
_LINES = "application/x-ndjson"


@router.get("/v1/sync/changes", responses=documented(409) | {200: {"model": Page}}, response_class=Response)
async def changes(
    backend: TheBackend,
    me: Me,
    cursor: Opaque,
    high_water: Opaque,
    limit: Annotated[int, Query(ge=1, le=PAGE_ROWS)] = PAGE_ROWS,
) -> Response:
    """What changed after ``cursor``, as far as I may see it now; 409 ``reset`` for another history."""
    found = await backend.database.read(lambda r: pages.page(r, me.id, cursor, high_water, limit))
    if found is None:
        raise reset()
    crashpoint("page.before_answer")
    facts = {
        "cursor": found.cursor.position,
        "cursor_seq": found.cursor.seq,
        "head": found.head.position,
        "head_seq": found.head.seq,
        "has_more": found.cursor.seq < found.head.seq,
        "incarnation": backend.database.incarnation,
        "server_time": backend.database.now(),
    }
    page = b"".join((b'{"rows":[', found.rows, b"],", json.dumps(facts)[1:].encode()))
    return Response(page, media_type=_TEXT)


@router.get(
    "/v1/sync/snapshots/{conversation}",
    responses=documented(409) | {200: {"model": Snapshot}},
    response_class=Response,
)
async def snapshot(
    backend: TheBackend, me: Me, conversation: ConversationId, cursor: Opaque, high_water: Opaque
) -> Response:
    """One conversation whole, or null where it is not mine to see; 409 ``reset`` for another history."""

    def look(reading: Reading) -> Response:
        connection = reading.connection
        if pages.known(connection, cursor) is None or pages.known(connection, high_water) is None:
            raise reset()
        head = newest(connection)
        facts = {
            "as_of": head.seq,
            "head": head.position,
            "head_seq": head.seq,
            "incarnation": backend.database.incarnation,
        }
        text = bundles.bundle(connection, me.id, conversation) or "null"
        crashpoint("snapshot.before_answer")
        return Response(f'{{"bundle":{text},{json.dumps(facts)[1:]}', media_type=_TEXT)

    return await backend.database.read(look)


@router.post(
    "/v1/sync/bootstrap",
    responses=documented(400, 413) | {200: {"content": {_LINES: {}}}},
    response_class=StreamingResponse,
)
async def bootstrap(backend: TheBackend, me: Me, wanted: Bootstrap) -> StreamingResponse:
    """Everything I keep, as NDJSON: BootstrapStart, a ConversationBundle a line, BootstrapEnd."""
    return _Closing(_lines(backend, me.id, wanted))


class _Closing(StreamingResponse):
    """Ends the read transaction under the lines also when the client leaves in the middle."""

    def __init__(self, lines: Generator[bytes, None, None]) -> None:
        super().__init__(lines, media_type=_LINES)
        self._lines = lines

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._lines.close()


def _lines(backend: Backend, user_id: str, wanted: Bootstrap) -> Generator[bytes, None, None]:
    database = backend.database
    with database.looking() as reading:
        yield from bundles.first_sync(reading, user_id, database.incarnation, wanted)


@router.get(
    "/v1/conversations/{conversation}/messages",
    responses=documented(404) | {200: {"model": OlderMessages}},
    response_class=Response,
)
async def older_messages(
    backend: TheBackend,
    me: Me,
    conversation: ConversationId,
    before: Annotated[int, Query(ge=0, le=1 << 62)],
    limit: Annotated[int, Query(ge=1, le=500)] = 200,
) -> Response:
    """Messages before a position, oldest first."""

    def look(reading: Reading) -> Response:
        if sight(reading.connection, me.id, conversation) is Sight.NONE:
            raise not_found()
        text = bundles.older(reading.connection, conversation, before, limit)
        return Response(text, media_type=_TEXT)

    return await backend.database.read(look)


@router.put("/v1/read-markers/{conversation}", status_code=204, responses=documented(400, 404, 413))
async def mark_read(
    backend: TheBackend, me: Me, conversation: ConversationId, marker: ReadMarker
) -> Response:
    """I have seen everything up to this position; the greatest one wins."""
    if not await backend.database.write(lambda tx: markers.move(tx, me.id, conversation, marker.position)):
        raise not_found()
    return Response(status_code=204)
