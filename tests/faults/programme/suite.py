"""What a suite of the programme is, and what playing a part of it brings."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Doses:
    """How many seeds a suite plays: in ``.ci/run``, in ``make faults``, and with ``LONG=1``."""

    ci: int
    full: int
    long: int = 0  # 0: as many as in full

    def of(self, dose: str) -> int:
        return (self.long or self.full) if dose == "long" else self.ci if dose == "ci" else self.full


@dataclass(slots=True)
class Played:
    """What came of some seeds. ``counts`` add up, of ``worst`` the greatest stays, violations name a seed."""

    counts: Counter[str] = field(default_factory=Counter)
    worst: dict[str, float] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)  # "seed 17: LOST: …"

    def add(self, other: "Played") -> None:
        self.counts += other.counts
        for name, value in other.worst.items():
            self.worst[name] = max(value, self.worst.get(name, value))
        self.violations += other.violations

    def told(self) -> dict[str, Any]:
        return {"counts": self.counts, "worst": self.worst, "violations": self.violations}

    @classmethod
    def heard(cls, told: dict[str, Any]) -> "Played":
        return cls(Counter(told["counts"]), dict(told["worst"]), list(told["violations"]))


@dataclass(frozen=True, slots=True)
class Suite:
    """``play(first, count)`` plays the seeds from ``first`` on, in a process of its own.

    Of ``must`` no counter may stay at zero at any dose, of ``rare`` none from the full dose on: a fault that
    never fired, a crash point that was never reached, a mutant that survived is a failure.
    """

    unit: str  # what a seed is: "histories"
    doses: Doses
    part: int  # seeds that a process plays at a time
    play: Callable[[int, int], Played]
    must: frozenset[str] = frozenset()
    rare: frozenset[str] = frozenset()
    alone: bool = False  # it measures, so nothing else runs beside it
    part_seconds: float = 600.0  # after which a part hangs

    def judge(self, played: Played, dose: str) -> list[str]:
        """The violations, and what should have happened and did not."""
        wanted = self.must if dose in {"ci", "one"} else self.must | self.rare
        idle = [] if dose == "one" else sorted(name for name in wanted if not played.counts[name])
        return played.violations + [f"never: {name}" for name in idle]
