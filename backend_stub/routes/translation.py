"""A message in another language, for whoever may see it now."""

from typing import Annotated

from fastapi import APIRouter, Path

from backend_stub import glossary, messages
from backend_stub.backend import Me, TheBackend
from backend_stub.transaction import Reading
from backend_stub.troubles import documented, not_found
from backend_stub.visibility import Sight, sight
from workstation.contract.translation import Translated, Wanted
from workstation.contract.wire import Id

router = APIRouter(tags=["translation"], responses=documented(401, 426))


@router.post("/v1/messages/{message_id}/translation", responses=documented(400, 404, 413))
async def translation(
    backend: TheBackend, me: Me, message_id: Annotated[Id, Path()], wanted: Wanted
) -> Translated:
    """What a message says in another language; of what I may not see as little as of what there is not."""

    def look(reading: Reading) -> tuple[str, str]:
        found = messages.find(reading, message_id)
        if found is None or sight(reading.connection, me.id, found.conversation_id) is Sight.NONE:
            raise not_found()
        return messages.words(reading, message_id)

    body, source = await backend.database.read(look)
    text = glossary.translated(body, source, wanted.target)
    return Translated(text=text, source=source, target=wanted.target, by=glossary.NAME)
