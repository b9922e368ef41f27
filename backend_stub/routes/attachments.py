"""Contents of attachments: sent in pieces by whoever will attach them, read through the message alone."""

import asyncio
import re
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request, Response
from fastapi.responses import StreamingResponse

from backend_stub import left_drafts, uploads
from backend_stub.backend import Backend, CustomerId, Me, TheBackend
from backend_stub.blobs import WrongContent, WrongOffset, WrongType
from backend_stub.transaction import Reading
from backend_stub.troubles import Refused, documented, invalid, not_found
from backend_stub.uploads import Upload
from backend_stub.visibility import Sight, sight
from workstation.contract.attachments import BlobStanding, BlobStart, Sha256
from workstation.contract.wire import Id

router = APIRouter(tags=["attachments"], responses=documented(401, 426))
customers_router = APIRouter(prefix="/v1/customer", tags=["customer"], responses=documented(401))
Hash = Annotated[Sha256, Path()]
Offset = Annotated[int, Header(alias="Upload-Offset", ge=0, le=1 << 40)]
Number = Annotated[int, Path(ge=1, le=100)]
MessageId = Annotated[Id, Path()]
Wanted = Annotated[str, Header(alias="Range", max_length=100)]
_BYTES: dict[str, Any] = {"content": {"application/octet-stream": {}}}
_PIECE = {"requestBody": {"required": True, **_BYTES}}
_CONTENT = documented(404, 416) | {200: _BYTES, 206: _BYTES}
_BEGUN = documented(400, 413, 429)
_GONE_ON = documented(400, 404, 409, 413)
_RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")


@router.put("/v1/blobs/{sha256}", responses=_BEGUN)
async def begin(backend: TheBackend, me: Me, sha256: Hash, start: BlobStart) -> BlobStanding:
    """I am going to send this content, or go on with it. 413: too large; 422: such files are not attached."""
    return await _begin(backend, uploads.agent(me.id), sha256, start)


@router.patch("/v1/blobs/{sha256}", openapi_extra=_PIECE, responses=_GONE_ON)
async def go_on(backend: TheBackend, me: Me, sha256: Hash, offset: Offset, request: Request) -> BlobStanding:
    """The next piece, at most 1 MiB of bytes. 409 ``wrong_offset``, ``wrong_content``: ask by PUT again."""
    return await _go_on(backend, uploads.agent(me.id), sha256, offset, request)


@router.head("/v1/blobs/{sha256}", response_class=Response, responses=documented(404))
async def standing(backend: TheBackend, me: Me, sha256: Hash) -> Response:
    """How much of a content of mine is here, as ``Upload-Offset``; 404 where I never began it."""
    return await _head(backend, uploads.agent(me.id), sha256)


@router.get("/v1/messages/{message}/attachments/{number}", response_class=Response, responses=_CONTENT)
async def content(
    backend: TheBackend, me: Me, message: MessageId, number: Number, wanted: Wanted = ""
) -> Response:
    """The content of a message's file, from 1, or a range of it; 404 where the message is not mine to see."""

    def look(reading: Reading) -> tuple[str, int] | None:
        query = "SELECT conversation_id FROM messages WHERE id = ?"
        row = reading.connection.execute(query, (message,)).fetchone()
        if row is None or sight(reading.connection, me.id, row[0]) is Sight.NONE:
            return None
        return _named(reading, message, number)

    return await _content(backend, await backend.database.read(look), wanted)


@router.get("/v1/left-drafts/{draft}/attachments/{number}", response_class=Response, responses=_CONTENT)
async def content_left(
    backend: TheBackend, me: Me, draft: MessageId, number: Number, wanted: Wanted = ""
) -> Response:
    """As of a message, of a draft that is left for me; 404 where it is not, or not any more."""
    named = await backend.database.read(lambda r: left_drafts.file(r, draft, number, me.id))
    return await _content(backend, named, wanted)


@customers_router.put("/blobs/{sha256}", responses=_BEGUN)
async def begin_theirs(backend: TheBackend, me: CustomerId, sha256: Hash, start: BlobStart) -> BlobStanding:
    return await _begin(backend, uploads.customer(me), sha256, start)


@customers_router.patch("/blobs/{sha256}", openapi_extra=_PIECE, responses=_GONE_ON)
async def go_on_theirs(
    backend: TheBackend, me: CustomerId, sha256: Hash, offset: Offset, request: Request
) -> BlobStanding:
    return await _go_on(backend, uploads.customer(me), sha256, offset, request)


