"""Lets out what was decided: toasts, sounds and the desktop's notices, at a pace that people can bear."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Protocol

from workstation.domain.notice import SECURITY, NoticeKind
from workstation.runtime.tasks import Tasks
from workstation.ui.features.notices.deciding import Breath, Focus, stacked
from workstation.ui.features.notices.shown import Stay, SystemNotice, Toast


class TellingView(Protocol):
    def show_toasts(self, toasts: Sequence[Toast], new: frozenset[NoticeKind]) -> None:
        """``new``: the kinds of which something has just been added."""

    def show_alert(self) -> None: ...
    def show_system(self, notice: SystemNotice) -> None: ...
    def play(self, kind: NoticeKind) -> None: ...


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds."""

    breath: float = 0.5  # what happens within it is told as one
    typing: float = 2.0  # after the last key until what can wait is shown
    calm: float = 10.0  # between two notices of the desktop, and between two sounds ...
    urgent: float = 2.0  # ... that tell of security
    again: float = 30.0  # until the sound of security comes again while its toast waits to be seen ...
    calls: int = 10  # ... and how often at most: nobody may be there to hear it


class Teller:
    """Keeps the toasts that stand. Security waits for nobody's keys."""

    def __init__(
        self,
        view: TellingView,
        tasks: Tasks,
        focus: Callable[[], Focus],
        pace: Pace,
        sounds: Callable[[NoticeKind], bool],
    ) -> None:
        """``sounds`` answers whether a kind may be heard that has been told of some time ago."""
        self._view, self._tasks, self._focus, self._pace = view, tasks, focus, pace
        self._sounds = sounds
        self._toasts: tuple[Toast, ...] = ()
        self._held: tuple[Toast, ...] = ()
        self._held_sound: NoticeKind | None = None
        self._calling: set[NoticeKind] = set()  # of security, sounded and perhaps not seen
        self._calls = 0  # that are left
        self._system: SystemNotice | None = None
        self._typed_at = self._noticed_at = self._sounded_at = float("-inf")
        self._waiting: dict[str, asyncio.Task[None]] = {}

    def stop(self) -> None:
        for task in self._waiting.values():
            task.cancel()

    def typed(self) -> None:
        self._typed_at = _clock()

    def tell(self, breath: Breath) -> None:
        at_once = [toast for toast in breath.toasts if toast.stay is Stay.STAYING]
        others = [toast for toast in breath.toasts if toast.stay is not Stay.STAYING]
        self._show(at_once)
        if breath.alert:
            self._view.show_alert()
        if breath.system is not None:
            self._system = self._system.joined(breath.system) if self._system else breath.system
            self._later("system", self._notice_when_calm)
        urgent = breath.sound in SECURITY
        if breath.sound is not None and urgent:
            self._play(breath.sound)
            self._calling.add(breath.sound)
            self._calls = self._pace.calls
            self._later("again", self._call_until_seen)
        if others or (breath.sound is not None and not urgent):
            self._held = stacked(self._held, others, len(NoticeKind))
            self._held_sound = None if urgent else breath.sound or self._held_sound
            self._later("typing", self._show_when_still)

    def dismissed(self, kind: NoticeKind) -> Toast | None:
        """Take a toast away; answers it."""
        gone = next((toast for toast in self._toasts if toast.kind is kind), None)
        self._toasts = tuple(toast for toast in self._toasts if toast is not gone)
        if gone is not None:
            self._view.show_toasts(self._toasts, frozenset())
        return gone

    def looked_at(self, conversation_id: str) -> None:
        """Toasts, shown or held, that tell of this conversation alone have done their work."""

        def elsewhere(toast: Toast) -> bool:
            return {id_ for id_, _ in toast.places} != {conversation_id}

        self._held = tuple(filter(elsewhere, self._held))
        left = tuple(filter(elsewhere, self._toasts))
        if left != self._toasts:
            self._toasts = left
            self._view.show_toasts(left, frozenset())

    def _show(self, toasts: Sequence[Toast]) -> None:
        if toasts:
            self._toasts = stacked(self._toasts, toasts)
            self._view.show_toasts(self._toasts, frozenset(toast.kind for toast in toasts))

    def _play(self, kind: NoticeKind) -> None:
        if _clock() - self._sounded_at >= self._between({kind}):
            self._sounded_at = _clock()
            self._view.play(kind)

    def _between(self, kinds: AbstractSet[NoticeKind]) -> float:
        return self._pace.urgent if kinds & SECURITY else self._pace.calm

    async def _notice_when_calm(self) -> None:
        """One that grows graver while it waits waits no longer than that may."""
        while self._system is not None:
            kinds = {kind for kind, _ in self._system.counts}
            left = self._noticed_at + self._between(kinds) - _clock()
            if left <= 0:
                break
            await asyncio.sleep(min(left, self._pace.urgent))
        notice, self._system = self._system, None
        if notice is not None and not self._focus().active:
            self._noticed_at = _clock()
            self._view.show_system(notice)

    async def _call_until_seen(self) -> None:
        """The gravest that sounded, again and again while its toast stands; but as the person wishes now."""
        while True:
            await asyncio.sleep(self._pace.again)
            self._calling &= {toast.kind for toast in self._toasts}
            if not self._calling or not self._calls:
                self._calling.clear()
                return
            heard = list(filter(self._sounds, self._calling))
            if heard:
                self._calls -= 1
                self._play(min(heard, key=lambda kind: kind.gravity))

    async def _show_when_still(self) -> None:
        while True:
            left = self._typed_at + self._pace.typing - _clock()
            if left <= 0:
                break
            await asyncio.sleep(left)
        held, self._held = self._held, ()
        sound, self._held_sound = self._held_sound, None
        self._show(held)
        if sound is not None and self._sounds(sound):
            self._play(sound)

    def _later(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run ``work`` unless it is waiting already."""
        running = self._waiting.get(name)
        if running is None or running.done():
            self._waiting[name] = self._tasks.spawn(work(), name=f"notices: {name}")


def _clock() -> float:
    return asyncio.get_running_loop().time()
