"""Finding the concepts of the lexicon in a text, in time proportional to its length."""

import re
from itertools import chain
from typing import NamedTuple

from workstation.detection.social.lexicon import (
    BETWEEN,
    KEY_OF_ENDING,
    KEY_OF_LENGTHS,
    LONGEST_SEQUEL,
    Lexicon,
    accented,
)
from workstation.detection.social.plain import Plain

_OPEN = re.compile(r"([*~])")
_SHORTEST = (1,)  # letters of an opening, where none is longer
_GAP = 24  # characters that a tilde leaves between two words
_GAP_UNSPACED = 8


class Hit(NamedTuple):
    """A concept at ``text[start:end]`` of the plain text, in one of its sentences."""

    start: int
    end: int
    concept: str
    language: str
    sentence: int


def hits(text: Plain, words: Lexicon) -> list[Hit]:
    """What ``words`` knows in ``text``, in its order; of one concept only the longest that begins first.

    A phrase of the concept ``none`` hides all that lies within it.
    """
    nothing = chr(words.concepts.index("none"))
    vietnamese = chr(words.languages.index("vi")) if text.marked else ""
    reach: dict[str, int] = {}
    hidden: dict[str, int] = {}
    found: list[Hit] = []
    begun = _begun(text)
    for start in text.starts:
        here = _at(start, text, words, begun)
        if len(here) > 1:
            here.sort(key=lambda seen: (seen[1][0] != nothing, -seen[0]))
        for end, phrase in here:
            mark, language = phrase[:2], phrase[1]
            if end <= hidden.get(language, 0) or (
                language == vietnamese and _other_word(phrase, start, text)
            ):
                continue
            if phrase[0] == nothing:
                hidden[language] = end
            elif end > reach.get(mark, 0):
                reach[mark] = end
                concept, spoken = words.concepts[ord(phrase[0])], words.languages[ord(language)]
                found.append(Hit(start, end, concept, spoken, text.sentence(start)))
    return found


def _begun(text: Plain) -> set[str]:
    """How it goes on wherever a gap may end in ``text``: with a blank, or an unspaced character."""
    letters = text.text
    places = [start - 1 if letters[start - 1 : start] == " " else start for start in text.starts]
    return {letters[place : place + length] for place in places for length in range(1, LONGEST_SEQUEL + 1)}


def _at(start: int, text: Plain, words: Lexicon, begun: set[str]) -> list[tuple[int, str]]:
    """The phrases at ``start`` with their ends."""
    letters = text.text
    found: list[tuple[int, str]] = []
    for length in words.lengths.get(letters[start : start + KEY_OF_LENGTHS], _SHORTEST):
        key = letters[start : start + length]
        if key in words.openings:
            phrases = _opened_by(key, words, begun)
            found += [(end, phrase) for phrase in phrases if (end := _end(phrase, start, text))]
    if not text.unspaced(start):
        end = _word_end(letters, start)
        if known := words.endings.get(letters[max(start, end - KEY_OF_ENDING) : end]):
            phrases = known.split(BETWEEN)
            found += [(end, phrase) for phrase in phrases if letters.endswith(phrase[2:], start, end)]
    return found


def _opened_by(key: str, words: Lexicon, begun: set[str]) -> list[str]:
    """The phrases of ``key`` in their order, without those whose sequel is nowhere in the text."""
    found = words.opened_by(key)
    sequels = words.sequels.get(key)
    if sequels and (met := sequels.keys() & begun):
        found = sorted(chain(found, *(sequels[one].split(BETWEEN) for one in met)))
    return found


def _end(phrase: str, start: int, text: Plain) -> int:
    """Where ``phrase`` ends that begins at ``start``, or 0 where it does not stand there."""
    goes_on = phrase[-1] == "*"
    written = phrase[2:-1] if goes_on else phrase[2:]
    if text.text.startswith(written, start):
        place = start + len(written)
    elif "*" not in written and "~" not in written:
        return 0
    else:
        place = _behind_gaps(written, start, text)
        if place < 0:
            return 0
    if goes_on:
        return _rest(text, place)
    return place if text.ends_word(place) else 0


def _behind_gaps(written: str, start: int, text: Plain) -> int:
    """Where ``written`` ends, which leaves something open inside, or -1 where it does not stand there."""
    place = start
    before = ""
    for piece in _OPEN.split(written):
        if piece in ("*", "~"):
            before = piece
            continue
        if before == "*":
            place = _rest(text, place)
        elif before:
            gap = _GAP if piece[0] == " " else _GAP_UNSPACED
            place = text.text.find(piece, place, place + len(piece) + gap)
        if place < 0 or not text.text.startswith(piece, place):
            return -1
        place += len(piece)
    return place


def _other_word(phrase: str, start: int, text: Plain) -> bool:
    """Whether the accents at ``start`` make it another word than ``phrase``."""
    written = phrase[2:].rstrip("*").rstrip()
    if "~" in written or "*" in written:
        return False
    return text.marked[start : start + len(written)] not in accented()


def _rest(text: Plain, place: int) -> int:
    """Where the word ends that ``place`` lies in."""
    return place if text.ends_word(place) else _word_end(text.text, place)


def _word_end(letters: str, place: int) -> int:
    end = letters.find(" ", place)
    return len(letters) if end < 0 else end
