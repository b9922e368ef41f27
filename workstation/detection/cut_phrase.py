"""Seed phrases by the first four letters of their words: steel plates hold no more; it opens the wallet."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

from workstation.detection.folding import Folded
from workstation.detection.seed_words import FIELD, LISTS, masks, spelled

_LETTERS, _FEWEST_LETTERS = 4, 3  # by which the words of a list can be told apart, and of the shortest
_SHORTEST = 12  # words of a phrase
_FEWEST_DIFFERENT = 10
_JAMO = "\u1100"  # where the alphabets without small and great letters begin
_FEWEST_CUT = 5  # of twelve that are no whole words: sentences are made of whole ones
_WORD = r"(?<![^\W_])[^\W\d_]{3,4}(?![^\W_])"
_PART = r"[\s,.;|/-]{1,3}(?:\d{1,2}[.):]{0,2}\s{0,3})?"
_RUN = re.compile(rf"{_WORD}(?:{_PART}{_WORD}){{{_SHORTEST - 1},40}}")
_ONE = re.compile(r"[^\W\d_]{3,4}")


def cut_phrases(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such phrases in a text, from their first word to their last."""
    for run in _RUN.finditer(folded.text):
        words = list(_ONE.finditer(folded.text, *run.span()))
        held = [cut_words().get(spelled(word[0].lower()), 0) for word in words]
        yield from _phrases(words, held)


def _phrases(words: list[re.Match[str]], held: list[int]) -> Iterator[tuple[int, int]]:
    """Of the words of a run those that are one after another on the same list."""
    for number in range(max(held).bit_length()):
        belongs = (mask >> number & 1 for mask in held)
        for listed, group in groupby(zip(words, belongs, strict=True), key=itemgetter(1)):
            found = [word for word, _ in group]
            if listed and len(found) >= _SHORTEST and _is_phrase([spelled(one[0].lower()) for one in found]):
                yield found[0].start(), found[-1].end()


def _is_phrase(words: list[str]) -> bool:
    different = set(words)
    cut = sum(word not in masks() for word in different)
    return min(len(different) * _SHORTEST / _FEWEST_DIFFERENT, cut * _SHORTEST / _FEWEST_CUT) >= len(words)


@cache
def cut_words() -> dict[str, int]:
    """The beginnings of all listed words, and the shortest, with a bit for each of their lists."""
    found: dict[str, int] = {}
    for word, mask in masks().items():
        if len(word) >= _FEWEST_LETTERS and word[0] < _JAMO:
            lists = sum(bool(mask >> FIELD * number & 1) << number for number in range(LISTS))
            found[word[:_LETTERS]] = found.get(word[:_LETTERS], 0) | lists
    return found
