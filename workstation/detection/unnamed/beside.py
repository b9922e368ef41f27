"""Plain words beside a word for a password, of which one may be it: “pass gattonero, all small”."""

import re
from collections.abc import Iterator
from functools import cache

from workstation.detection.folding import fold
from workstation.detection.plain_password import PIECES, may_be_one
from workstation.detection.plain_words import plain_words
from workstation.detection.told_between import told_table
from workstation.detection.word_patterns import ended, holds_any, joined
from workstation.detection.words.plain import UNSPACED

_LETTER = rf"[^\W\d_{UNSPACED}]"
# whole, in no link and in no quotes: what stands in those has rules of its own
_WORD = re.compile(
    rf"(?<![^\W{UNSPACED}])(?<![@./\\#\"“”„«»「」『』‘-]){_LETTER}{{2,30}}+(?:[-'’]{_LETTER}{{1,30}}+){{0,3}}+"
    rf"(?![^\W{UNSPACED}]|[@/]\w|\.\w|[\"“”«»「」『』])"
)
_SHORTEST = 4
_BEFORE, _BEHIND = 40, 50  # characters …
_FIRST, _LAST = 3, 4  # … and words before and behind that are looked at

_Span = tuple[int, int]


@cache
def _loose() -> re.Pattern[str]:
    return joined(ended(told_table()["password"]["looser"]))


def words_beside(text: str) -> Iterator[_Span]:
    """Those of ``text``, in their order, each once; in time in proportion to its length."""
    low = fold(text)
    found = set[_Span]()
    nouns = set[int]()  # where they stand
    for start, end in (low.origin(*span) for span in _named(low.text)):
        behind = [match.span() for match in _WORD.finditer(text, end, min(len(text), end + _BEHIND))]
        before = [match.span() for match in _WORD.finditer(text, max(0, start - _BEFORE), start)]
        found.update((*before[-_FIRST:], *behind[:_LAST]))
        nouns.update(range(start, end))
    for start, end in sorted(found):
        if (
            end - start >= _SHORTEST
            and nouns.isdisjoint(range(start, end))
            and may_be_one(text[start:end].lower())
        ):
            yield start, end


def _named(low: str) -> Iterator[_Span]:
    if holds_any(low, PIECES):
        for pattern in (plain_words().named, _loose()):
            yield from (match.span() for match in pattern.finditer(low))
