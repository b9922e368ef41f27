"""What comes of a thing that happened: pure; by its kind, by what one has before one, by one's wishes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workstation.domain.notice import SECURITY, Happening, NoticeKind
from workstation.settings.notices import FOR_GOOD, NoticePrefs, Way
from workstation.ui.features.notices.shown import Quiet, Stay, SystemNotice, Toast, counted

MOST_TOASTS = 3
_SEEN_IN_FRONT = frozenset({NoticeKind.MESSAGE, NoticeKind.MENTIONED, NoticeKind.AT_RISK, NoticeKind.WOKEN})


@dataclass(frozen=True, slots=True)
class Focus:
    """``active``: our window has the keyboard, and nothing lies over it. ``front`` is what it shows."""

    active: bool
    front: frozenset[str]  # conversation ids

    def sees(self, conversation_id: str) -> bool:
        return self.active and conversation_id in self.front


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comes of one happening. The marks in list and tab show it in any case: they are read anew."""

    listed: bool = False  # in the list of notifications, and counted at the bell
    toast: Stay = Stay.NOT
    alert: bool = False  # the window asks for attention
    system: bool = False
    sound: bool = False


def decide(happening: Happening, focus: Focus, prefs: NoticePrefs, now: int) -> Verdict:
    """Security is always told of, by a toast that stays; what stands before one's eyes need not be."""
    kind, ways = happening.kind, prefs.ways(happening.kind)
    security = kind in SECURITY
    if kind in _SEEN_IN_FRONT and focus.sees(happening.conversation_id):
        return Verdict()
    if prefs.quiet(now) and not security:
        return Verdict(listed=True)
    away = not focus.active
    stay = Stay.STAYING if security else Stay.PASSING if Way.TOAST in ways else Stay.NOT
    return Verdict(
        listed=True,
        toast=stay,
        alert=away and (stay is not Stay.NOT or Way.SYSTEM in ways),
        system=away and Way.SYSTEM in ways,
        sound=Way.SOUND in ways,
    )


@dataclass(frozen=True, slots=True)
class Breath:
    """What comes of all that happened at once."""

    listed: tuple[Happening, ...] = ()
    toasts: tuple[Toast, ...] = ()  # one a kind, gravest first
    alert: bool = False
    system: SystemNotice | None = None
    sound: NoticeKind | None = None  # the gravest that wants one


def breathe(
    happenings: Iterable[Happening], focus: Focus, prefs: NoticePrefs, now: int, *, away: bool = False
) -> Breath:
    """Decide on everything that happened at once. ``away``: it happened while nobody was there to see."""
    decided = [(one, decide(one, focus, prefs, now)) for one in happenings]
    toasts: tuple[Toast, ...] = ()
    for one, verdict in decided:
        if verdict.toast is not Stay.NOT:
            place = ((one.conversation_id, one.customer_name),)
            toasts = stacked(
                toasts, [Toast(one.kind, verdict.toast, place, one.count, away)], len(NoticeKind)
            )
    system = [(one.kind, one.count) for one, verdict in decided if verdict.system]
    sounds = [one.kind for one, verdict in decided if verdict.sound]
    return Breath(
        tuple(one for one, verdict in decided if verdict.listed),
        toasts,
        any(verdict.alert for _, verdict in decided),
        counted(system) if system else None,
        min(sounds, key=lambda kind: kind.gravity, default=None),
    )


def stacked(shown: Sequence[Toast], new: Iterable[Toast], most: int = MOST_TOASTS) -> tuple[Toast, ...]:
    """``shown`` with ``new`` ones, those of a kind joined; the gravest first, and of the rest only ``most``.

    One that stays is never left out: there are fewer kinds of those than places.
    """
    by_kind = {toast.kind: toast for toast in shown}
    for toast in new:
        before = by_kind.get(toast.kind)
        by_kind[toast.kind] = before.joined(toast) if before else toast
    return tuple(sorted(by_kind.values(), key=lambda toast: toast.kind.gravity)[:most])


def quiet_until(quiet: Quiet, now: int) -> int:
    """When (ms since the epoch) a quiet that was chosen at ``now`` ends."""
    return {"half_hour": now + 1_800_000, "hour": now + 3_600_000, "for_good": FOR_GOOD, "end": 0}[quiet]
