"""The words that open a wallet, in any of the twelve wordlists of BIP 39, also with one of them mistyped."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import eq

from workstation.detection.cut_phrase import cut_phrases
from workstation.detection.folding import Folded
from workstation.detection.han_phrase import han_phrases
from workstation.detection.seed_words import FIELD, LISTS, almost, listed_words, masks, proved, spelled

_WORD = re.compile("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u3099\u309a])*")
_LENGTHS = (24, 21, 18, 15, 12)  # words of a phrase
_SHORTEST = 12
_MISTYPED = 1  # of any twelve in a row
_MISSING = sum((16 - _SHORTEST + _MISTYPED) << FIELD * number for number in range(LISTS))
_FULL = sum(16 << FIELD * number for number in range(LISTS))
_ABOUT = 4  # listed words of the sentence before and behind a phrase
_FEWEST_DIFFERENT = 10  # of twelve; a sentence says one word again, a phrase hardly ever
_FURTHEST = 60  # characters between two words of a phrase: a number, a comma, an empty line
_JAMO, _HAN = "\u1100", "\u3400"  # where the parts of Korean syllables begin, before kana; and Chinese signs
_BREAK = re.compile(r"[=?!;\"“”„«»(]|(?<!\d)[:.)]")  # between the words about a phrase and its own

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)(?![^\W\d_])", re.IGNORECASE)
_LONG = 24  # letters; longer than any listed word, and than most that stand in a sentence
_HUMP = re.compile("[A-Z][a-z]{2,12}")
_HUMPS = re.compile("(?:[A-Z][a-z]{2,12}){3,60}")
_APART = (2, 3, 4)  # words from one label of a word to the next

_Word = tuple[str, int, int]  # spelled, start, end


def phrases(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of seed phrases in a text folded but for its case, from their first word to their last.

    They come in order. Labels may stand between its words, “word 1: …, word 2: …”, and be listed themselves.
    """
    found = [*han_phrases(folded), *cut_phrases(folded)]
    if _may_hold_one(folded.text):
        words = [word for match in _WORD.finditer(folded.text) for word in _words_of(match)]
        without = _without_labels(words, folded.text)
        found += (*_dense_runs(words, folded.text), *_dense_runs(without, folded.text))
    yield from _joined(found)


def _may_hold_one(text: str) -> bool:
    """Whether as many listed words stand there as a phrase has, or a word so long that several may be run
    together in it; most texts have neither, and need not be looked at word by word."""
    words = _WORD.findall(spelled(text.lower()))
    if len(max(words, key=len, default="")) >= _LONG:
        return True
    return sum(map(masks().__contains__, words)) >= _SHORTEST - _MISTYPED


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """``spans`` in order, those that overlap as one."""
    start, end = -1, -1
    for first, last in sorted(spans):
        if first >= end >= 0:
            yield start, end
        start, end = (first, last) if first >= end else (start, max(end, last))
    if end >= 0:
        yield start, end


def _words_of(match: re.Match[str]) -> Iterator[_Word]:
    """A word as it stands, or those of which it is run together: “AbandonAbility…”, “abandonability…”."""
    whole, start = match[0], match.start()
    parts = (
        (_HUMP.findall(whole) if _HUMPS.fullmatch(whole) else listed_words(whole.lower()))
        if len(whole) >= _LONG
        else []
    )
    for part in parts or [whole]:
        yield spelled(part.lower()), start, start + len(part)
        start += len(part)


def _without_labels(words: list[_Word], text: str) -> list[_Word]:
    """``words`` but for labels and what makes numbers ordinal; none where all are left."""
    rest = [word for word in words if not _ORDINAL.match(text, word[1])]
    for apart in _APART:
        labels = _labels(rest, apart)
        rest = [word for place, word in enumerate(rest) if place not in labels]
    return rest if len(rest) < len(words) else []


def _labels(words: list[_Word], apart: int) -> set[int]:
    """The places of words that come again as often as a phrase has words, always as far ``apart``."""
    found: set[int] = set()
    names = [name for name, _, _ in words]
    if sum(map(eq, names, names[apart:])) < _SHORTEST - _MISTYPED - 1:
        return found  # most texts end here
    for first in range(apart):
        every = range(first, len(words), apart)
        for _, same in groupby(every, key=names.__getitem__):
            places = list(same)
            if len(places) >= _SHORTEST - _MISTYPED:
                found.update(places)
    return found


def _dense_runs(words: list[_Word], text: str) -> Iterator[tuple[int, int]]:
    """Counts for each list how many of the last twelve words are in it, all lists in one number."""
    listed = masks()
    held = [listed.get(word, 0) for word, _, _ in words]
    if len(held) - held.count(0) < _SHORTEST - _MISTYPED:
        return
    counts, first, last = 0, -1, -1
    for index, mask in enumerate(held):
        counts += mask - (held[index - _SHORTEST] if index >= _SHORTEST else 0)
        begin = index - _SHORTEST + 1
        if begin < 0 or not (counts + _MISSING) & _FULL or not _dense(words, held, begin):
            continue
        if first >= 0 and begin > last + 1:
            yield from _span(words, held, first, last, text)
            first = -1
        first, last = (begin if first < 0 else first), index
    if first >= 0:
        yield from _span(words, held, first, last, text)


