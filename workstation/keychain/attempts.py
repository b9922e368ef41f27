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
        delay = delay_ms(wrong)
        since = self._now() - at
        # a clock that was set back must not lock anybody out for longer than the delay itself
        return delay if since < 0 else max(0, delay - since)

    def begin(self) -> None:
        """Count an attempt as wrong before it is made, so that a kill in between does not make it free."""
        wrong, _at = self._load()
        durable.replace(self._path, json.dumps({"wrong": wrong + 1, "at": self._now()}).encode())

    def succeeded(self) -> None:
        self._path.unlink(missing_ok=True)

    def _load(self) -> tuple[int, int]:
        try:
            held = json.loads(self._path.read_bytes())
            return int(held["wrong"]), int(held["at"])
        except FileNotFoundError:
            return 0, 0
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return FREE, self._now()  # somebody spoiled the count: that is no way to a free attempt
