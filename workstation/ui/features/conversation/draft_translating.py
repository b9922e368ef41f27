"""Has a reply put into the customer's language, and says what of it is not as it was written."""

import asyncio
from typing import Protocol

from workstation.domain.translated_draft import Altered, altered
from workstation.domain.translation import Translation
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.translating import Translating
from workstation.ui.features.conversation.timeline.copying import copyable


class DraftTranslationView(Protocol):
    def show_refused(self, text: str) -> None: ...
    def show_asked(self, text: str, target: str) -> None: ...
    def show_translation(self, made: Translation, altered: Altered) -> None: ...
    def show_trouble(self, text: str) -> None: ...


class DraftTranslating:
    """What a service answers is a stranger's text: nothing hides in what may stand in the editor."""

    def __init__(self, view: DraftTranslationView, translating: Translating, tasks: Tasks) -> None:
        self._view, self._translating, self._tasks = view, translating, tasks
        self._asking: asyncio.Task[None] | None = None

    def wanted(self, text: str, target: str) -> None:
        """``text`` in ``target``, a language's code; what was asked for before is not waited for."""
        try:
            self._translating.insist()
        except WorkstationError as error:
            self._view.show_refused(str(error))
            return
        if self._asking is not None:
            self._asking.cancel()
        self._view.show_asked(text, target)
        self._asking = self._tasks.spawn(self._show(text, target), name="conversation: translate a draft")

    async def _show(self, text: str, target: str) -> None:
        try:
            found = await self._translating.draft_translated(text, target)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        made = Translation(copyable(found.text), found.source, found.target, found.by)
        self._view.show_translation(made, altered(text, made.text))