def _dense(words: list[_Word], held: list[int], begin: int) -> bool:
    """Whether twelve words stand close, and none is too short to be a mistyped one."""
    window = words[begin : begin + _SHORTEST]
    if any(not held[index] and _is_short(words[index][0]) for index in range(begin, begin + _SHORTEST)):
        return False
    return all(after[1] - before[2] <= _FURTHEST for before, after in pairwise(window))


def _is_short(word: str) -> bool:
    """Whether no word of a phrase is so short, also with a letter lost; Chinese ones are a single sign."""
    return len(word) < (3 if word[0] < _JAMO else 2 if word[0] < _HAN else 1)


def _span(words: list[_Word], held: list[int], first: int, last: int, text: str) -> Iterator[tuple[int, int]]:
    """The phrase in the run of words from ``first`` to ``last``: the one whose checksum is right.

    If there is none, what is left without the words of the sentence about it, though they may be listed too;
    and where words come again, as they do in sentences, only what a checksum proves.
    """
    number = _list_of(held[first : last + 1])
    low, high = max(0, first - 1), last + 2
    words, belongs = words[low:high], [bool(mask >> FIELD * number & 1) for mask in held[low:high]]
    first, last = first - low, last - low
    while not belongs[first]:
        first += 1
    while not belongs[last]:
        last -= 1
    count = last - first + 1
    widened = _widened(words, belongs, (first, last), number, text)
    # with a mistyped word inside or beside it, a part of a phrase may pass for a whole one by chance
    whole = all(belongs[first : last + 1]) and (count % 3 != 2 or widened == (first, last))
    if whole and (found := _proved(words, first, last, number, text)):
        yield found
        return
    if len({word for word, _, _ in words[first : last + 1]}) * _SHORTEST < _FEWEST_DIFFERENT * count:
        parts = (_proved(words, *part, number, text) for part in _parts(belongs, first, last))
        yield from (part for part in parts if part)
        return
    if widened == (first, last):
        first, last = _trimmed(words, first, last, text)
    else:
        first, last = widened
    yield words[first][1], words[last][2]


def _proved(words: list[_Word], first: int, last: int, number: int, text: str) -> tuple[int, int] | None:
    """The span of a phrase with the right checksum in a run that is hardly longer; the longest.

    One in sixteen is right by chance: of several it is the first that no mark parts, or else the first.
    """
    count = last - first + 1
    for length in (length for length in _LENGTHS if length <= count <= length + _ABOUT):
        right = [
            start
            for start in range(first, last + 2 - length)
            if proved([word for word, _, _ in words[start : start + length]], number)
        ]
        whole = [
            start
            for start in right
            if all(_continues(*pair, text) for pair in pairwise(words[start : start + length]))
        ]
        if found := whole or right:
            return words[found[0]][1], words[found[0] + length - 1][2]
    return None


def _parts(belongs: list[bool], first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and last of each run of words that belong to the list."""
    begin = first
    for index in range(first, last + 2):
        if index > last or not belongs[index]:
            if index > begin:
                yield begin, index - 1
            begin = index + 1


def _widened(
    words: list[_Word], belongs: list[bool], span: tuple[int, int], number: int, text: str
) -> tuple[int, int]:
    """With the word before or behind that is nearly on the list, where the others of a phrase are by it."""
    first, last = span
    most = _SHORTEST - _MISTYPED
    if first and all(belongs[first : first + most]):
        first -= _continues(words[first - 1], words[first], text) and almost(words[first - 1][0], number)
    if last + 1 < len(words) and all(belongs[last + 1 - most : last + 1]):
        last += _continues(words[last], words[last + 1], text) and almost(words[last + 1][0], number)
    return first, last


def _continues(word: _Word, following: _Word, text: str) -> bool:
    return not _BREAK.search(text, word[2], following[1])


def _trimmed(words: list[_Word], first: int, last: int, text: str) -> tuple[int, int]:
    """Without words at an end that a mark parts from the rest, as long as too many are there."""
    while last - first >= _SHORTEST and (last - first + 1) % 3:
        if not _continues(words[first], words[first + 1], text):
            first += 1
        elif not _continues(words[last - 1], words[last], text):
            last -= 1
        else:
            break
    return first, last


def _list_of(run: list[int]) -> int:
    """The number of the list that has most of the words."""
    numbers = range(max(run).bit_length() // FIELD + 1)
    return max(numbers, key=lambda number: sum(mask >> FIELD * number & 1 for mask in run))
