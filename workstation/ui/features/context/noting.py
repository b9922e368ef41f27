"""Notes about customers on their way from the keyboard to the disk, each bound to its conversation."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from workstation.domain.drafts import DraftKind
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.customers import Customers
from workstation.services.draft_keeper import DraftKeeper, DraftView
from workstation.services.drafting import Drafting

_KINDS = (DraftKind.CUSTOMER,)
_AGAIN = 1.0  # seconds until a refused draft is tried once more


class NoteView(DraftView, Protocol):
    """The editor of one conversation."""

    def remove(self, body: str) -> None: ...
    def discard(self) -> None: ...


class View(Protocol):
    """What is asked of the panel."""

    def note_editor(self, conversation_id: str) -> NoteView:
        """The editor of a conversation, in sight; made where there is none."""

    def show_note_editor(self, conversation_id: str) -> None:
        """That of this conversation, if there is one, and no other."""

    def close_note_editor(self, conversation_id: str) -> None:
        """Out of sight until it is wanted again."""

    def forget_note_editor(self, conversation_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Writing:
    editor: NoteView
    keeper: DraftKeeper
    tasks: Tasks  # those of the keeper


class Noting:
    """An editor lives until its conversation is left and what it holds is on the disk."""

    def __init__(
        self, view: View, customers: Customers, drafting: Drafting, tasks: Tasks, now: Callable[[], int]
    ) -> None:
        self._view = view
        self._customers = customers
        self._drafting = drafting
        self._tasks = tasks
        self._now = now
        self._open: dict[str, _Writing] = {}
        self._front = ""

    def show(self, conversation_id: str) -> None:
        """This conversation is in front; "": none is."""
        before, self._front = self._front, conversation_id
        self._view.show_note_editor(conversation_id)
        if before in self._open and before != conversation_id:
            self._tasks.spawn(self._leave(before), name="note: leave")

    def open(self, conversation_id: str) -> None:
        """Somebody wants to write, or has a draft there."""
        editor = self._view.note_editor(conversation_id)
        if conversation_id not in self._open:
            tasks = self._tasks.part()
            keeper = DraftKeeper(conversation_id, editor, self._drafting, tasks, self._now, kinds=_KINDS)
            self._open[conversation_id] = _Writing(editor, keeper, tasks)
            tasks.spawn(keeper.read(), name="note: read draft")

    def edited(self, conversation_id: str) -> None:
        if (writing := self._open.get(conversation_id)) is not None:
            writing.keeper.edited(DraftKind.CUSTOMER)

    def left(self, conversation_id: str) -> None:
        """The editor is out of focus: no reason to wait any longer."""
        if (writing := self._open.get(conversation_id)) is not None:
            writing.tasks.spawn(writing.keeper.save(), name="note: save draft")

    def submitted(self, conversation_id: str, body: str) -> None:
        if (writing := self._open.get(conversation_id)) is not None:
            whole = writing.keeper.taken(DraftKind.CUSTOMER)
            self._tasks.spawn(self._submit(conversation_id, writing, body, whole=whole), name="note: submit")

    def reread(self, conversation_id: str) -> None:
        """The disk may hold another draft now: a note came back from the tray."""
        if (writing := self._open.get(conversation_id)) is not None:
            writing.tasks.spawn(writing.keeper.read(), name="note: read draft")

    async def saved(self) -> None:
        """Return when what is half written is on the disk. Raises WorkstationError while it cannot be."""
        for writing in tuple(self._open.values()):
            await writing.keeper.saved()

    async def _submit(self, conversation_id: str, writing: _Writing, body: str, *, whole: bool) -> None:
        try:
            async with writing.keeper.sending(DraftKind.CUSTOMER, body, whole=whole) as known:
                await self._customers.note(conversation_id, body.strip(), known)
                writing.editor.remove(body)
        except WorkstationError as error:
            writing.editor.show_editor_trouble(str(error))
            return
        if not writing.editor.draft(DraftKind.CUSTOMER)[0].strip():
            self._view.close_note_editor(conversation_id)

    async def _leave(self, conversation_id: str) -> None:
        while (writing := self._open.get(conversation_id)) is not None and self._front != conversation_id:
            try:
                await writing.keeper.saved()
            except WorkstationError:  # tried again as long as it takes
                await asyncio.sleep(_AGAIN)
                continue
            if self._front != conversation_id and self._open.pop(conversation_id, None) is writing:
                self._view.forget_note_editor(conversation_id)
                await writing.tasks.aclose()
                writing.editor.discard()
