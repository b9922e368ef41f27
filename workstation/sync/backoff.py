"""Waiting longer after each failure, at random, so that workstations do not all come back at once."""

from dataclasses import dataclass

FIRST = 0.5  # seconds
LONGEST = 60.0
AWAY = 5.0  # the longest where nothing answers at all: to ask costs nobody anything, and people wait


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened. Everything that is not decided by the core comes to it in here."""

    clock: float  # seconds, monotonic: deadlines are reckoned in it
    now: int  # ms since the epoch: what a person is shown
    dice: float  # uniform, 0 ≤ dice < 1


@dataclass(frozen=True, slots=True)
class Backoff:
    """How often something failed in a row, when it may be tried again (clock), and what to tell of it."""

    failures: int = 0
    until: float = 0.0
    trouble: str = ""

    def waits(self, moment: Moment) -> bool:
        return moment.clock < self.until

    def failed(self, moment: Moment, trouble: str, longest: float = LONGEST) -> "Backoff":
        """After one more failure: a full-jitter pause, ``U(0, min(longest, 0.5 s · 2^failures))``."""
        ceiling = min(longest, FIRST * 2.0 ** min(self.failures, 30))
        return Backoff(self.failures + 1, moment.clock + moment.dice * ceiling, trouble)

    def held(self, moment: Moment, seconds: float, trouble: str) -> "Backoff":
        """Not before ``seconds`` from now: what the server asks for wins over what we would roll."""
        return Backoff(self.failures + 1, moment.clock + seconds, trouble)


CALM = Backoff()
