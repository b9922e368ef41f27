"""A text as a machine would follow it: full-width letters and case folded, invisible characters gone."""

import unicodedata
from collections.abc import Mapping
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
    spelled = {one: _folded(one) if keep_case else _folded(one).lower() for one in set(text)}
    made, offsets = respelled(text, spelled)
    return Folded(made, offsets)


def respelled(text: str, spelled: Mapping[str, str]) -> tuple[str, list[int] | None]:
    """``text`` with every character as it is in ``spelled``, and where each of it came from; None: as before.

    Mostly one becomes one, and then none has to be looked at by itself.
    """
    if all(len(piece) == 1 for piece in spelled.values()):
        return text.translate({ord(one): piece for one, piece in spelled.items()}), None
    pieces = [spelled[character] for character in text]
    return "".join(pieces), [index for index, piece in enumerate(pieces) for _ in piece]


_INVISIBLE = frozenset("\u034f\u115f\u1160\u3164\uffa0")


@lru_cache(4096)  # of single characters: a text has few, and many texts the same
def _folded(character: str) -> str:
    if character in "。｡":  # the full stops that every browser takes for a dot
        return "."
    if character in "\u2010\u2011\u2212":  # hyphens and a minus that writing programs put in the place of one
        return "-"
    if (
        character in _INVISIBLE
        or unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
    ):
        return ""
    return unicodedata.normalize("NFKC", character)
