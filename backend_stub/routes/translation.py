"""Messages in another language, for whoever may see them now."""

from fastapi import APIRouter

from backend_stub import glossary, messages
from backend_stub.backend import Me, TheBackend
from backend_stub.transaction import Reading
from backend_stub.troubles import documented
from backend_stub.visibility import Sight, sight
from workstation.contract.translation import DraftWanted, Translated, Translations, Wanted
from workstation.detection.language import language_of

router = APIRouter(tags=["translation"], responses=documented(401, 426))


@router.post("/v1/translations", responses=documented(400, 413))
async def translations(backend: TheBackend, me: Me, wanted: Wanted) -> Translations:
    """What messages say in another language; of what I may not see as little as of what there is not."""

    def look(reading: Reading) -> dict[str, tuple[str, str]]:
        seen = {}
        for message_id in wanted.messages:
            found = messages.find(reading, message_id)
            if found and sight(reading.connection, me.id, found.conversation_id) is not Sight.NONE:
                seen[message_id] = messages.words(reading, message_id)
        return seen

    seen = await backend.database.read(look)
    return Translations(messages={id_: _translated(*said, wanted.target) for id_, said in seen.items()})


@router.post("/v1/drafts/translation", responses=documented(400, 413))
async def draft_translation(_me: Me, wanted: DraftWanted) -> Translated:
    """What I wrote, in another language; kept nowhere."""
    return _translated(wanted.text, language_of(wanted.text), wanted.target)


def _translated(body: str, source: str, target: str) -> Translated:
    text = glossary.translated(body, source, target)
    return Translated(text=text, source=source, target=target, by=glossary.NAME)
