"""A phrase that is told over several messages: which of them may be part of one, and what the last holds."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, takewhile

from workstation.detection.folding import fold
from workstation.detection.language_tables import WORDS
from workstation.detection.phrase_span import MISTYPED, SHORTEST, Word, is_short
from workstation.detection.seed_phrase import phrases, words_of
from workstation.detection.seed_words import FIELD, LISTS, masks, spelled
from workstation.domain.masks import Secret, blanked, mask

_LONGEST = 500  # characters of a part
_FEWEST_DIFFERENT = 6  # of twelve words, labels among them
_IN_A_ROW = 3  # large words; sentences hardly ever have so many
_SIGNS = "\u3400"  # where Chinese signs begin; talk has many that are a message by themselves
_MASK = mask(Secret.SEED_PHRASE)


def may_be_part(text: str) -> bool:
    """Whether a message is a single word of a list, or half of its words, or some in a row, are on one and
    none of those that every sentence has; told in microseconds."""
    return len(text) <= _LONGEST and _is_part(_words(text))


def masked_behind(text: str, before: Sequence[str]) -> str:
    """``text`` with a mask in the place of what ends or continues a phrase that was begun in the messages
    ``before``, the oldest first; those and ``text`` are freed of their own secrets.

    A mask in one of them stands for one word more. What people say between the parts is passed over, where
    it is no part; one word that is on no list may as well be a mistyped one of the phrase.
    """
    words = _words(text)
    if not _is_part(words):
        return text
    begun = "\n".join(before).rpartition(_MASK)[2].split("\n")
    likely = [one for one in begun if _is_part(_words(one))]
    spans = [*_ends(text, 0, begun), *_ends(text, _first(words), likely)]
    if not spans and _MASK in "".join(before):
        spans = list(_goes_on(text, words, before))
    if not spans:
        return text
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    behind = takewhile(_large, [word for word in words if word[1] >= end])
    end = max(end, *(word[2] for word in behind), 0)  # by chance a checksum is right before all is told
    return f"{text[:start]}{_MASK}{text[end:]}"


def _ends(text: str, first: int, before: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What there is in ``text`` from ``first`` on of phrases that are whole with it."""
    told = blanked("\n".join((*before, "")))
    folded = fold(told + blanked(text)[first:], keep_case=True)
    for span in phrases(folded):
        start, end = folded.origin(*span)
        if end > len(told) and not _is_talk([name for name, _, _ in words_of(folded.text[slice(*span)])]):
            yield first + max(0, start - len(told)), first + end - len(told)


def _goes_on(text: str, words: list[Word], before: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What there is in ``text`` of a phrase of which the messages before hold masks.

    Whether that phrase was whole nobody knows by now: the small words that people thank and ask with are not
    taken for more of it, and end it.
    """
    since = "\n".join(before).rpartition(_MASK)[2].split("\n")
    if not _is_large(words) or any(map(_ends_it, map(_words, since))):
        return
    names = [*_named(before), *(name for name, _, _ in words)]
    last = names[-SHORTEST:]
    different = len({name for name in last if name}) + last.count("")
    if different < _FEWEST_DIFFERENT or _is_talk(last):
        return
    for number in range(LISTS):
        own = [(start, end) for name, start, end in words if _is_on(name, number)]
        if own and sum(not name or _is_on(name, number) for name in last) >= SHORTEST - MISTYPED:
            yield own[0][0], own[-1][1]


def _is_on(name: str, number: int) -> bool:
    return bool(masks().get(name, 0) >> FIELD * number & 1)


def _is_talk(names: list[str]) -> bool:
    """Whether more than a third are small words, as of short answers in a row; a phrase has hardly any."""
    return 3 * sum(name in masks() and name in _small_words() for name in names) > len(names)


def _ends_it(words: list[Word]) -> bool:
    """Whether a message is no part of a phrase; a word alone may be a mistyped one."""
    if len(words) == 1 and (name := words[0][0]) not in _small_words() and not is_short(name):
        return False
    return bool(words) and not _is_part(words)


def _named(before: Sequence[str]) -> Iterator[str]:
    """The words of messages; "" for each mask of a phrase."""
    for number, piece in enumerate("\n".join(before).split(_MASK)):
        if number:
            yield ""
        yield from (name for name, _, _ in _words(piece))


def _words(text: str) -> list[Word]:
    """The words that somebody wrote, with their places in ``text``."""
    folded = fold(blanked(text), keep_case=True)
    return [(name, *folded.origin(start, end)) for name, start, end in words_of(folded.text)]


def _is_part(words: list[Word]) -> bool:
    if len(words) == 1:
        name = words[0][0]
        return name in masks() and (len(name) > 1 or name < _SIGNS)
    return _is_large(words)


def _is_large(words: list[Word]) -> bool:
    """Whether half of the words, or some in a row, are listed; small ones are not counted."""
    large = [*map(_large, words)]
    most = max((len(list(group)) for listed, group in groupby(large) if listed), default=0)
    return most >= _IN_A_ROW or 2 * sum(large) >= len(words) > 0


def _large(word: Word) -> bool:
    return word[0] in masks() and word[0] not in _small_words()


def _first(words: list[Word]) -> int:
    """Where the first listed word of a part begins: “and the last ones are: …”."""
    return next(start for name, start, _ in words if name in masks())


@cache
def _small_words() -> frozenset[str]:
    """Those of all languages, spelled as the lists are."""
    return frozenset(spelled(word) for words in WORDS.values() for word in words)
