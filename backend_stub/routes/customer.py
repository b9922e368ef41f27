"""The customer's side, which the customer's page and the testers' scripts speak."""

from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response

from backend_stub import conversations, customers
from backend_stub.backend import CustomerId, TheBackend
from backend_stub.messages import Stored
from backend_stub.receiving import received
from backend_stub.screening.screener import Screened, Screener
from backend_stub.transaction import Reading, Transaction
from backend_stub.troubles import documented
from backend_stub.visibility import viewers
from workstation.contract import customers as wire
from workstation.contract.presence import Typing
from workstation.contract.wire import Id

router = APIRouter(prefix="/v1/customer", tags=["customer"], responses=documented(401))
ConversationId = Annotated[Id, Path()]


@router.get("/conversations", responses={200: {"model": wire.CustomerOverview}}, response_class=Response)
async def my_conversations(backend: TheBackend, me: CustomerId) -> Response:
    """My conversations, the newest first."""
    text = await backend.database.read(lambda r: customers.overview(r, me))
    return Response(text, media_type="application/json")


@router.post("/conversations", responses=documented(400, 404, 409, 413))
async def open_conversation(backend: TheBackend, me: CustomerId, new: wire.NewConversation) -> wire.Stored:
    """Start a conversation with its first message; the same ids again add nothing."""
    stored = await received(
        backend, new.id, new.message, partial(Screener.opening, new=new),
        lambda tx, kept, found: customers.open_conversation(tx, me, kept, found.language, found.indicators),
    )  # fmt: skip
    return _wire(stored)


@router.post("/conversations/{conversation}/messages", responses=documented(400, 404, 409, 413))
async def write(
    backend: TheBackend, me: CustomerId, conversation: ConversationId, message: wire.CustomerMessage
) -> wire.Stored:
    """Write; the same id again answers what is stored. 409 ``closed`` or ``id_taken``."""
    language = await backend.database.read(lambda r: conversations.language(r, conversation))

    def put(tx: Transaction, kept: wire.CustomerMessage, found: Screened) -> Stored:
        return customers.write(
            tx, me, conversation, kept.id, kept.body,
            language=found.language, indicators=found.indicators,
            attachments=[one.known for one in kept.attachments],
        )  # fmt: skip

    screen = partial(Screener.message, message=message, language=language)
    stored = await received(backend, conversation, message, screen, put)
    return _wire(stored)


@router.get(
    "/conversations/{conversation}/messages",
    responses=documented(404) | {200: {"model": wire.CustomerHistory}},
    response_class=Response,
)
async def history(
    backend: TheBackend,
    me: CustomerId,
    conversation: ConversationId,
    after: Annotated[int, Query(ge=0, le=1 << 62)] = 0,
) -> Response:
    """Up to 500 messages after a position, oldest first."""
    text = await backend.database.read(lambda r: customers.history(r, me, conversation, after))
    return Response(text, media_type="application/json")


@router.put("/conversations/{conversation}/{reached}", status_code=204, responses=documented(400, 404, 413))
async def acknowledge(
    backend: TheBackend,
    me: CustomerId,
    conversation: ConversationId,
    reached: Literal["delivered", "read"],
    up_to: wire.UpTo,
) -> Response:
    """My client has got, or shown, everything up to a position; it never goes back."""
    await backend.database.write(lambda tx: customers.reached(tx, me, conversation, reached, up_to.position))
    return Response(status_code=204)


@router.post("/typing", status_code=204, responses=documented(400, 404, 413))
async def typing(backend: TheBackend, me: CustomerId, word: Typing) -> Response:
    """I am typing, or stopped; told to the agents who see the conversation, and forgotten."""

    def look(reading: Reading) -> set[str]:
        customers.check_theirs(reading, me, word.conversation_id)
        return viewers(reading.connection, word.conversation_id)

    seeing = await backend.database.read(look)
    backend.doorbell.typing(seeing, word.conversation_id, None, word.typing)
    return Response(status_code=204)


def _wire(stored: Stored) -> wire.Stored:
    return wire.Stored(
        id=stored.id, conversation_id=stored.conversation_id, position=stored.position, seq=stored.seq
    )
