"""Counts wrong passwords across restarts, and says how long the next attempt is refused."""

import json
from collections.abc import Callable
from pathlib import Path

from workstation import durable

FILE = "attempts.json"
FREE = 5
_LONGEST_MS = 15 * 60 * 1000


def delay_ms(wrong: int) -> int:
    """0 below five wrong passwords; from then on 2 s, doubling to a quarter of an hour."""
    return 0 if wrong < FREE else min(2000 << min(wrong - FREE, 16), _LONGEST_MS)


class Attempts:
    """Somebody with the disk in hand is stopped by argon2id alone; this slows hands at the keyboard."""

    def __init__(self, folder: Path, now: Callable[[], int]) -> None:
        self._path = folder / FILE
        self._now = now

    def wait_ms(self) -> int:
        """How long until the next password may be tried."""
        wrong, at = self._load()
        return max(0, delay_ms(wrong) - (self._now() - at))

    def begin(self) -> None:
        """Count an attempt as wrong before it is made, so that a kill in between does not make it free."""
        wrong, _at = self._load()
        self._keep(wrong + 1)

    def succeeded(self) -> None:
        self._path.unlink(missing_ok=True)

    def _load(self) -> tuple[int, int]:
        try:
            held = json.loads(self._path.read_bytes())
            wrong, at = int(held["wrong"]), int(held["at"])
        except FileNotFoundError:
            return 0, self._now()
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return self._keep(FREE)  # somebody spoiled the count: that is no way to a free attempt
        # a clock that was set back must not lock anybody out for longer than the delay itself
        return (wrong, at) if at <= self._now() else self._keep(wrong)

    def _keep(self, wrong: int) -> tuple[int, int]:
        """Written down, so that the wait begins now and comes to an end."""
        now = self._now()
        durable.replace(self._path, json.dumps({"wrong": wrong, "at": now}).encode())
        return wrong, now
