"""How warnings have done lately, as a lead looks at them: how many, how fast they are decided, how right."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from workstation.domain.money import Money
from workstation.domain.rules import RuleRecord

DAYS = 14  # that are counted, today among them


@dataclass(frozen=True, slots=True)
class Day:
    """``kinds``: how many flags of each, the most frequent first."""

    at: int  # ms since the epoch: its beginning
    kinds: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        return sum(count for _kind, count in self.kinds)


@dataclass(frozen=True, slots=True)
class KeptDay:
    """Money that was kept from leaving, as agents recorded it on a day: the sums of each kind of warning."""

    at: int  # ms since the epoch: its beginning
    kinds: tuple[tuple[str, tuple[Money, ...]], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the flags that I count. Times run from the message that bears a flag to the decision."""

    as_of: int | None = None  # ms since the epoch: when they were told; None: never
    days: tuple[Day, ...] = ()  # the newest first
    open: int = 0
    confirmed: int = 0
    dismissed: int = 0
    median: int | None = None  # ms; None: nothing was decided
    slow: int | None = None  # ms within which nine of ten were decided
    rules: tuple[tuple[str, RuleRecord], ...] = ()  # by name; those with the most decisions first
    kept: tuple[KeptDay, ...] = ()  # the newest first


def beginnings(now: int) -> tuple[int, ...]:
    """When each of the counted days began on this machine's clock, the oldest first; ms since the epoch."""
    today = datetime.fromtimestamp(now / 1000, UTC).astimezone().date()
    days = (today - timedelta(days=before) for before in reversed(range(DAYS)))
    return tuple(int(datetime.combine(day, time()).timestamp()) * 1000 for day in days)
