"""Acts that follow each other in a timeline: from three on they are folded into one quiet row."""

import time
from collections.abc import Mapping
from itertools import pairwise

from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind

_FOLDED = 3  # acts in a row from which on they are folded


class Runs:
    """Runs of acts among the rows that are held; one ends with its day, and where the new ones begin."""

    def __init__(self) -> None:
        self._held: Mapping[int, Message] = {}
        self._ends: dict[int, int] = {}  # by the first row of a run, its last
        self._inside: dict[int, int] = {}  # by every other row of a run, its first
        self._unfolded: set[str] = set()  # messages; a run that has one of them is shown

    def read(self, held: Mapping[int, Message], new_from: int | None) -> None:
        """Find the runs anew."""
        self._held = held
        acts = sorted(row for row, message in held.items() if message.kind is MessageKind.ACTIVITY)
        self._ends, self._inside = {}, {}
        first: int | None = None
        for row, after in pairwise([*acts, 0]):
            first = row if first is None else first
            goes_on = after == row + 1 and after != new_from and day_of(held[row]) == day_of(held[after])
            if not goes_on:
                self._keep(first, row)
                first = None

    def hides(self, row: int) -> bool:
        """Whether a row is folded away."""
        first = self._inside.get(row)
        return first is not None and not self._shown(first)

    def begins(self, row: int) -> tuple[int, bool]:
        """How many acts follow each other from a row on (0: no run begins here), and whether folded."""
        if row not in self._ends:
            return 0, False
        return self._ends[row] - row + 1, not self._shown(row)

    def turn(self, row: int) -> None:
        """Unfold the run that begins in a row, or fold it again."""
        if row in self._ends:
            ids = {self._held[one].id for one in self._rows(row)}
            self._unfolded = self._unfolded - ids if self._shown(row) else self._unfolded | ids

    def _keep(self, first: int, last: int) -> None:
        if last - first + 1 >= _FOLDED:
            self._ends[first] = last
            self._inside |= dict.fromkeys(range(first + 1, last + 1), first)

    def _rows(self, first: int) -> range:
        return range(first, self._ends[first] + 1)

    def _shown(self, first: int) -> bool:
        return bool(self._unfolded) and any(self._held[row].id in self._unfolded for row in self._rows(first))


def day_of(message: Message) -> tuple[int, int]:
    """Its year and its day of the year on this machine's clock."""
    local = time.localtime(message.created_at / 1000)
    return local.tm_year, local.tm_yday
