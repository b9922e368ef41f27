"""Taking back what was done last, by the opposite act: written down, sent and settled like every act."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from workstation.domain.operation import OperationKind
from workstation.domain.undoing import Deed, Done, opposites
from workstation.domain.way_back import Stays, way_back
from workstation.domain.whole import whole
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.queue import Queue
from workstation.store import tray

_BACK = (OperationKind.CLAIM, OperationKind.TRANSFER)


class Undone(StrEnum):
    """What became of the wish to undo."""

    NOTHING = "nothing"  # there was nothing, or it is too late
    OPPOSITE = "opposite"  # an act of its own undoes it
    TAKEN_BACK = "taken_back"  # it never happened; its words stand in the editor again


class Undoing:
    """One act can be taken back: the last, and only once."""

    def __init__(self, context: Context, acts: Acts, queue: Queue) -> None:
        self._context, self._acts, self._queue = context, acts, queue

    def offered(self) -> Done | None:
        """What could be taken back now: of several conversations, in one of them at least."""
        self._forget_what_is_over()
        done = self._acts.last
        if done is None or not (done.held or any(self._opposites(done))):
            return None
        return done

    def forget(self) -> None:
        """The person has seen it, and lets it stand; a dismissed warning can be opened again for longer."""
        if self._acts.last is not None and not self._acts.last.until:
            self._acts.last = None

    async def look_at_tray(self) -> bool:
        """Whether the server has refused all that was done last: it never happened, and nothing is left to
        take back."""
        done = self._acts.last
        if done is None or not done.ids:
            return False
        if not await self._context.store.desk.read_plain(lambda c: tray.holds_all(c, done.ids)):
            return False
        if self._acts.last is done:
            self._acts.last = None
        return self._acts.last is None

    async def undo(self) -> tuple[Undone, Stays]:
        """Take back what nobody has heard of, else do the opposite of all of it, and tell what stays.

        Returns when that is on disk. Somebody who was there meanwhile is not overruled: what is known to have
        changed since stays, and the server refuses what rests on an older state.
        """
        self._forget_what_is_over()
        done, self._acts.last = self._acts.last, None
        if done is None:
            return Undone.NOTHING, Stays()
        try:
            if done.held is not None and await self._acts.take_back(done.held):
                return Undone.TAKEN_BACK, Stays()
            async with self._acts.turn:
                return await self._undo(done)
        except WorkstationError:
            self._acts.last = done  # the disk refused: it can still be taken back
            raise

    async def _undo(self, done: Done) -> tuple[Undone, Stays]:
        me, now = self._context.me, self._context.now()
        rows = await self._queue.rows([before.id for before in done.before])
        acts, stays = list[tuple[str, int, Sequence[Deed]]](), Stays()
        for before in done.before:
            present = rows[before.id].conversation if before.id in rows else None
            steps, left = way_back(done.deeds, before, present, me, now)
            stays |= left
            if done.macro and steps and steps[0][0] in _BACK:
                steps = (whole(steps),)  # without getting it back, nothing of the rest can be done
            if steps:
                acts.append((before.id, before.version, steps))
        await self._acts.record_all(acts)
        return (Undone.OPPOSITE if acts else Undone.NOTHING), stays

    async def take_back(self, conversation_id: str) -> Undone:
        """Take back what was sent last in a conversation and nobody has heard of, before a restart, too."""
        held = next((h for h in reversed(self._acts.held) if h.conversation_id == conversation_id), None)
        held = held or await self._acts.held_on_disk(conversation_id)
        if held is None or not await self._acts.take_back(held):
            return Undone.NOTHING
        if self._acts.last is not None and self._acts.last.held == held:
            self._acts.last = None
        return Undone.TAKEN_BACK

    def left(self) -> bool:
        """Whether anything was kept back; it is on its way now, and what was done with it needs opposites."""
        done = self._acts.last
        if done is None or done.held is None:
            return False
        self._acts.last = replace(done, held=None)
        return True

    def _forget_what_is_over(self) -> None:
        if self._acts.last is not None and self._acts.last.over(self._context.now()):
            self._acts.last = None

    def _opposites(self, done: Done) -> Iterator[tuple[Deed, ...]]:
        me, now = self._context.me, self._context.now()
        return (opposites(done.deeds, before, me, now) for before in done.before)
