"""A text as a machine would follow it: full-width letters and case folded, invisible characters gone, and the
lines through letters that are struck out."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """``offsets[i]`` is where the character ``text[i]`` came from in the original; None: from ``i``."""

    text: str
    offsets: list[int] | None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]``, not empty, was made from."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(2)  # one text as both: the rules are all asked about the same, one after the other
def fold(text: str, *, keep_case: bool = False) -> Folded:
    """``text`` folded, in ``keep_case`` but for its case; takes time in proportion to its length."""
    if text.isascii():
        return Folded(text if keep_case else text.lower(), None)
    return Folded(*(_CASED if keep_case else _LOWERED).of(text))


class Respelling(dict[int, str]):
    """What each character becomes, found out once: a text has few, and many texts have the same.

    It is the table of ``str.translate``. Mostly one becomes one, and then none is looked at by itself.
    """

    def __init__(self, spelled: Callable[[str], str]) -> None:
        super().__init__()
        self._spelled = spelled
        self._uneven = set[str]()  # those that become none, or several

    def of(self, text: str) -> tuple[str, list[int] | None]:
        """``text`` respelled, and where each character of that came from; None: all stands where it stood."""
        made = text.translate(self)
        if self._uneven.isdisjoint(text):
            return made, None
        return made, [index for index, character in enumerate(text) for _ in self[ord(character)]]

    def __missing__(self, code: int) -> str:
        piece = self._spelled(chr(code))
        if len(piece) != 1:
            self._uneven.add(chr(code))
        if len(self) >= _MOST:
            self.clear()
        self[code] = piece
        return piece


_MOST = 8192  # characters whose spelling is remembered
_LONGEST = 6  # letters of a unit in a square; the two that make more are whole blessings, and nobody's name
_INVISIBLE = frozenset("\u034f\u115f\u1160\u3164\uffa0")
_STRUCK = frozenset("\u0334\u0335\u0336\u0337\u0338\u20d2\u20d3\u20e5\u20e6\u20eb")  # lines through a letter


def _folded(character: str) -> str:
    if character in "。｡":  # the full stops that every browser takes for a dot
        return "."
    if character in "\u2010\u2011\u2212":  # hyphens and a minus that writing programs put in the place of one
        return "-"
    if (
        character in _INVISIBLE
        or character in _STRUCK
        or unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
    ):
        return ""
    spelled = unicodedata.normalize("NFKC", character)
    return spelled if len(spelled) <= _LONGEST else character


_CASED, _LOWERED = Respelling(_folded), Respelling(lambda character: _folded(character).lower())
