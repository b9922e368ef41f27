"""What is looked at about a number or an odd word: how it looks, and what is said before and behind it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from workstation.detection.folding import Folded
from workstation.detection.unnamed.candidates import PLAIN, Candidate
from workstation.detection.unnamed.sides import Sides
from workstation.detection.words.pieces import pieces
from workstation.detection.words.plain import plain
from workstation.detection.words.senses import Senses

_NEAR = 1  # so far it still counts what a number looks like
_LENGTHS = (20, 45, 90, 180)  # characters of a message
_ENDING = " \n\t.!?。！？"  # behind the last word of a message
_PARTS, _LONG = (2, 3, 4), 20  # letters of a plain word: of its begin and end, and from which it is long
_OTHERS = 3  # more numbers beside it count as so many
ASKED = 400  # characters that end what we said before
_NUMBER = re.compile(r"\d+")
_SPREAD = 0x9E3779B1  # odd


class Message:
    """A text, also folded but for its case, and what its words mean."""

    def __init__(self, text: str, cased: Folded, senses: Senses, asked: str = "") -> None:
        """``asked``: what we said right before it."""
        self._text, self._cased = text, cased
        made = plain(text)
        self._origins = made.origins
        self._pieces, self._said = Sides(pieces(made)), Sides(senses.spoken(made))
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
        start, end = (bisect_left(self._origins, place) for place in self._cased.origin(one.start, one.end))
        looks = (*self._looks(one, start, end), *self._stands(one))
        found = {crc32(key.encode("utf-8", "surrogatepass")) for key in looks}
        found.update(self._written(start, end, of), self._meant(start, end, of, one))
        return found

    def _looks(self, one: Candidate, start: int, end: int) -> Iterator[str]:
        yield f"S{one.shape}"
        yield f"N{one.is_number}"
        if not one.is_number:
            word = self._text[slice(*self._cased.origin(one.start, one.end))]
            digits, signs = sum(map(str.isdigit, word)), sum(not sign.isalnum() for sign in word)
            cases = f"{word != word.lower()}{word != word.upper()}"
            yield f"D{cases}{min(digits, 4)}{min(signs, 3)}"
            yield f"W{cases}{min(len(word) // 3, 8)}{digits > 0}{signs > 0}"
            yield from (f"G{sign}" for sign in set(word) if not sign.isalnum())
        if one.is_plain:
            yield from self._spelled(one, start, end)

    def _spelled(self, one: Candidate, start: int, end: int) -> Iterator[str]:
        """A word that people say of passwords is soon known by itself, its begin or end, or what it means."""
        word = self._cased.text[one.start : one.end].lower()
        yield f"P{word}"
        yield f"P{min(len(word), _LONG)}"
        for letters in _PARTS:
            yield f"P{word[:letters]}-"
            yield f"P-{word[-letters:]}"
        known = [said.sense for said in self._said.over(start, end)]
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

    def _written(self, start: int, end: int, of: str) -> Iterator[int]:
        for side, far, near in self._pieces.of(start, end):
            rough, exact = _salt("w", of, side), _salt("w", of, side, far)
            for piece in near:
                for key in piece.keys:
                    yield key ^ rough
                    yield key ^ exact

    def _meant(self, start: int, end: int, of: str, one: Candidate) -> Iterator[int]:
        neighbour, stood = 0, ""
        anywhere, number = _salt("s", of), _salt("s", of, one.is_number)
        for side, far, near in self._said.of(start, end):
            rough, exact = _salt("s", of, side), _salt("s", of, side, far)
            together = _salt("n", of, side)
            shaped = _salt("s", of, one.shape, side) if far <= _NEAR else None
            if side != stood:
                neighbour, stood = 0, side
            for said in near:
                sense = _spread(said.sense)
                yield sense ^ anywhere
                yield sense ^ number
                yield sense ^ rough
                yield sense ^ exact
                if shaped is not None:
                    yield sense ^ shaped
                if neighbour:
                    yield _spread(neighbour << 16 | said.sense) ^ together
                neighbour = said.sense


@lru_cache(1024)
def _salt(*told: str | int) -> int:
    """What tells one sort of keys from another; spread, since two checksums differ as two words do."""
    return _spread(crc32(repr(told).encode()))


def _spread(number: int) -> int:
    """As a key: different numbers stay different, and lie evenly."""
    return number * _SPREAD & 0xFFFFFFFF
