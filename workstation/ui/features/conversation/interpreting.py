"""Has a whole conversation translated as it is read: what is in sight first, a few messages at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from workstation.domain.changes import Change, SyncStateChanged
from workstation.domain.message import Message
from workstation.domain.sync_state import Connection
from workstation.domain.translation import MOST_AT_ONCE, Translation
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.translating import Translating


class InterpreterView(Protocol):
    def show_on(self, target: str) -> None: ...
    def show_off(self) -> None: ...
    def show_going(self, count: int) -> None: ...
    def show_stuck(self, why: str) -> None: ...
    def show_translated(self, asked: Sequence[Message], found: Mapping[str, Translation]) -> None: ...


class TroubleView(Protocol):
    def show_trouble(self, text: str) -> None: ...


class Interpreting:
    """One question is on its way at a time, about what is in sight then: whoever scrolls through thousands of
    messages has those translated at which they stop. After trouble it waits for the server, or for a word."""

    def __init__(
        self,
        view: InterpreterView,
        troubled: TroubleView,
        translating: Translating,
        feed: Feed[Change],
        tasks: Tasks,
    ) -> None:
        self._view, self._troubled = view, troubled
        self._translating, self._feed = translating, feed
        self._target = ""
        self._lacking: tuple[Message, ...] = ()
        self._stuck = False
        self._refresh = Refresh(tasks, self._translate, name="conversation: translate all")
        self._stop: Callable[[], None] | None = None

    def turn_wanted(self, target: str) -> None:
        """On, in the reader's language; or off, where it is on."""
        if self._target:
            self.stop()
            self._view.show_off()
            return
        try:
            self._translating.insist()
        except WorkstationError as error:
            self._troubled.show_trouble(str(error))
            return
        self._target, self._stuck = target, False
        self._stop = self._feed.subscribe(self._on_change)
        self._view.show_on(target)

    def wanted(self, lacking: tuple[Message, ...]) -> None:
        """These are in sight and not translated."""
        self._lacking = lacking
        if not self._stuck:
            self._refresh.ask()

    def again(self) -> None:
        self._stuck = False
        self._refresh.ask()

    def stop(self) -> None:
        """Nothing is asked for any more; an answer on its way is shown to nobody."""
        self._target, self._lacking = "", ()
        if self._stop:
            self._stop()
            self._stop = None

    def _on_change(self, change: Change) -> None:
        match change:
            case SyncStateChanged(state) if state.connection is Connection.ONLINE and self._stuck:
                self.again()

    async def _translate(self) -> None:
        target, asked = self._target, self._lacking[:MOST_AT_ONCE]
        self._view.show_going(len(self._lacking))
        if not asked:
            return
        try:
            found = await self._translating.all_translated(asked, target)
        except WorkstationError as error:
            if self._target == target:
                self._stuck = True
                self._view.show_stuck(str(error))
        else:
            if self._target == target:
                self._view.show_translated(asked, found)
