"""Private keys in pieces, as lines break and as people group them, as numbers, and as files hold them."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

# a file of keys, whole or broken off; encrypted ones have headers
_FILE = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----).){0,20000}"
    r"(?:-----END [A-Z0-9 ]{0,40}-----)?",
    re.DOTALL,
)
_NUMBERS = re.compile(r"\[\s{0,3}\d{1,3}(?:\s{0,3},\s{0,3}\d{1,3}){31,63}\s{0,3}\]")
_FEWEST_DIGITS, _FEWEST_OF_HEX = 3, 24  # of a text in which a key may stand; most have fewer
_DIGIT = re.compile("[0-9]")
_GROUPS = re.compile(r"\b(?:0x)?[0-9a-fA-F]{2,63}(?:[\s:>-]{1,6}[0-9a-fA-F]{2,62}){1,31}(?![0-9A-Za-z])")
_GROUP = re.compile(r"(?<![0-9A-Za-z])(?:0x)?([0-9a-fA-F]{2,63})")
_PIECE = re.compile(r"[1-9A-HJ-NP-Za-km-z]{4,110}(?![0-9A-Za-z])")
_BETWEEN = re.compile(r"[\s>-]{1,6}")  # mail marks every line of what it answers with “>”
_BEGINS = re.compile(r"[5KLcQ69Txyztuv][a-z]{0,20}[1-9A-HJ-NP-Z][1-9A-HJ-NP-Za-km-z]{1,109}(?![0-9A-Za-z])")
_OPENS = re.compile("[xyztuv]prv|[5KLcQ69T]")
_SHORTEST = 8  # characters of a first piece
_CHECKED, _EXTENDED = (51, 52), 111  # characters
_DIGITS = 64  # of a key in hexadecimal
_NUMBERS_ALONE, _WITH_PUBLIC = 32, 64  # of a key in numbers, and of one before its public half
_TRIES = 1000  # pieces that may begin one, of one text

Span = tuple[int, int]


def cut_keys(
    text: str, is_key: Callable[[int, int], bool], is_checked: Callable[[str], bool]
) -> Iterator[Span]:
    """The spans of such keys. ``is_key``: whether the words beside call it one; ``is_checked``: whether a
    piece in base 58 is one by its checksum."""
    if "PRIVATE KEY" in text:
        yield from (match.span() for match in _FILE.finditer(text))
    digits = len(_DIGIT.findall(text))
    if digits >= _FEWEST_OF_HEX:
        yield from _hexadecimal(text, is_key)
    if digits < _FEWEST_DIGITS:
        return
    pieces = (match for match in _BEGINS.finditer(text) if _may_begin(text, match))
    for match in islice(pieces, _TRIES):
        if end := _joined(text, match, is_checked):
            yield match.start(), end


def _hexadecimal(text: str, is_key: Callable[[int, int], bool]) -> Iterator[Span]:
    """And those written as numbers."""
    for match in _NUMBERS.finditer(text):
        count = match[0].count(",") + 1
        if count == _WITH_PUBLIC or (count == _NUMBERS_ALONE and is_key(*match.span())):
            yield match.span()
    for groups in _GROUPS.finditer(text):
        yield from (span for span in _sixty_four(groups) if is_key(*span))


def _may_begin(text: str, match: re.Match[str]) -> bool:
    """Whether a piece is long enough, and no end of something else."""
    piece, before = match[0], text[match.start() - 1 : match.start()]
    inside = before.isascii() and before.isalnum()
    return len(piece) >= _SHORTEST and not inside and _OPENS.match(piece) is not None


def _sixty_four(groups: re.Match[str]) -> Iterator[Span]:
    """The stretches of groups that have as many digits as a key."""
    found = list(_GROUP.finditer(groups[0]))
    for first, one in enumerate(found):
        digits = 0
        for other in found[first:]:
            digits += len(other[1])
            if digits >= _DIGITS:
                break
        if digits == _DIGITS:
            yield groups.start() + one.start(), groups.start() + other.end()


def _joined(text: str, match: re.Match[str], is_checked: Callable[[str], bool]) -> int:
    """Where the key ends of which the first piece is ``match``; 0 where it is none."""
    joined, end = match[0], match.end()
    most = _EXTENDED if joined[1:4] == "prv" else max(_CHECKED)
    while (gap := _BETWEEN.match(text, end)) and (piece := _PIECE.match(text, gap.end())):
        joined, end = joined + piece[0], piece.end()
        if len(joined) >= most or (len(joined) in _CHECKED and is_checked(joined)):
            break
    if most == _EXTENDED:
        return end if len(joined) == _EXTENDED else 0
    return end if len(joined) in _CHECKED and is_checked(joined) else 0
