"""What is looked at about a number or an odd word: how it looks, and what is said before and behind it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TypeVar
from zlib import crc32

from workstation.detection.folding import Folded
from workstation.detection.unnamed.candidates import PLAIN, Candidate
from workstation.detection.words.pieces import Piece, pieces
from workstation.detection.words.plain import plain
from workstation.detection.words.senses import Said, Senses

_BEFORE, _BEHIND = 160, 100  # characters of plain text
_FARTHEST = (2, 14, 45)  # of them, of what is right beside it, near and not far
_NEAR = 1
_LENGTHS = (20, 45, 90, 180)  # characters of a message
_ENDING = " \n\t.!?。！？"  # behind the last word of a message
_PARTS, _LONG = (2, 3, 4), 20  # letters of a plain word: of its begin and end, and from which it is long
_OTHERS = 3  # more numbers beside it count as so many
ASKED = 400  # characters that end what we said before
_NUMBER = re.compile(r"\d+")
_START = attrgetter("start")
_Part = TypeVar("_Part", Piece, Said)


class Message:
    """A text, also folded but for its case, and what its words mean."""

    def __init__(self, text: str, cased: Folded, senses: Senses, asked: str = "") -> None:
        """``asked``: what we said right before it."""
        self._text, self._cased = text, cased
        made = plain(text)
        self._origins = made.origins
        self._pieces, self._said = list(pieces(made)), senses.spoken(made)
        self._numbers = sum(1 for _ in _NUMBER.finditer(cased.text))
        words = cased.text
        self._first = len(words) - len(words.lstrip())
        self._last = len(words.rstrip(_ENDING))
        self._length = bisect_right(_LENGTHS, len(text))
        self._asked = {said.sense for said in senses.spoken(plain(asked[-ASKED:]))} if asked else set()

    def is_all(self, one: Candidate) -> bool:
        """Whether nothing else is said, and nothing was asked."""
        return one.start <= self._first and one.end >= self._last and not self._asked

    def keys(self, one: Candidate) -> set[int]:
        """What there is about ``one``, each 32 bits; in time that does not grow with the text."""
        of = PLAIN if one.is_plain else ""  # beside words other things tell than beside numbers
        near = (of + key for key in (*self._written(one), *self._meant(one)))
        found = (*self._looks(one), *self._stands(one), *near)
        return {crc32(key.encode("utf-8", "surrogatepass")) for key in found}

    def _looks(self, one: Candidate) -> Iterator[str]:
        yield f"S{one.shape}"
        yield f"N{one.is_number}"
        if not one.is_number:
            start, end = self._cased.origin(one.start, one.end)
            word = self._text[start:end]
            digits, signs = sum(map(str.isdigit, word)), sum(not sign.isalnum() for sign in word)
            cases = f"{word != word.lower()}{word != word.upper()}"
            yield f"D{cases}{min(digits, 4)}{min(signs, 3)}"
            yield f"W{cases}{min(len(word) // 3, 8)}{digits > 0}{signs > 0}"
            yield from (f"G{sign}" for sign in set(word) if not sign.isalnum())
        if one.is_plain:
            yield from self._spelled(one)

    def _spelled(self, one: Candidate) -> Iterator[str]:
        """A word that people say of passwords is soon known by itself, its begin or end, or what it means."""
        word = self._cased.text[one.start : one.end].lower()
        yield f"P{word}"
        yield f"P{min(len(word), _LONG)}"
        for letters in _PARTS:
            yield f"P{word[:letters]}-"
            yield f"P-{word[-letters:]}"
        start, end = (bisect_left(self._origins, place) for place in self._cased.origin(one.start, one.end))
        near = bisect_left(self._said, start - _BEFORE, key=_START), bisect_left(self._said, end, key=_START)
        known = [said.sense for said in self._said[slice(*near)] if said.end > start]
        yield f"PK{bool(known)}"
        yield from (f"PK{sense}" for sense in known)

    def _stands(self, one: Candidate) -> Iterator[str]:
        """Where in the message, and in what company."""
        text = self._cased.text
        yield f"L{self._length}"
        yield f"L{self._length}{one.shape}"
        yield f"B{one.start <= self._first}"
        yield f"B{text[max(0, one.start - 2) : one.start].strip()[-1:]}"
        yield f"E{one.end >= self._last}"
        yield f"E{text[one.end : one.end + 2].strip()[:1]}"
        yield f"O{min(self._numbers, _OTHERS)}"
        yield from (f"R{sense}" for sense in self._asked)
        yield from (f"R{self._length}{one.is_number}{sense}" for sense in self._asked)

    def _written(self, one: Candidate) -> Iterator[str]:
        for piece, side, far in self._about(one, self._pieces):
            for key in piece.keys:
                yield f"{side}{key}"
                yield f"{side}{far}{key}"

    def _meant(self, one: Candidate) -> Iterator[str]:
        neighbour, stood = 0, ""
        for said, side, far in self._about(one, self._said):
            yield f"s{said.sense}"
            yield f"s{one.is_number}{said.sense}"
            yield f"s{side}{said.sense}"
            yield f"s{side}{far}{said.sense}"
            if far <= _NEAR:
                yield f"s{one.shape}{side}{said.sense}"
            if neighbour and stood == side:
                yield f"s{side}{neighbour}.{said.sense}"
            neighbour, stood = said.sense, side

    def _about(self, one: Candidate, parts: Sequence[_Part]) -> Iterator[tuple[_Part, str, int]]:
        """Those of ``parts`` near it, each with its side, and how far from it it stands."""
        start, end = (bisect_left(self._origins, place) for place in self._cased.origin(one.start, one.end))
        first = bisect_left(parts, start - _BEFORE, key=_START)
        last = bisect_right(parts, end + _BEHIND, key=_START)
        for part in parts[first:last]:
            if part.end <= start:
                yield part, "b", bisect_left(_FARTHEST, start - part.end)
            elif part.start >= end:
                yield part, "a", bisect_left(_FARTHEST, part.start - end)
