"""Whose words stand where in a text: its writer's, or of somebody else, in quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import chain, zip_longest

OURS = "ours"
QUOTED = "quoted"
_MARK = re.compile('["“”„«»「」『』]')
_SHORTEST = 12  # characters; what is shorter is a word that somebody stresses, or the name of a button


@dataclass(frozen=True, slots=True)
class Voices:
    """``ours``: we wrote the text; ``bounds``: where in it what is quoted begins and ends, by turns."""

    ours: bool
    bounds: tuple[int, ...]

    def of(self, place: int) -> str:
        """Whose words stand at ``place``; empty for a customer's own."""
        if self.ours:
            return OURS
        return QUOTED if bisect_right(self.bounds, place) % 2 else ""


def voices(text: str, *, ours: bool) -> Voices:
    """Takes time in proportion to the length of ``text``."""
    marks = [] if ours else [mark.start() for mark in _MARK.finditer(text)]
    pairs = zip_longest(marks[::2], marks[1::2], fillvalue=len(text))  # what is never closed goes to the end
    quoted = [(opened + 1, closed) for opened, closed in pairs if closed - opened > _SHORTEST]
    return Voices(ours, tuple(chain.from_iterable(quoted)))
