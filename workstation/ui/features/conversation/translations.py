"""Has a message translated, and shows what came of it beside what was really written."""

from typing import Protocol

from workstation.domain.message import Message
from workstation.domain.translation import Translation
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.translating import Translating


class TranslationView(Protocol):
    def show_translation(self, message: Message, translation: Translation) -> None: ...


class TroubleView(Protocol):
    def show_trouble(self, text: str) -> None: ...


class Translations:
    """``wanted`` with a message and the code of the reader's language."""

    def __init__(
        self, view: TranslationView, troubled: TroubleView, translating: Translating, tasks: Tasks
    ) -> None:
        self._view, self._troubled = view, troubled
        self._translating, self._tasks = translating, tasks

    def wanted(self, message: Message, target: str) -> None:
        self._tasks.spawn(self._show(message, target), name="conversation: translate")

    async def _show(self, message: Message, target: str) -> None:
        try:
            found = await self._translating.translated(message, target)
        except WorkstationError as error:
            self._troubled.show_trouble(str(error))
        else:
            self._view.show_translation(message, found)
