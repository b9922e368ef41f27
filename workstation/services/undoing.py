"""Taking back what was done last, by the opposite act: written down, sent and settled like every act."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from workstation.domain.undoing import Deed, Done, opposites
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context


class Undone(StrEnum):
    """What became of the wish to undo."""

    NOTHING = "nothing"  # there was nothing, or it is too late
    OPPOSITE = "opposite"  # an act of its own undoes it
    TAKEN_BACK = "taken_back"  # it never happened; its words stand in the editor again


class Undoing:
    """One act can be taken back: the last, and only once."""

    def __init__(self, context: Context, acts: Acts) -> None:
        self._context, self._acts = context, acts

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

    async def undo(self) -> Undone:
        """Take back what nobody has heard of, else do the opposite. Returns when that is on disk.

        Somebody who was there meanwhile is not overruled: the server refuses what rests on an older state.
        """
        self._forget_what_is_over()
        done, self._acts.last = self._acts.last, None
        if done is None:
            return Undone.NOTHING
        try:
            if done.held is not None and await self._acts.take_back(done.held):
                return Undone.TAKEN_BACK
            pairs = zip(done.before, self._opposites(done), strict=True)
            acts = [(before.id, before.version, deeds) for before, deeds in pairs if deeds]
            await self._acts.record_all(acts)
        except WorkstationError:
            self._acts.last = done  # the disk refused: it can still be taken back
            raise
        return Undone.OPPOSITE if acts else Undone.NOTHING

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
