"""A translation service that tests play, and how a desk comes to have it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.gui.conversation_desk import Desk
from workstation.domain.translation import Translation
from workstation.errors import WorkstationError
from workstation.services.translating import Translating

HOSTILE = "hello <b>you</b> \u202efdp.exe"


class Service:
    """Translates as it is told; ``online`` or not."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[str, ...], str]] = []
        self.drafts: list[tuple[str, str]] = []
        self.hostile = HOSTILE  # of every message
        self.says = "Xin chào"  # of a draft
        self.online = True
        self.unseen: set[str] = set()  # the ids of messages of which nothing is told

    async def translations(self, message_ids: Sequence[str], target: str) -> Mapping[str, Translation]:
        self.asked.append((tuple(message_ids), target))
        self._insist()
        made = Translation(self.hostile, "vi", target, "Glossary")
        return {id_: made for id_ in message_ids if id_ not in self.unseen}

    async def draft_translation(self, text: str, target: str) -> Translation:
        self.drafts.append((text, target))
        self._insist()
        return Translation(self.says, "en", target, "Glossary")

    def _insist(self) -> None:
        if not self.online:
            raise WorkstationError("The server has it translated, and it cannot be reached now.")


def allow(here: Desk, *, allowed: bool = True) -> Service:
    """Let the panes that are opened from now on ask a service."""
    service = Service()
    here.around = replace(here.around, translating=Translating(service, allowed=allowed))
    return service
