"""Taking back what was done last, by the opposite act: written down, sent and settled like every act."""

from collections.abc import Iterator

from workstation.domain.undoing import Deed, Done, opposite
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context


class Undoing:
    """One act can be taken back: the last, and only once."""

    def __init__(self, context: Context, acts: Acts) -> None:
        self._context, self._acts = context, acts

    def offered(self) -> Done | None:
        """What could be taken back now: of several conversations, in one of them at least."""
        self._forget_what_is_over()
        done = self._acts.last
        return done if done is not None and any(self._opposites(done)) else None

    def forget(self) -> None:
        """The person has seen it, and lets it stand; a dismissed warning can be opened again for longer."""
        if self._acts.last is not None and not self._acts.last.until:
            self._acts.last = None

    async def undo(self) -> int:
        """Do the opposite; answers in how many conversations. Returns when that is on disk.

        Somebody who was there meanwhile is not overruled: the server refuses what rests on an older state.
        """
        self._forget_what_is_over()
        done, self._acts.last = self._acts.last, None
        if done is None:
            return 0
        pairs = zip(done.changed, self._opposites(done), strict=True)
        acts = [(before.id, before.version, deeds) for (before, _after), deeds in pairs if deeds]
        try:
            await self._acts.record_all(acts)
        except WorkstationError:
            self._acts.last = done  # the disk refused: it can still be taken back
            raise
        return len(acts)

    def _forget_what_is_over(self) -> None:
        if self._acts.last is not None and self._acts.last.over(self._context.now()):
            self._acts.last = None

    def _opposites(self, done: Done) -> Iterator[tuple[Deed, ...]]:
        me, now = self._context.me, self._context.now()
        return (opposite(done.deed, before, after, me, now) for before, after in done.changed)
