"""Notes about customers on their way from the keyboard to the disk, each bound to its conversation."""

import asyncio
from collections.abc import Callable
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


class View(Protocol):
    """What is asked of the panel."""

    def note_editor(self, conversation_id: str) -> NoteView: ...
    def show_note_editor(self, conversation_id: str) -> None: ...
    def drop_note_editor(self, conversation_id: str) -> None: ...


class Noting:
    """An editor lives until what it holds is on the disk; then it leaves with its conversation."""

    def __init__(
        self, view: View, customers: Customers, drafting: Drafting, tasks: Tasks, now: Callable[[], int]
    ) -> None:
        self._view = view
        self._customers = customers
        self._drafting = drafting
        self._tasks = tasks
        self._now = now
        self._keepers: dict[str, DraftKeeper] = {}
        self._editors: dict[str, NoteView] = {}
        self._front = ""

    def show(self, conversation_id: str) -> None:
        """This conversation is in front; "": none is."""
        before, self._front = self._front, conversation_id
        self._view.show_note_editor(conversation_id)
        if before and before != conversation_id and before in self._keepers:
            self._tasks.spawn(self._leave(before), name="note: leave")

    def open(self, conversation_id: str) -> None:
        """Somebody wants to write, or has a draft there."""
        if conversation_id in self._keepers:
            return
        editor = self._editors[conversation_id] = self._view.note_editor(conversation_id)
        keeper = self._keepers[conversation_id] = DraftKeeper(
            conversation_id, editor, self._drafting, self._tasks, self._now, kinds=_KINDS
        )
        self._tasks.spawn(keeper.read(), name="note: read draft")

    def edited(self, conversation_id: str) -> None:
        if (keeper := self._keepers.get(conversation_id)) is not None:
            keeper.edited(DraftKind.CUSTOMER)

    def left(self, conversation_id: str) -> None:
        """The editor is out of focus: no reason to wait any longer."""
        if (keeper := self._keepers.get(conversation_id)) is not None:
            self._tasks.spawn(keeper.save(), name="note: save draft")

    def submitted(self, conversation_id: str, body: str) -> None:
        if conversation_id in self._keepers:
            self._tasks.spawn(self._submit(conversation_id, body), name="note: submit")

    def reread(self, conversation_id: str) -> None:
        """The disk may hold another draft now: a note came back from the tray."""
        if (keeper := self._keepers.get(conversation_id)) is not None:
            self._tasks.spawn(keeper.read(), name="note: read draft")

    async def saved(self) -> None:
        """Return when what is half written is on the disk. Raises WorkstationError while it cannot be."""
        for keeper in tuple(self._keepers.values()):
            await keeper.saved()

    async def _submit(self, conversation_id: str, body: str) -> None:
        keeper, editor = self._keepers[conversation_id], self._editors[conversation_id]
        try:
            async with keeper.sending(DraftKind.CUSTOMER):
                await self._customers.note(conversation_id, body.strip())
            editor.remove(body)
        except WorkstationError as error:
            editor.show_editor_trouble(str(error))
            return
        if not editor.draft(DraftKind.CUSTOMER)[0].strip():
            self._drop(conversation_id)

    async def _leave(self, conversation_id: str) -> None:
        while (keeper := self._keepers.get(conversation_id)) is not None:
            try:
                await keeper.saved()
            except WorkstationError:  # the editor tells it, and here it is tried as long as it takes
                await asyncio.sleep(_AGAIN)
            else:
                if self._front != conversation_id:
                    self._drop(conversation_id)
                return

    def _drop(self, conversation_id: str) -> None:
        self._keepers.pop(conversation_id, None)
        self._editors.pop(conversation_id, None)
        self._view.drop_note_editor(conversation_id)
