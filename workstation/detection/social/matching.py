"""Finding the concepts of the lexicon in a text, in time proportional to its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workstation.detection.social.lexicon import BETWEEN, LONGEST_KEY, Lexicon
from workstation.detection.social.plain import Plain

_PIECE = re.compile(r"([*~])")
_GAP = 24  # characters that a tilde leaves between two words
_GAP_UNSPACED = 8


@dataclass(frozen=True, slots=True, order=True)
class Hit:
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
    accented = chr(words.languages.index("vi")) if text.marked else ""
    reach: dict[str, int] = {}
    hidden: dict[str, int] = {}
    found: list[Hit] = []
    for start in text.starts:
        here = sorted(_at(start, text, words), key=lambda seen: (seen[1][0] != nothing, -seen[0]))
        for end, phrase in here:
            mark, language = phrase[:2], phrase[1]
            if end <= hidden.get(language, 0) or (
                language == accented and _other_word(phrase, start, text, words)
            ):
                continue
            if phrase[0] == nothing:
                hidden[language] = end
            elif end > reach.get(mark, 0):
                reach[mark] = end
                concept, spoken = words.concepts[ord(phrase[0])], words.languages[ord(language)]
                found.append(Hit(start, end, concept, spoken, text.sentence(start)))
    return found


def _at(start: int, text: Plain, words: Lexicon) -> Iterator[tuple[int, str]]:
    """The phrases at ``start`` with their ends."""
    letters = text.text
    for length in range(1, LONGEST_KEY + 1):
        if known := words.openings.get(letters[start : start + length]):
            for phrase in known.split(BETWEEN):
                if end := _end(phrase, start, text):
                    yield end, phrase
    if text.unspaced(start):
        return
    end = letters.find(" ", start)
    end = len(letters) if end < 0 else end
    for length in range(2, LONGEST_KEY + 1):
        if known := words.endings.get(letters[max(start, end - length) : end]):
            for phrase in known.split(BETWEEN):
                if letters.endswith(phrase[2:], start, end):
                    yield end, phrase


def _end(phrase: str, start: int, text: Plain) -> int:
    """Where ``phrase`` ends that begins at ``start``, or 0 where it does not stand there."""
    goes_on = phrase[-1] == "*"
    written = phrase[2:-1] if goes_on else phrase[2:]
    place = start
    before = ""
    for piece in _PIECE.split(written) if "*" in written or "~" in written else (written,):
        if piece in ("*", "~"):
            before = piece
            continue
        if before == "*":
            place = _rest(text, place)
        elif before:
            place = text.text.find(
                piece, place, place + len(piece) + (_GAP if piece[0] == " " else _GAP_UNSPACED)
            )
        if place < 0 or not text.text.startswith(piece, place):
            return 0
        place += len(piece)
    if goes_on:
        return _rest(text, place)
    return place if text.ends_word(place) else 0


def _other_word(phrase: str, start: int, text: Plain, words: Lexicon) -> bool:
    """Whether the accents at ``start`` make it another word than ``phrase``."""
    written = phrase[2:].rstrip("*").rstrip()
    if "~" in written or "*" in written:
        return False
    return text.marked[start : start + len(written)] not in words.accented


def _rest(text: Plain, place: int) -> int:
    """Where the word ends that ``place`` lies in."""
    if text.ends_word(place):
        return place
    end = text.text.find(" ", place)
    return len(text.text) if end < 0 else end
