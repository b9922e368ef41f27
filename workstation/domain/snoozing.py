"""The moments until which a conversation is usually let sleep, on the clock of whoever sits at the desk."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

MORNING, EVENING = 9, 18  # o'clock
_HOUR = 3_600_000  # ms


class Nap(StrEnum):
    ONE_HOUR = "one_hour"
    THREE_HOURS = "three_hours"
    THIS_EVENING = "this_evening"
    TOMORROW = "tomorrow"
    NEXT_MONDAY = "next_monday"


@dataclass(frozen=True, slots=True)
class Preset:
    nap: Nap
    until: int  # ms since the epoch


def presets(now: int, zone: tzinfo | None = None) -> tuple[Preset, ...]:
    """What is offered at ``now`` (ms since the epoch), soonest first; ``zone`` None is this computer's.

    This evening is offered as long as an hour is left until then. Hours pass as they do; the others are
    what a clock on the wall will show, also after it was put forward or back.
    """
    here = datetime.fromtimestamp(now / 1000, zone)
    moments = {
        Nap.ONE_HOUR: now + _HOUR,
        Nap.THREE_HOURS: now + 3 * _HOUR,
        Nap.THIS_EVENING: _at(here, 0, EVENING),
        Nap.TOMORROW: _at(here, 1, MORNING),
        Nap.NEXT_MONDAY: _at(here, 7 - here.weekday(), MORNING),
    }
    if moments[Nap.THIS_EVENING] < moments[Nap.ONE_HOUR]:
        del moments[Nap.THIS_EVENING]
    return tuple(sorted((Preset(nap, until) for nap, until in moments.items()), key=lambda p: p.until))


def _at(day: datetime, days: int, hour: int) -> int:
    wanted = (day + timedelta(days)).replace(hour=hour, minute=0, second=0, microsecond=0, fold=0)
    return round(wanted.timestamp() * 1000)
