"""Words that stand behind the same label, or before it: “first word is …, second word is …”."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from operator import sub

from workstation.detection.phrase_span import MISTYPED, SHORTEST, Word

_NO_SIGN = dict.fromkeys(map(ord, " \t0123456789"))
_LED, _FOLLOWED = -1, 1  # words that have the label before them, or behind
_NEAREST, _FURTHEST = 2, 9  # words from one label to the next
_DIFFERENT = 2  # of so many words one, at least; labels are not
_UNEVEN = 3  # by so many they may differ: “first”, “twenty-first”
_EXCEPTIONS = 3  # labels of two words where the others have one


def labelled(words: list[Word], text: str) -> Iterator[list[Word]]:
    """Of ``words`` those with the same signs or the same word before or behind them, time and again.

    What numbers them may be in between, in any language.
    """
    gaps = [text[one[2] : other[1]] for one, other in pairwise(words)]
    signs = [(place, gap.translate(_NO_SIGN)) for place, gap in enumerate(gaps) if gap != " "]
    # the places of words with signs before them, but for the hyphen of “twenty-first”
    parted = [0, *(place + 1 for place, sign in signs if sign not in ("", "-")), len(words)]
    for way, groups in _groups([name for name, _, _ in words], signs):
        for part in (part for places in groups for part in _regular(places)):
            for whole in _whole(part, way, parted):
                some = [words[place] for place in whole if 0 <= place < len(words)]
                if len({word for word, _, _ in some}) * _DIFFERENT >= len(some) and _are_alike(words, whole):
                    yield some


def _groups(names: list[str], signs: list[tuple[int, str]]) -> Iterator[tuple[int, list[list[int]]]]:
    """The places of the words led by each label, and of those that each follows."""
    most = SHORTEST - MISTYPED
    labels = defaultdict[str, list[int]](list)  # each with the places of the words before it
    for place, sign in signs:
        if sign:
            labels[sign].append(place)
    parting = [places for places in labels.values() if len(places) >= most]
    often = {name for name, times in Counter(names).items() if times >= most}
    called = defaultdict[str, list[int]](list)
    if often:
        for place, name in enumerate(names):
            if name in often:
                called[name].append(place)
    words = list(called.values())
    yield _LED, [[place + 1 for place in places] for places in (*parting, *words)]
    yield _FOLLOWED, [*parting, *([place - 1 for place in places] for places in words)]


def _whole(part: list[int], way: int, parted: list[int]) -> Iterator[list[int]]:
    """With the word that is missing: what parts two labels is not before the first, nor behind the last."""
    if len(part) % 3 != 2:
        yield part
    elif way == _LED:
        yield [2 * part[0] - part[1], *part]
        yield [parted[max(0, bisect_left(parted, part[0]) - 1)], *part]
    else:
        yield [*part, 2 * part[-1] - part[-2]]
        yield [*part, parted[min(len(parted) - 1, bisect_right(parted, part[-1] + 1))] - 1]


def _regular(places: list[int]) -> Iterator[list[int]]:
    """Of ``places`` those in a row that are about as far from one to the next, as labels are."""
    gaps = map(sub, places[1:], places)
    if sum(map(_FURTHEST.__ge__, gaps)) < SHORTEST - MISTYPED - 1:
        return  # most words come again from time to time, and not as often in a row
    parts = [places[:1]]
    least, most = _FURTHEST, _NEAREST
    for one, other in pairwise(places):
        least, most = min(least, other - one), max(most, other - one)
        if least < _NEAREST or most > _FURTHEST or most - least > _UNEVEN:
            parts.append([])
            least, most = _FURTHEST, _NEAREST
        parts[-1].append(other)
    yield from (part for part in parts if len(part) >= SHORTEST - MISTYPED)


def _are_alike(words: list[Word], places: list[int]) -> bool:
    """Whether what stands between them is the same but for one word that counts; in instructions it is not.

    What is before the first and behind the last may be the rest of a sentence.
    """
    between = [Counter(name for name, _, _ in words[one + 1 : other]) for one, other in pairwise(places)][
        1:-1
    ]
    common = between[0].copy()
    for labels in between:
        common &= labels
    return sum((labels - common).total() > 1 for labels in between) <= _EXCEPTIONS
