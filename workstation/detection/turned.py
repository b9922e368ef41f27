"""Controls that turn the order in which a text is shown; those that systems put round numbers and names, and
that change nothing of it, are passed over."""

import re
import unicodedata
from collections.abc import Iterator

from workstation.detection.wrapped import Span

# The marks U+200E, U+200F and U+061C are not here: Arabic keyboards type them, and they turn no word round.
CONTROLS = r"\u202a-\u202e\u2066-\u2069"
LETTER = r"0-9A-Za-z\u00c0-\u024f\u0300-\u034e\u0350-\u036f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1fff"

_RUN = re.compile(f"[{CONTROLS}]+")
_OPENING = re.compile(r"[\u202a\u202b\u202d\u202e\u2066-\u2068]")
# what is written from right to left, or turns what follows so; without any, the other controls do nothing
_RIGHT = re.compile(
    r"[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_INSIDE = rf"[^\r\n{CONTROLS}]{{1,200}}"
_PAIR = re.compile(
    rf"(?<![{LETTER}])(?:([\u202a\u202b\u202d])({_INSIDE})\u202c|([\u2066-\u2068])({_INSIDE})\u2069)"
    rf"(?![{LETTER}]|[.@][{LETTER}])"
)
_DEEPEST = 2  # a number within a name
_TO_LEFT, _OVERRIDING, _EITHER = "\u202b\u2067", "\u202d", "\u2068"


def turned(text: str) -> Iterator[Span]:
    """Every run of controls by which ``text`` may be shown otherwise than it is written."""
    if not _RUN.search(text):
        return
    for _ in range(_DEEPEST):
        text = _PAIR.sub(_without, text)
    if _OPENING.search(text) and _RIGHT.search(text):
        yield from (match.span() for match in _RUN.finditer(text))


def _without(pair: re.Match[str]) -> str:
    """A pair as if blanks stood for its controls, where it changes nothing: it says of what is in it only
    which way that is written anyway."""
    opening, inside = pair[1] or pair[3], pair[2] or pair[4]
    kinds = [unicodedata.bidirectional(letter) for letter in inside]
    strong = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    if opening == _OVERRIDING:
        same = not {"R", "AL", "AN"}.intersection(kinds)
    else:
        same = opening == _EITHER or (opening in _TO_LEFT) == (strong != "L")
    return f" {inside} " if same else pair[0]
