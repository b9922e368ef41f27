"""Tells the person what happens, each thing once, as their wishes and their work allow."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from workstation.domain.changes import Change, ConversationsChanged, SyncStateChanged, TrayChanged
from workstation.domain.notice import Happening, NoticeKind
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.happenings import Happenings
from workstation.settings.notices import NoticePrefs, Way
from workstation.ui.features.notices.absence import Absence
from workstation.ui.features.notices.deciding import Focus, breathe
from workstation.ui.features.notices.history import Entry, History
from workstation.ui.features.notices.telling import Pace, Teller, TellingView


class View(TellingView, Protocol):
    """What the presenter asks of the screen."""

    def show_entries(self, entries: Sequence[Entry]) -> None: ...
    def show_unseen(self, count: int) -> None: ...
    def show_unread(self, messages: int) -> None: ...
    def show_opened(self, conversation_id: str) -> None: ...
    def show_list(self) -> None: ...


class NoticesPresenter:
    """``prefs`` and ``focus`` are asked anew each time. ``now`` answers ms since the epoch."""

    def __init__(
        self,
        view: View,
        happenings: Happenings,
        feed: Feed[Change],
        tasks: Tasks,
        *,
        prefs: Callable[[], NoticePrefs],
        focus: Callable[[], Focus],
        now: Callable[[], int],
        pace: Pace = Pace(),  # noqa: B008 frozen
    ) -> None:
        self._view, self._happenings, self._feed, self._tasks = view, happenings, feed, tasks
        self._prefs, self._focus, self._now, self._pace = prefs, focus, now, pace
        self._teller = Teller(view, tasks, focus, pace, self._sounds)
        self._absence = Absence(now())
        self._history = History()
        self._changed: set[str] | None = set()  # conversations; None: any
        self._tray = False
        self._missed: list[Happening] = []  # of an absence that lasts
        self._woken = asyncio.Event()
        self._unsubscribe: Callable[[], None] = lambda: None
        self._running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Subscribe; what is there now is known, and not told. On the screen's loop."""
        self._unsubscribe = self._feed.subscribe(self._on_change)
        self._running = self._tasks.spawn(self._run(), name="notices")

    def stop(self) -> None:
        self._unsubscribe()
        self._teller.stop()
        if self._running is not None:
            self._running.cancel()

    # a person's hands

    def typed(self) -> None:
        """The person is writing: what can wait, waits."""
        self._teller.typed()

    def looked_at(self, conversation_id: str) -> None:
        """The person has this conversation in front."""
        self._teller.looked_at(conversation_id)
        self._show(self._history.seen_in(conversation_id))

    def list_seen(self) -> None:
        self._show(self._history.seen_all())

    def dismissed(self, kind: NoticeKind) -> None:
        """The toast of this kind has been read, or its time is over."""
        self._teller.dismissed(kind)

    def acted(self, kind: NoticeKind) -> None:
        """The person wants to see what the toast of this kind tells of."""
        toast = self._teller.dismissed(kind)
        if toast is not None and len(toast.places) == 1 and toast.places[0][0]:
            self._view.show_opened(toast.places[0][0])
        else:
            self._view.show_list()

    # inside

    def _on_change(self, change: Change) -> None:
        match change:
            case ConversationsChanged(ids):
                known = self._changed
                self._changed = None if ids is None or known is None else known | ids
            case TrayChanged():
                self._tray = True
            case SyncStateChanged(state):
                absence = self._absence.after(state)
                if absence == self._absence:
                    return
                self._absence = absence
            case _:
                return
        self._woken.set()

    async def _run(self) -> None:
        begun = False
        while True:
            self._woken.clear()
            try:
                if not begun:
                    await self._happenings.begin()
                    begun = True
                await self._read()
            except WorkstationError:  # who shows conversations says what is wrong; this is tried again
                self._woken.set()
                await asyncio.sleep(self._pace.calm)
            await asyncio.sleep(self._pace.breath)
            await self._something()

    async def _something(self) -> None:
        """Return when something has happened, or when somebody has waited too long."""
        late = None if self._absence.away else self._happenings.next_late(self._now())
        try:
            async with asyncio.timeout(None if late is None else max(0, late - self._now()) / 1000):
                await self._woken.wait()
        except TimeoutError:
            pass

    async def _read(self) -> None:
        changed, self._changed = self._changed, set()
        tray, self._tray = self._tray, False
        try:
            if self._absence.anew:
                await self._happenings.begin()
                self._absence = replace(self._absence, anew=self._absence.away)
            elif changed is None or changed:
                self._missed += await self._happenings.changed(changed)
            if tray:
                self._missed += await self._happenings.refused()
        except WorkstationError:
            self._changed = None if changed is None or self._changed is None else self._changed | changed
            self._tray = self._tray or tray
            raise
        self._view.show_unread(self._happenings.unread)
        if not self._absence.away:
            self._tell()

    def _tell(self) -> None:
        """All that is known and was not told."""
        away = self._absence.long
        self._absence = replace(self._absence, long=False)
        found, self._missed = [*self._missed, *self._happenings.fallen_late(self._now())], []
        if not found:
            return
        breath = breathe(found, self._focus(), self._prefs(), self._now(), away=away)
        self._show(self._history.told(breath.listed, self._now()))
        self._teller.tell(breath)

    def _sounds(self, kind: NoticeKind) -> bool:
        """Whether what was told of some time ago may still be heard: what has just come asks for itself."""
        prefs = self._prefs()
        return Way.SOUND in prefs.ways(kind) and not prefs.quiet(self._now())

    def _show(self, history: History) -> None:
        if history != self._history:
            self._history = history
            self._view.show_entries(history.entries)
            self._view.show_unseen(history.unseen)
