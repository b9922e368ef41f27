"""How warnings have done lately, as a lead looks at them: how many, how fast they are decided, how right."""

from dataclasses import dataclass

from workstation.domain.money import Money
from workstation.domain.rules import RuleRecord

DAYS = 14  # that are counted, today among them


@dataclass(frozen=True, slots=True)
class Day:
    """``kinds``: how many flags of each, the most frequent first."""

    at: int  # ms since the epoch: a moment of that day
    kinds: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        return sum(count for _kind, count in self.kinds)


@dataclass(frozen=True, slots=True)
class KeptDay:
    """Money that was kept from leaving, as agents recorded it on a day: the sums of each kind of warning."""

    at: int  # ms since the epoch: a moment of that day
    kinds: tuple[tuple[str, tuple[Money, ...]], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the flags that this machine holds. Times run from the message that bears a flag to the decision."""

    days: tuple[Day, ...] = ()  # the newest first
    open: int = 0
    confirmed: int = 0
    dismissed: int = 0
    median: int | None = None  # ms; None: nothing was decided
    slow: int | None = None  # ms within which nine of ten were decided
    rules: tuple[tuple[str, RuleRecord], ...] = ()  # by name; those with the most decisions first
    kept: tuple[KeptDay, ...] = ()  # the newest first
