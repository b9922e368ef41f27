"""What a text is made of: words, their beginnings and neighbours, and runs of characters."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from workstation.detection.words.plain import LONGEST_WORD, Plain

_STEM = 5  # characters of a word that mostly outlast its endings
_RUNS = (2, 3)  # characters of writing without blanks
_BYTES = 3  # of each of these in UTF-8


class Piece(NamedTuple):
    """A word, or a character of a writing without blanks, at ``start`` to ``end`` of the plain text.

    ``keys``: what is looked at in it and before it, each 32 bits.
    """

    start: int
    end: int
    keys: tuple[int, ...]


@lru_cache(maxsize=2)  # two judge the same text, one after the other
def pieces(text: Plain) -> list[Piece]:
    """The pieces of ``text`` in order; takes time in proportion to its length. Nobody changes the answer."""
    return list(_pieces(text))


def _pieces(text: Plain) -> Iterator[Piece]:
    before, start = "", 0
    for word in text.text.split(" "):
        if word and text.unspaced(start):
            yield from _characters(word, start)
            before = ""
        elif word:
            keys = _own_keys(word[:LONGEST_WORD])
            stem = word[:_STEM]
            if before:
                keys += (crc32(f"b{before} {stem}".encode()),)
            yield Piece(start, start + len(word), keys)
            before = stem
        start += len(word) + 1


@lru_cache(2048)  # people use the same words again and again
def _own_keys(word: str) -> tuple[int, ...]:
    """What is looked at in a word alone."""
    seen = (f"w{'0' if word.isdigit() else word}", f"s{word[:_STEM]}")
    return tuple(crc32(one.encode()) for one in seen)


def _characters(run: str, start: int) -> Iterator[Piece]:
    written = run.encode()
    for place in range(len(run)):
        first = _BYTES * place
        runs = [written[first : first + _BYTES * length] for length in _RUNS if place + length <= len(run)]
        yield Piece(start + place, start + place + 1, tuple(map(crc32, runs)))