@customers_router.head("/blobs/{sha256}", response_class=Response, responses=documented(404))
async def standing_theirs(backend: TheBackend, me: CustomerId, sha256: Hash) -> Response:
    return await _head(backend, uploads.customer(me), sha256)


@customers_router.get("/messages/{message}/attachments/{number}", response_class=Response, responses=_CONTENT)
async def content_for_them(
    backend: TheBackend, me: CustomerId, message: MessageId, number: Number, wanted: Wanted = ""
) -> Response:
    """As for agents; what a note holds is not for customers."""

    def look(reading: Reading) -> tuple[str, int] | None:
        query = """SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id
            WHERE m.id = ? AND c.customer_id = ? AND m.kind IN ('incoming', 'outgoing')"""
        theirs = reading.connection.execute(query, (message, me)).fetchone()
        return _named(reading, message, number) if theirs else None

    return await _content(backend, await backend.database.read(look), wanted)


async def _begin(backend: Backend, owner: str, sha256: str, start: BlobStart) -> BlobStanding:
    here = await asyncio.to_thread(backend.blobs.path(sha256).exists)
    upload = await backend.database.write(
        lambda tx: uploads.begin(tx, owner, sha256, start.size, start.mime, here=here)
    )
    if upload.done:
        return BlobStanding(offset=upload.size, complete=True)
    offset = await asyncio.to_thread(backend.blobs.offset, owner, sha256)
    if offset > upload.size:
        await asyncio.to_thread(backend.blobs.discard, owner, sha256)
        offset = 0
    return BlobStanding(offset=offset, complete=False)


async def _go_on(backend: Backend, owner: str, sha256: str, offset: int, request: Request) -> BlobStanding:
    piece = await request.body()
    upload = await backend.database.read(lambda r: uploads.find(r, owner, sha256))
    if upload is None:
        raise not_found()
    if upload.done:
        return BlobStanding(offset=upload.size, complete=True)
    try:
        reached = await asyncio.to_thread(backend.blobs.append, owner, sha256, offset, piece, upload.size)
        if reached == upload.size:
            await _finish(backend, owner, sha256, upload)
    except WrongOffset:
        raise _conflict("wrong_offset", "The piece does not go on where the last one ended.") from None
    except WrongContent:
        raise _conflict("wrong_content", "What came is not what was announced. Send it again.") from None
    except WrongType:
        raise invalid("The file is of another type than its name says.") from None
    return BlobStanding(offset=reached, complete=reached == upload.size)


async def _finish(backend: Backend, owner: str, sha256: str, upload: Upload) -> None:
    start = await asyncio.to_thread(backend.blobs.finish, owner, sha256, upload.mime)
    await backend.database.write(lambda tx: uploads.finish(tx, owner, sha256, upload.size, start))


async def _head(backend: Backend, owner: str, sha256: str) -> Response:
    upload = await backend.database.read(lambda r: uploads.find(r, owner, sha256))
    if upload is None:
        raise not_found()
    here = upload.size if upload.done else await asyncio.to_thread(backend.blobs.offset, owner, sha256)
    return Response(headers={"Upload-Offset": str(here), "Upload-Length": str(upload.size)})


def _named(reading: Reading, message: str, number: int) -> tuple[str, int] | None:
    query = "SELECT sha256, size FROM attachments WHERE message_id = ? AND number = ?"
    found: tuple[str, int] | None = reading.connection.execute(query, (message, number)).fetchone()
    return found


async def _content(backend: Backend, named: tuple[str, int] | None, wanted: str) -> Response:
    if named is None or not await asyncio.to_thread(backend.blobs.path(named[0]).exists):
        raise not_found()
    sha256, size = named
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": "attachment",
        "X-Content-Type-Options": "nosniff",
        "ETag": f'"{sha256}"',
    }
    first, last = 0, size - 1
    if found := _RANGE.fullmatch(wanted):
        first, last = int(found[1]), min(int(found[2] or last), last)
        if first > last:
            raise Refused(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "invalid", "There is no such range.")
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    headers["Content-Length"] = str(last - first + 1)
    status = HTTPStatus.PARTIAL_CONTENT if found else HTTPStatus.OK
    pieces = backend.blobs.read(sha256, first, last)
    return StreamingResponse(pieces, status, headers, "application/octet-stream")


def _conflict(code: str, sentence: str) -> Refused:
    return Refused(HTTPStatus.CONFLICT, code, sentence)
