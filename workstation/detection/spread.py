"""Hosts that somebody drew out or wrote with signs that only look like theirs.

A sentence has a blank behind its full stop, too: what is read here counts only where just this is listed.
"""

import re
from collections.abc import Collection, Iterator

from workstation.detection.endings import TELLING
from workstation.detection.folding import Folded
from workstation.detection.wrapped import Span, Whole

_FAR_DOT = re.compile(r"\.(?<=[^\W_]\.)(?P<cut>[ \t]{1,3})(?P<ending>[a-z]{2,24})(?![a-z0-9_-])")
_LONGEST = 80  # characters before a dot that are looked at
_SINGLE = re.compile(r"(?<!\S)(?:[a-z0-9.-] ){5,250}[a-z0-9.-](?!\S)")
# what is rare stands first: signs like a dot or a hyphen, and words for a dot in scripts that have no blanks
_SIGN = re.compile(
    r"[\u00b7\u2022\u2013\u2014点點점닷ドて](?<=[a-z0-9].)"
    r"(?:(?<=[\u00b7\u2022\u2013\u2014])(?=[a-z0-9])|(?:(?<=[点點점닷])|(?<=ド)ット|(?<=て)ん)(?=[a-z]))"
)
_LAST = re.compile(r"\.(?P<cut>[ \t]{0,3})(?P<ending>[a-z](?:[ \t][a-z]){1,9})(?![a-z0-9_-])")
_ZERO = re.compile(r"(?<=[^\W_]\.)c0m(?![a-z0-9_-])")
_COMMA = re.compile(rf",(?<=[a-z0-9],)(?=(?:{'|'.join(sorted(TELLING))})(?![a-z0-9_-]))")


def drawn_together(folded: Folded, original: str, endings: Collection[str]) -> Whole | None:
    """A text as it is without what draws its hosts out, a dot and a hyphen for each sign that stands for one.

    None where nothing does; in time proportional to its length.
    """
    text = folded.text
    signs = _COMMA.sub(".", text if text.isascii() else _SIGN.sub(_meant, text))
    if ".c0m" in text:
        signs = _ZERO.sub("com", signs)
    apart = sorted({*_between_letters(text), *_in_ending(text, endings)})
    without = sorted([*_behind_dots(folded, original, endings), *apart, *_in_words(text)])
    return Whole(signs, without) if without or signs != text else None


def _meant(sign: re.Match[str]) -> str:
    """As long as it is; what follows the first character of a word is left out."""
    return ("-" if sign[0] in "\u2013\u2014" else ".") + sign[0][1:]


def _in_words(text: str) -> Iterator[Span]:
    """All but the first character of a word for a dot."""
    if not text.isascii():
        yield from ((sign.start() + 1, sign.end()) for sign in _SIGN.finditer(text) if len(sign[0]) > 1)


def _behind_dots(folded: Folded, original: str, endings: Collection[str]) -> Iterator[Span]:
    """The blanks of “wallet-sync. com”; a capital begins a sentence, and a plain word ends one."""
    for dot in _FAR_DOT.finditer(folded.text):
        if dot["ending"] not in endings:
            continue
        start, end = folded.origin(*dot.span("ending"))
        before = folded.text[max(0, dot.start() - _LONGEST) : dot.start()].split()[-1]
        telling = dot["ending"] in TELLING or not before.isalpha() or folded.text.startswith("/", dot.end())
        if telling and not original[start:end].istitle():
            yield dot.span("cut")


def _between_letters(text: str) -> Iterator[Span]:
    """The blanks of “w a l l e t . c o m”."""
    if " . " in text:
        for run in _SINGLE.finditer(text):
            yield from ((place, place + 1) for place in range(run.start() + 1, run.end(), 2))


def _in_ending(text: str, endings: Collection[str]) -> Iterator[Span]:
    """The blanks of “wallet-sync . c o m”."""
    for dot in _LAST.finditer(text):
        letters, first = dot["ending"][::2], dot.start("ending")
        longest = next((n for n in range(len(letters), 1, -1) if letters[:n] in endings), 0)
        if longest and dot["cut"]:
            yield dot.span("cut")
        yield from ((place, place + 1) for place in range(first + 1, first + 2 * longest - 1, 2))
