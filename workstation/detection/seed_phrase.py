"""The words that open a wallet, in any of the twelve wordlists of BIP 39, also with one of them mistyped."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from workstation.detection.cut_phrase import cut_phrases
from workstation.detection.folding import Folded
from workstation.detection.han_phrase import han_phrases
from workstation.detection.labelled import labelled
from workstation.detection.phrase_span import MISTYPED, SHORTEST, Word, continues, is_short, spans
from workstation.detection.seed_words import FIELD, LISTS, listed_words, masks, spelled

_MARKS = "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u3099\u309a"  # on letters, also of Thai
_EAST = "\u3040-\u9fff"  # Japanese and Chinese; other words may follow with nothing between
_LATIN = r"[A-Za-z\u00c0-\u024f]"
_ENDINGS = (
    r"[\u0600-\u06ff\u0e00-\u0e7f\u1100-\u11ff\uac00-\ud7a3]"  # of writings that put them to foreign words
)
_BORDER = re.compile(f"(?<={_ENDINGS})(?={_LATIN})|(?<={_LATIN})(?={_ENDINGS})")
_WORD = re.compile(rf"[^\W\d_{_EAST}](?:[^\W\d_{_EAST}]|[{_MARKS}])*|[^\W\d_](?:[{_EAST}]|[{_MARKS}])*")
_MISSING = sum((16 - SHORTEST + MISTYPED) << FIELD * number for number in range(LISTS))
_FULL = sum(16 << FIELD * number for number in range(LISTS))
_FURTHEST = 60  # characters between two words of a phrase: a number, a comma, an empty line
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)(?![^\W\d_])", re.IGNORECASE)
_OF_ORDINALS = 2  # letters
_LONG = 24  # letters; longer than any listed word, and than most that stand in a sentence
_HUMP = re.compile("[A-Z][a-z]{2,12}")
_HUMPS = re.compile("(?:[A-Z][a-z]{2,12}){3,60}")


def phrases(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of seed phrases in a text folded but for its case, from their first word to their last.

    They come in order. Labels may stand between its words, “word 1: …, word 2: …”, and be listed themselves.
    """
    found = [*han_phrases(folded), *cut_phrases(folded)]
    if _may_hold_one(folded.text):
        text = folded.text
        words = words_of(text)
        for some in (words, *labelled(words, text)):
            found += _dense_runs(some, text)
    yield from _joined(found)


def words_of(text: str) -> list[Word]:
    """Every word of a folded text, spelled as the lists are asked, and where it stands."""
    return [word for start, end in _places(text) for word in _parts_of(text, start, end)]


def _may_hold_one(text: str) -> bool:
    """Whether as many listed words stand there as a phrase has, or a word so long that several may be run
    together in it; most texts have neither, and need not be looked at word by word."""
    words = _WORD.findall(_BORDER.sub(" ", spelled(text.lower())))
    if len(max(words, key=len, default="")) >= _LONG:
        return True
    return sum(map(masks().__contains__, words)) >= SHORTEST - MISTYPED


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """``spans`` in order, those that overlap as one."""
    start, end = -1, -1
    for first, last in sorted(spans):
        if first >= end >= 0:
            yield start, end
        start, end = (first, last) if first >= end else (start, max(end, last))
    if end >= 0:
        yield start, end


def _places(text: str) -> Iterable[tuple[int, int]]:
    """Where words stand, endings of another writing apart from them."""
    whole = (match.span() for match in _WORD.finditer(text))
    if not _BORDER.search(text):
        return whole
    return (part for span in whole for part in _parted(text, *span))


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for border in _BORDER.finditer(text, start + 1, end):
        yield start, border.start()
        start = border.start()
    yield start, end


def _parts_of(text: str, start: int, end: int) -> Iterator[Word]:
    """A word as it stands, or those of which it is run together: “AbandonAbility…”, “abandonability…”.

    What makes a number ordinal is none.
    """
    whole = text[start:end]
    if len(whole) < _LONG:
        if len(whole) != _OF_ORDINALS or not _ORDINAL.match(text, start):
            yield spelled(whole.lower()), start, end
        return
    parts = _HUMP.findall(whole) if _HUMPS.fullmatch(whole) else listed_words(whole.lower())
    for part in parts or [whole]:
        yield spelled(part.lower()), start, start + len(part)
        start += len(part)


def _dense_runs(words: list[Word], text: str) -> Iterator[tuple[int, int]]:
    """Counts for each list how many of the last twelve words are in it, all lists in one number."""
    listed = masks()
    held = [listed.get(word, 0) for word, _, _ in words]
    if len(held) - held.count(0) < SHORTEST - MISTYPED:
        return
    counts, first, last = 0, -1, -1
    for index, mask in enumerate(held):
        counts += mask - (held[index - SHORTEST] if index >= SHORTEST else 0)
        begin = index - SHORTEST + 1
        if begin < 0 or not (counts + _MISSING) & _FULL or not _dense(words, held, begin, text):
            continue
        if first >= 0 and begin > last + 1:
            yield from spans(words, held, first, last, text)
            first = -1
        first, last = (begin if first < 0 else first), index
    if first >= 0:
        yield from spans(words, held, first, last, text)


def _dense(words: list[Word], held: list[int], begin: int, text: str) -> bool:
    """Whether twelve words stand close, and none is too short to be a mistyped one.

    Sentences have many words so short; one of two letters may be mistyped where no mark parts any.
    """
    window = words[begin : begin + SHORTEST]
    if any(after[1] - before[2] > _FURTHEST for before, after in pairwise(window)):
        return False
    missing = (
        word for (word, _, _), mask in zip(window, held[begin : begin + SHORTEST], strict=True) if not mask
    )
    short = [len(word) for word in missing if is_short(word)]
    return not short or (min(short) > 1 and all(continues(*pair, text) for pair in pairwise(window)))
