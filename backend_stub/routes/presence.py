"""Being there: typing and looking, told by the doorbell to colleagues of my teams, and stored nowhere."""

from fastapi import APIRouter, Response

from backend_stub.backend import Me, TheBackend
from backend_stub.transaction import Reading
from backend_stub.troubles import documented, not_found
from backend_stub.visibility import Sight, colleagues, sight, teammates
from workstation.contract.presence import Colleagues, Typing, Viewing

router = APIRouter(tags=["presence"], responses=documented(401, 426))


@router.post("/v1/typing", status_code=204, responses=documented(400, 404, 413))
async def typing(backend: TheBackend, me: Me, word: Typing) -> Response:
    """I am typing, or stopped; told to colleagues of my teams who see the conversation, and forgotten."""

    def look(reading: Reading) -> set[str]:
        if sight(reading.connection, me.id, word.conversation_id) is Sight.NONE:
            raise not_found()
        return colleagues(reading.connection, word.conversation_id, me.id)

    others = await backend.database.read(look)
    backend.doorbell.typing(others, word.conversation_id, me.id, word.typing, note=word.note)
    return Response(status_code=204)


@router.put("/v1/viewing", status_code=204, responses=documented(400, 413))
async def viewing(backend: TheBackend, me: Me, word: Viewing) -> Response:
    """What I have in front, in place of what I said before; what I may not see counts for nothing.

    Colleagues of my teams who see a conversation hear that I look at it, or do no more; and I hear who of
    them does.
    """
    company, doorbell = backend.company, backend.doorbell
    before = company.of(me.id)

    def look(reading: Reading) -> tuple[set[str], dict[str, set[str]]]:
        connection = reading.connection
        seen = {one for one in word.conversations if sight(connection, me.id, one) is not Sight.NONE}
        return seen, {one: colleagues(connection, one, me.id) for one in seen | before}

    seen, others = await backend.database.read(look)
    company.put(me.sign_in, me.id, seen)  # and not what left my sight since I said it
    now = company.of(me.id)
    for conversation_id, theirs in others.items():
        doorbell.viewing(theirs, conversation_id, me.id, conversation_id in now)
        if conversation_id in now - before:
            for other in sorted(company.looking(conversation_id) & theirs):
                doorbell.viewing({me.id}, conversation_id, other, True)
    return Response(status_code=204)


@router.get("/v1/colleagues")
async def who_is_here(backend: TheBackend, me: Me) -> Colleagues:
    """Which members of my teams have a workstation connected at this moment; of others I hear nothing."""
    mates = await backend.database.read(lambda reading: teammates(reading.connection, me.id))
    here = backend.doorbell.watchers() & mates
    return Colleagues(online=sorted(here), offline=sorted(mates - here))
