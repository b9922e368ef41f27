"""Has every draft looked through when the typing pauses, and before it is sent."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from workstation.domain.canned import Used
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.guarding import Finding, Override, override
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.guarding import Guarding

PAUSE = 0.2  # seconds without a key after which a draft is looked through


class LineView(Protocol):
    def show_findings(self, kind: DraftKind, findings: tuple[Finding, ...], *, stopped: bool) -> None: ...


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
    made_with: tuple[Used, ...]
    resolve: bool
    override: Override | None = None


class SendGuard:
    """A key costs a comparison. What was found in a text that stands there no more is thrown away."""

    def __init__(self, conversation_id: str, view: GuardView, guarding: Guarding, tasks: Tasks) -> None:
        self._id = conversation_id
        self._view, self._guarding, self._tasks = view, guarding, tasks
        self._unchecked: set[DraftKind] = set()
        self._found: dict[DraftKind, tuple[str, tuple[Finding, ...]]] = {}  # with the text they stand in
        self._key = 0.0  # the loop's time
        self._pause: asyncio.TimerHandle | None = None
        self._stopped: Submission | None = None
        self._ended = False
        self.again: Callable[[Submission], None] = lambda _submission: None  # it may go now

    def shown(self) -> None:
        """What was written here before is looked through as well."""
        for kind in EDITORS:
            self.edited(kind)

    def stop(self) -> None:
        """The editors go; what is looked through meanwhile is told to nobody."""
        self._ended = True
        if self._pause is not None:
            self._pause.cancel()

    def edited(self, kind: DraftKind) -> None:
        """A key was pressed, or the files beside a draft are others now."""
        if self._ended or kind not in EDITORS:
            return
        loop = asyncio.get_running_loop()
        self._key = loop.time()
        self._unchecked.add(kind)
        self._found.pop(kind, None)
        self._stopped = None
        if self._pause is None:
            self._pause = loop.call_later(PAUSE, self._on_pause)

    async def lets_through(self, submission: Submission) -> bool:
        """Whether it may be sent; if not, why is shown. Waits for the look, and never goes without it.

        Raises WorkstationError where the text has changed meanwhile, or cannot be looked through.
        """
        if submission.override is not None:
            return True
        kind, body = submission.kind, submission.body
        text, found = self._found.get(kind, ("", ()))
        if kind not in self._found or text != body:
            found = await self._guarding.look(self._id, kind, body)
        if not any(finding.stops for finding in found):
            return True
        if self._view.draft(kind)[0] != body:
            raise WorkstationError("Nothing was sent: see what is found in it, then send it again.")
        self._stopped = submission
        self._found[kind] = body, found
        self._view.guard.show_findings(kind, found, stopped=True)
        return False

    def sent(self, kind: DraftKind) -> None:
        """It is on its way; what was found in it is no matter any more."""
        self._found.pop(kind, None)
        self._view.guard.show_findings(kind, (), stopped=False)

    def overridden(self, reason: str) -> None:
        """The person says why what was stopped is to be sent all the same."""
        stopped, self._stopped = self._stopped, None
        if stopped is None or self._view.draft(stopped.kind)[0] != stopped.body:
            return
        why = override(reason, self._found[stopped.kind][1])
        self.again(Submission(stopped.kind, stopped.body, stopped.made_with, stopped.resolve, why))

    def _on_pause(self) -> None:
        loop, self._pause = asyncio.get_running_loop(), None
        left = self._key + PAUSE - loop.time()
        if left > 0:
            self._pause = loop.call_later(left, self._on_pause)
            return
        kinds, self._unchecked = self._unchecked, set()
        for kind in kinds:
            self._tasks.spawn(self._check(kind), name="conversation: look a draft through")

    async def _check(self, kind: DraftKind) -> None:
        body = self._view.draft(kind)[0]
        if not (body or self._view.chips.files(kind)):
            self._view.guard.show_findings(kind, (), stopped=False)
            return
        try:
            found = await self._guarding.look(self._id, kind, body)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if self._view.draft(kind)[0] == body and kind not in self._unchecked:
            self._found[kind] = body, found
            stopped = self._stopped is not None and self._stopped.kind is kind
            self._view.guard.show_findings(kind, found, stopped=stopped)
