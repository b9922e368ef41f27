"""A text as a machine would follow it: full-width letters and case folded, invisible characters gone."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Folded:
    """``offsets[i]`` is where the character ``text[i]`` came from in the original; None: from ``i``."""

    text: str
    offsets: list[int] | None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]``, not empty, was made from."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str, *, keep_case: bool = False) -> Folded:
    """``text`` folded, in ``keep_case`` but for its case; takes time in proportion to its length."""
    if text.isascii():
        return Folded(text if keep_case else text.lower(), None)
    known: dict[str, str] = {}
    pieces: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        piece = known.get(character)
        if piece is None:
            piece = _folded(character)
            known[character] = piece = piece if keep_case else piece.lower()
        pieces.append(piece)
        offsets.extend([index] * len(piece))
    return Folded("".join(pieces), offsets)


_INVISIBLE = frozenset("\u034f\u115f\u1160\u3164\uffa0")


def _folded(character: str) -> str:
    if character in "。｡":  # the full stops that every browser takes for a dot
        return "."
    if (
        character in _INVISIBLE
        or unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
    ):
        return ""
    return unicodedata.normalize("NFKC", character)
