"""What a text is made of: words, their beginnings and neighbours, and runs of characters."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from workstation.detection.social.plain import Plain

_STEM = 5  # characters of a word that mostly outlast its endings
_LONG = 6  # words above it are looked at in runs of characters as well
_GRAM = 4
_RUNS = (2, 3, 4)  # characters of writing without blanks
_BYTES = 3  # of each of these in UTF-8


class Piece(NamedTuple):
    """A word, or a character of a writing without blanks, at ``start`` to ``end`` of the plain text.

    ``keys``: what is looked at in it and before it, each 32 bits.
    """

    start: int
    end: int
    keys: tuple[int, ...]


def pieces(text: Plain) -> Iterator[Piece]:
    """The pieces of ``text`` in order; takes time in proportion to its length."""
    before, earlier, start = "", "", 0
    for word in text.text.split(" "):
        if word and text.unspaced(start):
            yield from _characters(word, start)
            before = earlier = ""
        elif word:
            stem = word[:_STEM]
            yield Piece(start, start + len(word), _keys(word, stem, before, earlier))
            before, earlier = stem, before
        start += len(word) + 1


def _keys(word: str, stem: str, before: str, earlier: str) -> tuple[int, ...]:
    keys = _own_keys(word)
    if before:
        keys += (crc32(f"b{before} {stem}".encode()),)
    if earlier:
        keys += (crc32(f"k{earlier} {stem}".encode()),)
    return keys


@lru_cache(2048)  # people use the same words again and again
def _own_keys(word: str) -> tuple[int, ...]:
    """What is looked at in a word alone."""
    seen = [f"w{'0' if word.isdigit() else word}", f"s{word[:_STEM]}"]
    if len(word) > _LONG:
        seen += [f"g{word[place : place + _GRAM]}" for place in range(min(len(word), 40) - _GRAM + 1)]
    return tuple(crc32(one.encode()) for one in seen)


def _characters(run: str, start: int) -> Iterator[Piece]:
    written = run.encode()
    for place in range(len(run)):
        first = _BYTES * place
        runs = [written[first : first + _BYTES * length] for length in _RUNS if place + length <= len(run)]
        yield Piece(start + place, start + place + 1, tuple(map(crc32, runs)))
