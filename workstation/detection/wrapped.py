"""Hosts that a line break cut in two, or with letters escaped as in addresses, as they are meant."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, chain

from workstation.detection.brands import brands
from workstation.detection.dots import CLOSING, DOT_WORDS, OPENING
from workstation.detection.folding import fold

_QUOTED = r"(?:[ \t]{0,3}>){1,3}[ \t]{0,3}"  # as mail marks every line of what it answers
_BREAK = rf"[ \t]{{0,3}}\r?\n(?:{_QUOTED}|[ \t]{{0,8}})"
# “[.]” and “( dot )”, which end a line: what looks back has one length
_MARKED = "|".join(
    rf"(?<={OPENING}{blank}{dot}{blank}{CLOSING})"
    for dot in (r"\.", *DOT_WORDS.split("|"))
    for blank in ("", "[ ]")
)
_CUT = re.compile(
    rf"""
    (?<=[^\W_]) {_BREAK} (?=\.[^\W_])  # a dot begins the next line, as no sentence does,
  | (?: (?<=[^\W_]-) | (?<={CLOSING}) (?:{_MARKED}) ) {_BREAK} (?=[^\W_])  # or a hyphen or “[.]”,
  | (?<=[^\W_]\.) {_BREAK}  # or a dot, and the next one has nothing but what an address goes on with,
    (?=(?:com|net|org|io|xyz)[ \t]{{0,3}}(?:[/\r\n]|\Z)|[^\W_]{{2,24}}/\S)
  | (?: :[\])]?// | (?<![^\W_])www\. ) (?P<host>[^\s/?\#]{{1,80}}) (?P<cut>\r?\n(?:{_QUOTED})?) (?=[^\W_])
    """,
    re.VERBOSE,
)

_ESCAPED = re.compile(r"(?:%[0-9a-f]{2}){1,60}(?=[a-z0-9./-])")

Span = tuple[int, int]


def unescaped(text: str) -> tuple[str, list[Span]]:
    """A folded ``text`` with the letters, digits and hyphens that are escaped in it, “a%2Db”, and what stands
    there too much behind each."""
    without = list[Span]()

    def letters(match: re.Match[str]) -> str:
        try:
            meant = fold(bytes.fromhex(match[0].replace("%", "")).decode()).text
        except UnicodeDecodeError:
            return match[0]
        if meant == "." or not all(letter.isalnum() or letter in "-." for letter in meant):
            return match[0]  # a dot is seen as it is
        without.append((match.start() + len(meant), match.end()))
        return meant.ljust(len(match[0]))

    return (_ESCAPED.sub(letters, text) if "%" in text else text), without


def cuts(text: str) -> list[Span]:
    """The line breaks of a folded ``text`` that may stand inside a host; in time proportional to it."""
    if "\n" not in text:
        return []
    return [match.span("cut" if match["cut"] else 0) for match in _CUT.finditer(text) if _is_open(match)]


def _is_open(match: re.Match[str]) -> bool:
    """Whether a host that follows a scheme cannot end with its line."""
    if not match["cut"]:
        return True
    ending = match["host"].rpartition(".")[2]
    return len(ending) != len("de") and ending not in brands().endings


class Whole:
    """A text without some of its line breaks, and where what stands in it came from."""

    def __init__(self, text: str, without: list[Span]) -> None:
        bounds = [0, *chain.from_iterable(without), len(text)]
        kept = [text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
        self.text = "".join(kept)
        self._seams = list(accumulate(map(len, kept[:-1])))
        self._missing = list(accumulate(end - start for start, end in without))

    def seams(self, start: int, end: int) -> Iterator[Span]:
        """What is missing between ``start`` and ``end``: behind how many characters, and how many."""
        for index in range(bisect_left(self._seams, start + 1), bisect_left(self._seams, end)):
            before = self._missing[index - 1] if index else 0
            yield self._seams[index] - start, self._missing[index] - before

    def origin(self, place: int) -> int:
        """Where the character at ``place`` stood."""
        passed = bisect_left(self._seams, place + 1)
        return place + (self._missing[passed - 1] if passed else 0)
