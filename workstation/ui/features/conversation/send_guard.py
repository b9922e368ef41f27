"""Has every draft looked through when the typing pauses, and before it is sent."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.guarding import Finding, Override, holds, override
from workstation.errors import WorkstationError
from workstation.runtime.lull import Lull
from workstation.runtime.tasks import Tasks
from workstation.services.guarding import Guarding

PAUSE = 0.15  # seconds without a key after which a draft is looked through
Found = tuple[Finding, ...]


class LineView(Protocol):
    def show_findings(self, kind: DraftKind, findings: Found, *, stopped: bool) -> None: ...


class FilesView(Protocol):
    def files(self, kind: DraftKind) -> int: ...


class GuardView(Protocol):
    """The editors, the files beside them, and the line below."""

    @property
    def guard(self) -> LineView: ...
    @property
    def chips(self) -> FilesView: ...
    def draft(self, kind: DraftKind) -> tuple[str, int]: ...
    def show_trouble(self, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Submission:
    """What a person offers for sending; ``override`` where they have said why in spite of the guard."""

    kind: DraftKind
    body: str
    resolve: bool
    override: Override | None = None
    answered: Found = ()  # what that reason was given for


class SendGuard:
    """A key costs a comparison. What was found in a text that stands there no more is told to nobody."""

    def __init__(self, conversation_id: str, view: GuardView, guarding: Guarding, tasks: Tasks) -> None:
        self._id = conversation_id
        self._view, self._guarding, self._tasks = view, guarding, tasks
        self._unchecked: set[DraftKind] = set()
        self._looks: dict[DraftKind, tuple[str, asyncio.Task[Found]]] = {}  # with the text they are at
        self._seen: dict[DraftKind, tuple[str, Found]] = {}  # the text of which the line tells, and what
        self._pause = Lull(PAUSE, self._on_pause)
        self._stopped: dict[DraftKind, tuple[Submission, Found]] = {}
        self._ended = False
        self.again: Callable[[Submission], None] = lambda _submission: None  # it may go now

    def shown(self) -> None:
        """What was written here before is looked through as well."""
        self._tasks.spawn(self._guarding.warm(), name="conversation: load the send guard")
        for kind in EDITORS:
            self.edited(kind)

    def stop(self) -> None:
        """The editors go; what is looked through meanwhile is told to nobody."""
        self._ended = True
        self._pause.stop()

    def edited(self, kind: DraftKind) -> None:
        """A key was pressed, or the files beside a draft are others now."""
        if self._ended or kind not in EDITORS:
            return
        self._unchecked.add(kind)
        self._looks.pop(kind, None)
        self._stopped.pop(kind, None)
        self._pause.stir()

    def seen(self, submission: Submission) -> Found:
        """What the line tells of just this text, to be asked in the moment in which it is offered."""
        body, found = self._seen.get(submission.kind, ("", ()))
        return found if body == submission.body else ()

    async def lets_through(self, submission: Submission, seen: Found) -> bool:
        """Whether it may be sent; if not, why is shown. Waits for the look, and never goes without it.

        A reason is given for what was found by then; files may have come since.

        A warning that the person had not :meth:`seen` holds it, once: offered again as it stands, it goes.
        Raises WorkstationError where the text has changed meanwhile, or cannot be looked through.
        """
        kind, body, answered = submission.kind, submission.body, submission.answered
        found = await self._look(kind, body)
        if not holds([one for one in found if one not in answered], seen):
            return True
        if self._view.draft(kind)[0] != body:
            raise WorkstationError("Nothing was sent: see what is found in it, then send it again.")
        self._stopped[kind] = submission, found
        self._show(kind, body, found, stopped=True)
        return False

    def sent(self, kind: DraftKind) -> None:
        """It is on its way; what was found in it is no matter any more."""
        self._looks.pop(kind, None)
        self._stopped.pop(kind, None)
        self._show(kind, "", ())

    def overridden(self, kind: DraftKind, reason: str) -> None:
        """The person says why what was stopped of this kind is to be sent all the same."""
        stopped, found = self._stopped.pop(kind, (None, ()))
        if stopped is None or self._view.draft(kind)[0] != stopped.body:
            return
        why = override(reason, found)
        self.again(replace(stopped, override=why, answered=found))

    def _on_pause(self) -> None:
        kinds, self._unchecked = self._unchecked, set()
        for kind in kinds:
            self._tasks.spawn(self._check(kind), name="conversation: look a draft through")

    async def _check(self, kind: DraftKind) -> None:
        body = self._view.draft(kind)[0]
        if not (body or self._view.chips.files(kind)):
            self._show(kind, "", ())
            return
        try:
            found = await self._look(kind, body)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if self._view.draft(kind)[0] == body and kind not in self._unchecked:
            self._show(kind, body, found, stopped=kind in self._stopped)

    def _show(self, kind: DraftKind, body: str, found: Found, *, stopped: bool = False) -> None:
        self._seen[kind] = body, found
        self._view.guard.show_findings(kind, found, stopped=stopped)

    async def _look(self, kind: DraftKind, body: str) -> Found:
        """One look serves all who ask while the text stands as it is; one that failed is taken again."""
        text, look = self._looks.get(kind, ("", None))
        if look is None or text != body or (look.done() and (look.cancelled() or look.exception())):
            look = asyncio.create_task(self._guarding.look(self._id, kind, body))
            self._looks[kind] = body, look
        return await look
