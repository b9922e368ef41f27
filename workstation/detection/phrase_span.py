"""Which words of a run of listed ones are the phrase, and which are of the sentence about it."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from workstation.detection.seed_words import FIELD, almost, proved_at

SHORTEST = 12
MISTYPED = 1  # of any twelve in a row
LENGTHS = (12, 15, 18, 21, 24)  # words of a phrase
_ABOUT = 4  # listed words of the sentence before and behind a phrase
_FEWEST_DIFFERENT = 10  # of twelve; a sentence says one word again, a phrase hardly ever
_BREAK = re.compile(r"[=?!;\"“”„«»(]|(?<!\d)[:.)]")  # between the words about a phrase and its own

_JAMO, _HAN = "\u1100", "\u3400"  # where the parts of Korean syllables begin, before kana; and Chinese signs

Word = tuple[str, int, int]  # spelled, start, end


def spans(words: list[Word], held: list[int], first: int, last: int, text: str) -> Iterator[tuple[int, int]]:
    """The phrase in the run of words from ``first`` to ``last``, or several of which it is made.

    Rather a word of the sentence about it is taken for one of a phrase than one of a phrase left. Where words
    come again, as they do in sentences, it is only what a checksum proves.
    """
    number = _list_of(held[first : last + 1])
    low, high = max(0, first - 1), last + 2
    words, belongs = words[low:high], [bool(mask >> FIELD * number & 1) for mask in held[low:high]]
    first, last = _listed(belongs, *_unparted(words, first - low, last - low, text))
    widened = _widened(words, belongs, (first, last), number, text)
    short = [index for index in range(first, last + 1) if not belongs[index] and is_short(words[index][0])]
    if short and widened[1] - widened[0] + 1 not in LENGTHS:  # then it is of the sentence
        for before, behind in pairwise((first - 1, *short, last + 1)):
            if behind - before >= SHORTEST:
                yield from _phrase(words, belongs, _listed(belongs, before + 1, behind - 1), number, text)
        return
    yield from _phrase(words, belongs, (first, last), number, text)


def _phrase(
    words: list[Word], belongs: list[bool], span: tuple[int, int], number: int, text: str
) -> Iterator[tuple[int, int]]:
    first, last = span
    if says_again([word for word, _, _ in words[first : last + 1]]):
        for begin, end in _parts(belongs, first, last):
            names = [word for word, _, _ in words[begin : end + 1]]
            for length in LENGTHS:
                for start in proved_at(names, length, number):
                    if len(names) <= length + _ABOUT or not says_again(names[start : start + length]):
                        yield words[begin + start][1], words[begin + start + length - 1][2]
        return
    widened = _widened(words, belongs, span, number, text)
    first, last = _exact(words, belongs, span, widened, number) or widened
    if last - first >= SHORTEST - MISTYPED - 1:
        yield words[first][1], words[last][2]


def _exact(
    words: list[Word], belongs: list[bool], span: tuple[int, int], widened: tuple[int, int], number: int
) -> tuple[int, int] | None:
    """The phrase with the right checksum, where at most two words more stand about it and none is mistyped.

    With more of them, or a mistyped one, a part of a longer phrase may pass for a whole one by chance.
    """
    first, last = span
    count = last - first + 1
    if not all(belongs[first : last + 1]) or (count % 3 == 2 and widened != span):
        return None
    length = count - count % 3
    names = [word for word, _, _ in words[first : last + 1]]
    right = list(proved_at(names, length, number)) if length in LENGTHS else []
    return (first + right[0], first + right[-1] + length - 1) if right else None


def _unparted(words: list[Word], first: int, last: int, text: str) -> tuple[int, int]:
    """Without the few words at either end that a mark parts from a phrase in which there is none."""
    marks = [index for index in range(first, last) if not continues(words[index], words[index + 1], text)]
    edges = [first - 1, *marks, last]
    before, behind = max(pairwise(edges), key=lambda pair: pair[1] - pair[0])
    longest = behind - before >= SHORTEST - MISTYPED
    if longest and before + 1 - first <= _ABOUT and last - behind <= _ABOUT:
        return before + 1, behind
    return first, last


def _listed(belongs: list[bool], first: int, last: int) -> tuple[int, int]:
    """From the first that belongs to the list to the last."""
    return belongs.index(True, first), last - belongs[first : last + 1][::-1].index(True)


def says_again(names: list[str]) -> bool:
    """Whether fewer than in a phrase are different of any twelve in a row."""
    most = max(0, len(names) - SHORTEST)
    return any(
        len(set(part)) * SHORTEST < _FEWEST_DIFFERENT * len(part)
        for part in (names[start : start + SHORTEST] for start in range(most + 1))
    )


def _parts(belongs: list[bool], first: int, last: int) -> Iterator[tuple[int, int]]:
    """First and last of each run of words that belong to the list."""
    for listed, group in groupby(range(first, last + 1), key=belongs.__getitem__):
        if listed:
            found = list(group)
            yield found[0], found[-1]


def _widened(
    words: list[Word], belongs: list[bool], span: tuple[int, int], number: int, text: str
) -> tuple[int, int]:
    """With the word before or behind that is nearly on the list, where the others of a phrase are by it."""
    first, last = span
    most = SHORTEST - MISTYPED
    if first and all(belongs[first : first + most]):
        first -= continues(words[first - 1], words[first], text) and almost(words[first - 1][0], number)
    if last + 1 < len(words) and all(belongs[last + 1 - most : last + 1]):
        last += continues(words[last], words[last + 1], text) and almost(words[last + 1][0], number)
    return first, last


def is_short(word: str) -> bool:
    """Whether no word of a phrase is so short, also with a letter lost; Chinese ones are a single sign."""
    return len(word) < (3 if word[0] < _JAMO else 2 if word[0] < _HAN else 1)


def continues(word: Word, following: Word, text: str) -> bool:
    return not _BREAK.search(text, word[2], following[1])


def _list_of(run: list[int]) -> int:
    """The number of the list that has most of the words."""
    numbers = range(max(run).bit_length() // FIELD + 1)
    return max(numbers, key=lambda number: sum(mask >> FIELD * number & 1 for mask in run))
