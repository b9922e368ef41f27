"""Whose words stand where in a text: its writer's, or of somebody else, in quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

OURS = "ours"
QUOTED = "quoted"
_MARKS = '"“”„«»「」『』'
_SHORTEST = 12  # characters; what is shorter is a word that somebody stresses, or the name of a button
_QUOTED = re.compile(rf"[{_MARKS}]([^{_MARKS}]{{{_SHORTEST},}})[{_MARKS}]?")


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
    quoted = () if ours else _QUOTED.finditer(text)
    return Voices(ours, tuple(bound for match in quoted for bound in match.span(1)))
