"""Cuts text of any script into the words that search compares, and finds them again in the original."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

VERSION = 1  # part of the replica's schema: another way to cut needs another index

# Scripts that put no spaces between words: every character is a word, and a search word is a phrase of them.
_SINGLE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3021-\u30fa\u30fc-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff\u2600-\u27bf\U0001f000-\U0001faff"
)
_single = re.compile(f"[{_SINGLE}]")
# what may stand inside a word without being part of it: accents, Arabic vowel signs, invisible characters
_JOINING = (
    "\u00ad\u0300-\u036f\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
_word = re.compile(
    f"[{_SINGLE}][{_JOINING}]*|[^\\W_{_SINGLE}](?:[{_JOINING}]*[^\\W_{_SINGLE}])*[{_JOINING}]*"
)
_foldable = re.compile(r"[^\x00-\x7f]")

_SAME = str.maketrans("ıđłøħŧأإآٱىة", "idlohtاااايه")
_DROPPED = {
    code: None
    for first, last in re.findall(r"(.)-(.)", _JOINING)
    for code in range(ord(first), ord(last) + 1)
} | dict.fromkeys(map(ord, "\u00ad\u0640\u0670\ufeff"))


def folded(text: str) -> str:
    """``text`` with case, width, accents, vowel signs and invisible characters made of no account."""
    if not _foldable.search(text):
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_DROPPED)
    return unicodedata.normalize("NFC", plain).casefold().translate(_SAME)


def segmented(text: str) -> str:
    """``text`` as the search index takes it: folded, with a space round every character that is a word."""
    return _single.sub(r" \g<0> ", folded(text))


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word of ``text`` folded, with the start and end in code points of where it stands."""
    for match in _word.finditer(text):
        for word in _parts(match[0]):
            yield word, match.start(), match.end()


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    """A word as the index has it; some characters stand for several words, ½ for one."""
    return tuple(match[0] for match in _word.finditer(folded(word)))


def phrases(query: str) -> list[tuple[str, ...]]:
    """What a person typed, as phrases that must all be found; signs that are no words count for nothing."""
    found = (tuple(word for word, _, _ in words(part)) for part in query.split())
    return [phrase for phrase in found if phrase]


def spans(text: str, wanted: list[tuple[str, ...]], most: int = 50) -> tuple[tuple[int, int], ...]:
    """Where the phrases stand in ``text``: starts and ends in code points, in order; at most ``most``."""
    stands = list(words(text))
    found = set()
    for phrase in wanted:
        for index in range(len(stands) - len(phrase) + 1):
            if stands[index][0] == phrase[0] and all(
                stands[index + step][0] == word for step, word in enumerate(phrase)
            ):
                found.add((stands[index][1], stands[index + len(phrase) - 1][2]))
    return tuple(sorted(found)[:most])
