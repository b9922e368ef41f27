"""Cuts text of any script into the words that search compares, and finds them again in the original.

Scripts without spaces between words are indexed by pairs of neighbouring characters, each run closed by
its last character alone: 我的订单 becomes 我的 的订 订单 单. Pairs are rare where characters are common, so
that a phrase of them is found at once; and a single character is the beginning of some pair.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from functools import cache, lru_cache

VERSION = 2  # part of the replica's schema: another way to cut needs another index

_SINGLE = (  # every character of these is a word of its own: Thai, Khmer, Han, kana, Hangul, emoji …
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3021-\u30fa\u30fc-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff\u2600-\u27bf\U0001f000-\U0001faff"
)
# what may stand inside a word without being part of it: accents, Arabic vowel signs, invisible characters
_JOINING = (
    "\u00ad\u0300-\u036f\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_SKIN_TONES = "\U0001f3fb-\U0001f3ff"
_SAME = str.maketrans("ıđłøħŧأإآٱىة", "idlohtاااايه")
_DROPPED = {
    code: None
    for first, last in re.findall(r"(.)-(.)", _JOINING + _SKIN_TONES)
    for code in range(ord(first), ord(last) + 1)
} | dict.fromkeys(map(ord, "\u00ad\u0640\u0670\ufeff"))

Phrase = tuple[str, ...]  # words that must follow each other


@cache  # so many characters take 10 ms to compile: not before the first paint
def _run() -> re.Pattern[str]:
    return re.compile(f"[{_SINGLE}]+")


@cache
def _word() -> re.Pattern[str]:
    one, other = f"[{_SINGLE}][{_JOINING}]*", f"[^\\W_{_SINGLE}]"
    return re.compile(f"{one}|{other}(?:[{_JOINING}]*{other})*[{_JOINING}]*")


def folded(text: str) -> str:
    """``text`` with case, width, accents, vowel signs and invisible characters made of no account."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_DROPPED)
    return unicodedata.normalize("NFC", plain).casefold().translate(_SAME)


def segmented(text: str) -> str:
    """``text`` as the search index takes it."""
    return _run().sub(_pairs, folded(text))


def _pairs(match: re.Match[str]) -> str:
    run = match[0]
    return f" {' '.join(map(str.__add__, run, run[1:]))} {run[-1]} "


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word of ``text`` folded, with the start and end in code points of where it stands."""
    for match in _word().finditer(text):
        for word in _parts(match[0]):
            yield word, match.start(), match.end()


@lru_cache(maxsize=4096)
def _parts(word: str) -> Phrase:
    """The folded words that a word stands for; some characters stand for several, ½ for two."""
    return tuple(match[0] for match in _word().finditer(folded(word)))


def phrases(query: str) -> list[Phrase]:
    """What a person typed, as phrases that must all be found; signs that are no words count for nothing."""
    found = (tuple(word for word, _, _ in words(part)) for part in query.split())
    return [phrase for phrase in found if phrase]


def wanted(phrase: Phrase) -> str:
    """A phrase in the index's own language; its words hold letters, digits and signs, never a quote."""
    text = " ".join(phrase)
    joined = re.sub(f"(?<=[{_SINGLE}]) (?=[{_SINGLE}])", "", text)
    cut = _run().sub(_pairs, joined).split()
    if not _run().fullmatch(phrase[-1]):
        return f'"{" ".join(cut)}"'
    if len(phrase) > 1 and _run().fullmatch(phrase[-2]):
        return f'"{" ".join(cut[:-1])}"'  # the last pair says it; the run may go on
    return f'"{" ".join(cut)}" *'  # a single character is the beginning of a pair


def spans(
    text: str, sought: Iterable[Phrase], most: int = 50, *, beginnings: Container[Phrase] = frozenset()
) -> tuple[tuple[int, int], ...]:
    """Where the phrases stand in ``text``: starts and ends in code points, in order; at most ``most``.

    Of a phrase in ``beginnings`` the last word may go on in the text.
    """
    stands = list(words(text))
    at: dict[str, list[int]] = {}
    for index, (word, _, _) in enumerate(stands):
        at.setdefault(word, []).append(index)
    found = set()
    for phrase in sought:
        begins = phrase in beginnings
        firsts = [w for w in at if w.startswith(phrase[0])] if begins and len(phrase) == 1 else phrase[:1]
        for index in [index for first in firsts for index in at.get(first, ())[:1000]]:
            following = stands[index : index + len(phrase)]
            last = following[-1][0]
            goes_on = begins and last.startswith(phrase[-1])
            same = tuple(word for word, _, _ in following[:-1]) == phrase[:-1]
            if same and len(following) == len(phrase) and (goes_on or last == phrase[-1]):
                found.add((stands[index][1], following[-1][2]))
    return tuple(sorted(found)[:most])
