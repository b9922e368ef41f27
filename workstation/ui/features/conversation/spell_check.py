"""Has the draft in front looked through for words that nobody knows, whenever the typing pauses."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Protocol

from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.spelling import Spelled, Spelling
from workstation.errors import WorkstationError
from workstation.runtime.lull import Lull
from workstation.runtime.tasks import Tasks
from workstation.services.spelling import SpellingRoom

PAUSE = 0.35  # seconds without a key after which the draft is looked through


class SpelledView(Protocol):
    @property
    def wanted(self) -> bool: ...
    @property
    def interface(self) -> str: ...
    def show_spelled(self, kind: DraftKind, spelled: Spelled) -> None: ...
    def show_suggestions(self, word: str, suggestions: tuple[str, ...]) -> None: ...


class SpellingView(Protocol):
    """The editors, and where their spelling is shown."""

    @property
    def spelled(self) -> SpelledView: ...
    @property
    def mode(self) -> DraftKind: ...
    def draft(self, kind: DraftKind) -> tuple[str, int]: ...
    def show_trouble(self, text: str) -> None: ...


class SpellCheck:
    """A key costs a comparison. A reply is looked up in its reader's language, a note in its author's."""

    def __init__(
        self, conversation_id: str, view: SpellingView, spelling: SpellingRoom, tasks: Tasks
    ) -> None:
        self._id = conversation_id
        self._view, self._spelling, self._tasks = view, spelling, tasks
        self._pause = Lull(PAUSE, self._on_pause)
        self._ended = False

    def shown(self) -> None:
        """What was written here before is looked through as well."""
        self.edited(self._view.mode)

    def edited(self, kind: DraftKind) -> None:
        if not self._ended and kind is self._view.mode:
            self._pause.stir()

    def suggestions_wanted(self, languages: Sequence[str], word: str) -> None:
        self._tasks.spawn(
            self._told(partial(self._suggest, languages, word)), name="conversation: suggest words"
        )

    def learned(self, word: str) -> None:
        """The person knows this word."""
        self._tasks.spawn(self._told(partial(self._learn, word)), name="conversation: learn a word")

    def stop(self) -> None:
        self._ended = True
        self._pause.stop()

    def _on_pause(self) -> None:
        self._tasks.spawn(self._told(self._look), name="conversation: look the spelling through")

    async def _look(self) -> None:
        kind, shown = self._view.mode, self._view.spelled
        if not shown.wanted:
            for either in EDITORS:
                shown.show_spelled(either, Spelled(Spelling.NOT_CHECKED, ()))
            return
        body = self._view.draft(kind)[0]
        if kind is DraftKind.NOTE:
            spelled = await self._spelling.look_note(self._id, body, shown.interface)
        else:
            spelled = await self._spelling.look(self._id, body)
        if self._view.draft(kind)[0] == body and shown.wanted:
            shown.show_spelled(kind, spelled)

    async def _suggest(self, languages: Sequence[str], word: str) -> None:
        self._view.spelled.show_suggestions(word, await self._spelling.suggestions(languages, word))

    async def _learn(self, word: str) -> None:
        await self._spelling.learn(word)
        await self._look()

    async def _told(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()  # made here: one that is never awaited, since its task was ended, is complained of
        except WorkstationError as error:
            self._view.show_trouble(str(error))
