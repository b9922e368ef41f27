"""Keeps what is half written: on disk within half a second, and never overwritten by anything from afar."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Protocol

from workstation.domain.drafts import EDITORS, Draft, DraftKind
from workstation.errors import Sentence, WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.drafting import Drafting

SOON = 0.3  # seconds from the first unsaved key to the disk
AGAIN = 2.0  # seconds until a refused write is tried once more


class DraftView(Protocol):
    """The editors, as far as drafts concern them. Carets are UTF-16 units."""

    def draft(self, kind: DraftKind) -> tuple[str, int]: ...
    def show_draft(self, kind: DraftKind, body: str, cursor: int) -> None: ...
    def append_to_draft(self, kind: DraftKind, text: str) -> None: ...
    def show_saved(self, kind: DraftKind, at: int | None) -> None: ...
    def show_unsaved(self, kind: DraftKind, why: str) -> None: ...
    def show_editor_trouble(self, text: str) -> None: ...


class DraftKeeper:
    """Drafts of one conversation. What is on disk is known here, so that a change from elsewhere is seen."""

    def __init__(
        self,
        conversation_id: str,
        view: DraftView,
        drafting: Drafting,
        tasks: Tasks,
        now: Callable[[], int],
        *,
        kinds: Sequence[DraftKind] = EDITORS,
    ) -> None:
        self._id = conversation_id
        self._kinds = kinds
        self._view = view
        self._drafting = drafting
        self._tasks = tasks
        self._now = now
        self._stored: dict[DraftKind, str] = {}
        self._arrived: dict[
            DraftKind, str
        ] = {}  # the end of it that came from elsewhere since a text was taken
        self._unsaved: set[DraftKind] = set()
        self._trouble = ""  # why the last write was refused
        self._due = False
        self.writing = asyncio.Lock()  # held by whoever changes what a message will be made of
        self._loaded = False

    def edited(self, kind: DraftKind) -> None:
        """A key was pressed. The first one starts the clock, so that no key waits for a pause in typing."""
        self._unsaved.add(kind)
        self._save_in(SOON)

    async def read(self) -> None:
        """Take over what the disk holds: at first, and whenever somebody else has changed it."""
        try:
            async with self.writing:
                drafts = await self._drafting.load(self._id)
                for kind in self._kinds:
                    self._take(kind, drafts.get(kind))
                self._loaded = True
        except WorkstationError as error:
            self._view.show_editor_trouble(str(error))
            self._tasks.spawn(self._read_again(), name="drafts: read again")

    async def save(self) -> None:
        """Write what is unsaved, now; a refused write is told, and tried again until it succeeds."""
        async with self.writing:
            if self._loaded:
                for kind in tuple(self._unsaved):
                    await self._save(kind)

    async def saved(self) -> None:
        """Return when nothing typed is missing on the disk. Raises WorkstationError while that cannot be."""
        await self.save()
        if self._unsaved:
            late = Sentence("A draft could not be saved yet. Try again in a moment.")
            raise WorkstationError(self._trouble or late)

    def taken(self, kind: DraftKind) -> bool:
        """A text is taken from the editor, to be sent; False while it is not all that there is."""
        self._arrived.pop(kind, None)
        return self._loaded

    @asynccontextmanager
    async def sending(self, kind: DraftKind, body: str, *, whole: bool) -> AsyncIterator[str]:
        """While a text goes to the outbox nothing is saved, lest its draft rise again after it has left.

        ``body`` as it was :meth:`taken`, ``whole`` what that said. Yields what is to leave the disk: what
        came there from elsewhere since stays, whether the editor shows it by now or not.
        """
        async with self.writing:
            stored, arrived = self._stored.get(kind, ""), self._arrived.pop(kind, "")
            if not self._loaded or (stored and not whole and not stored.startswith(body)):
                raise WorkstationError(
                    "Your draft is still being read. Nothing was sent; try again in a moment."
                )
            leaves = stored
            if body and stored.startswith(body):
                leaves = body
            elif arrived and stored.endswith(arrived):
                leaves = stored.removesuffix(arrived)
            yield leaves
            self._stored[kind] = stored[len(leaves) :].lstrip("\n")  # what was typed meanwhile is unsaved
            self._view.show_saved(kind, None)

    def _take(self, kind: DraftKind, draft: Draft | None) -> None:
        body = draft.body if draft else ""
        known = self._stored.get(kind, "")
        if body == known and self._loaded:
            return
        typed, _ = self._view.draft(kind)
        if typed == known and known and body.startswith(known):
            self._view.append_to_draft(kind, body[len(known) :])  # caret, undoing and half a word stay
        elif typed == known:
            self._view.show_draft(kind, body, draft.cursor if draft else 0)
        elif not self._loaded:
            if body:  # else caret, undoing and a name that is being chosen stay as they are
                self._view.show_draft(kind, body + typed, 2 * len(body + typed))  # the caret goes to the end
            self._unsaved.add(kind)
        elif body:
            goes_on = known and body.startswith(known)
            self._arrived[kind] = self._arrived.get(kind, "") + body[len(known) :] if goes_on else body
            self._view.append_to_draft(kind, body[len(known) :] if goes_on else f"\n\n{body}")
        self._stored[kind] = body
        self._view.show_saved(kind, draft.saved_at if draft else None)
        if self._unsaved:
            self._save_in(SOON)

    async def _save(self, kind: DraftKind) -> None:
        body, cursor = self._view.draft(kind)
        self._unsaved.discard(kind)
        if body == self._stored.get(kind, ""):
            if self._trouble:  # what the disk refused was taken back: now it has everything again
                self._view.show_saved(kind, self._now() if body else None)
            return
        try:
            known = self._stored.get(kind, "")
            since = await self._drafting.save(self._id, kind, body, cursor, known)
        except WorkstationError as error:
            self._unsaved.add(kind)
            self._trouble = str(error)
            self._view.show_unsaved(kind, self._trouble)
            self._save_in(AGAIN)
        else:
            self._stored[kind] = body + since
            if since:
                self._arrived[kind] = self._arrived.get(kind, "") + since
                self._view.append_to_draft(kind, since)
            self._trouble = ""
            self._view.show_saved(kind, self._now() if body else None)

    def _save_in(self, seconds: float) -> None:
        if not self._due:
            self._due = True
            self._tasks.spawn(self._save_later(seconds), name="drafts: save")

    async def _save_later(self, seconds: float) -> None:
        try:
            await asyncio.sleep(seconds)
        finally:
            self._due = False
        await self.save()

    async def _read_again(self) -> None:
        await asyncio.sleep(AGAIN)
        await self.read()
