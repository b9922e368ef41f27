"""A phrase that is told over several messages: which of them may be part of one, and what the last holds.

A mask is for ever, and what people say in a row is made of listed words, too: in doubt nothing is masked.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from workstation.detection.folding import fold
from workstation.detection.language_tables import WORDS
from workstation.detection.phrase_span import LENGTHS, MISTYPED, SHORTEST, Word, is_short, says_again
from workstation.detection.seed_phrase import phrases, words_of
from workstation.detection.seed_words import FIELD, LISTS, almost, masks, proved, spelled
from workstation.domain.masks import Secret, blanked, mask

MOST = 24  # messages, and words of the longest phrase
END = 250  # characters of each; those of eleven words and what numbers them
_IN_A_ROW = 3  # words; fewer are a part only where nothing else is said with them
_SIGNS = "\u3400"  # where Chinese signs begin; talk has many that are a message by themselves
_MASK = mask(Secret.SEED_PHRASE)
_LABEL = re.compile(r"(?:^|[,;])\s{0,2}[^\W\d_]{1,20}\s?\d{1,2}\s?[:=]", re.MULTILINE)  # “word 3:”
_LEADS_IN = (":", "：")


def may_be_part(text: str) -> bool:
    """Whether a message is one, on any list; told in microseconds."""
    words = _words(text)
    return any(_part(words, number) for number in range(LISTS))


def masked_behind(text: str, before: Sequence[str]) -> str:
    """``text`` with a mask in the place of what ends or continues a phrase that was begun in the messages
    ``before``, the oldest first; those and ``text`` are freed of their own secrets.

    The first of them, from the newest on, that is no part ends the row, but for what leads in: “the rest:”.
    """
    words = _words(text)
    row = [one for one in before[-MOST:] if not one.rstrip().endswith(_LEADS_IN)][::-1]
    said = [None if _MASK in one else _words(one) for one in row]
    parts = ((number, _part(words, number)) for number in range(LISTS))
    for number, part in sorted(parts, key=lambda one: len(one[1]), reverse=True):  # lists share words
        if part and _MASK not in text and (_ends(part, said, number) or _goes_on(part, words, said, number)):
            return f"{text[: part[0][1]]}{_MASK}{text[part[-1][2] :]}"
    return text


def _part(words: list[Word], number: int) -> list[Word]:
    """The words of the list of that number with which a message ends; none where it is no part.

    One may be mistyped where three others are there.
    """
    if len(words) < _IN_A_ROW:
        return words if all(_is_on(name, number) and name < _SIGNS for name, _, _ in words) else []
    if sum(_is_on(name, number) for name, _, _ in words[-_IN_A_ROW - MISTYPED :]) < _IN_A_ROW:
        return []
    first, slips = len(words), MISTYPED
    for place in reversed(range(len(words))):
        name = words[place][0]
        if _is_on(name, number):
            first = place
        elif slips and not is_short(name) and name not in _small_words() and almost(name, number):
            slips -= 1
            first = place if place in (0, len(words) - 1) else first  # or a listed one is before it
        else:
            break
    return words[first:] if len(words) - first >= _IN_A_ROW else []


def _ends(part: list[Word], said: Sequence[list[Word] | None], number: int) -> bool:
    """Whether a phrase is whole with a part.

    Where most words are told some in a row no checksum is needed; single ones are told one like the other,
    and are hardly ever right by chance.
    """
    row = [part, *takewhile(bool, (_part(one, number) if one else [] for one in said))]
    in_a_row = sum(len(one) for one in row if len(one) >= _IN_A_ROW)
    if 3 * in_a_row < 2 * sum(map(len, row)):
        row = list(takewhile(lambda one: len(one) == len(part), row))
    names = [name for one in reversed(row) for name, _, _ in one][-2 * MOST :]
    if len(part) >= _IN_A_ROW and not _is_talk(names[-SHORTEST:]):
        told = fold(" ".join(names), keep_case=True)
        before = len(" ".join(names[: -len(part)]))
        if any(told.origin(*span)[1] > before for span in phrases(told)):
            return True
    lasts = (names[-length:] for length in LENGTHS if length <= len(names))
    return any(proved(last, number) and not says_again(last) and not _is_talk(last) for last in lasts)


def _goes_on(part: list[Word], words: list[Word], said: Sequence[list[Word] | None], number: int) -> bool:
    """Whether a part is the next of a phrase that was masked from its twelfth word on: each has as many
    words, and this nothing else. Small words are what people thank and ask with."""
    size = len(part)
    names = [name for name, _, _ in words]
    if not _IN_A_ROW <= size < SHORTEST or not all(_is_on(name, number) for name in names):
        return False
    row = list(takewhile(lambda one: one is None or len(_part(one, number)) == size, said))[::-1]
    if None not in row or size * (len(row) + 1) > MOST or not _small_words().isdisjoint(names):
        return False
    return size * (row.index(None) + 1) >= SHORTEST


def _is_on(name: str, number: int) -> bool:
    return bool(masks().get(name, 0) >> FIELD * number & 1)


def _is_talk(names: list[str]) -> bool:
    """Whether more than a quarter are small words, as of short answers in a row; a phrase has hardly any."""
    return 4 * sum(map(_small_words().__contains__, names)) > len(names)


def _words(text: str) -> list[Word]:
    """The last words that somebody wrote but for what numbers them, with their places in ``text``."""
    cut = max(0, len(text) - END)
    told = _LABEL.sub(lambda label: " " * len(label[0]), blanked(text)[cut:])
    folded = fold(told, keep_case=True)
    found = ((name, *folded.origin(start, end)) for name, start, end in words_of(folded.text))
    return [(name, start + cut, end + cut) for name, start, end in found]


@cache
def _small_words() -> frozenset[str]:
    """Those of all languages, spelled as the lists are."""
    return frozenset(spelled(word) for words in WORDS.values() for word in words)
