"""Tells colleagues that the person types here, and that they have the conversation before them."""

import asyncio

from workstation.domain.drafts import DraftKind
from workstation.runtime.lull import Lull
from workstation.runtime.tasks import Tasks
from workstation.services.presence import Presence

AGAIN = 3.0  # seconds after which somebody who goes on typing is said to
SILENCE = 6.0  # seconds without a key after which nobody types any more


class Telling:
    """A key costs a comparison; something is said every few seconds at most."""

    def __init__(self, conversation_id: str, presence: Presence, tasks: Tasks) -> None:
        self._id = conversation_id
        self._presence = presence
        self._tasks = tasks
        self._kind: DraftKind | None = None  # what is typed, as it was said last
        self._said = 0.0  # the loop's time
        self._silence = Lull(SILENCE, self.stopped)
        self._looking = False

    def shown(self) -> None:
        if not self._looking:
            self._looking = True
            self._presence.look(self._id)

    def hidden(self) -> None:
        """Nobody looks any more, so nobody types."""
        self.stopped()
        if self._looking:
            self._looking = False
            self._presence.leave(self._id)

    def edited(self, kind: DraftKind, *, empty: bool) -> None:
        """A key was pressed in an editor; or it was emptied, or sent."""
        if empty or kind not in {DraftKind.REPLY, DraftKind.NOTE}:
            self.stopped()
            return
        self._silence.stir()
        now = asyncio.get_running_loop().time()
        if kind is self._kind and now < self._said + AGAIN:
            return
        self._kind, self._said = kind, now
        self._say(kind, typing=True)

    def stopped(self) -> None:
        """The text is sent, gone or left alone."""
        self._silence.stop()
        if self._kind is not None:
            self._say(self._kind, typing=False)
            self._kind = None

    def _say(self, kind: DraftKind, *, typing: bool) -> None:
        note = kind is DraftKind.NOTE
        self._tasks.spawn(
            self._presence.type(self._id, typing=typing, note=note), name="conversation: tell typing"
        )
