"""The words for what fraud is made of, in every language, out of ``resources/fraud/words``.

A file has one entry per concept: words and phrases, separated by commas. ``word*`` is the beginning of a word,
``*word`` its end; ``a ~b`` lets a few words stand between; ``(a|b)c`` stands for ``ac`` and ``bc``.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.social.plain import plain

FOLDER = Path(__file__).parents[3] / "resources" / "fraud" / "words"
LONGEST_KEY = 8
_CHOICE = re.compile(r"\(([^()]*)\)")
# letters of no language here, so that what they stand for survives being made plain
_KEPT = str.maketrans({"*": "ʘ", "~": "ǂ"})
_BACK = {"ʘ": "*", " ǂ": "~", "ǂ": "~"}
_PIECE = re.compile(r"([*~]?)([^*~]+)")

# (pieces, whether a word may go on behind the last, concept, language); a piece has what stands before it:
# an asterisk, a tilde or nothing
Phrase = tuple[tuple[tuple[str, str], ...], bool, str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``openings``: phrases by their first letters, up to eight; ``endings``: by their last."""

    openings: dict[str, tuple[Phrase, ...]]
    endings: dict[str, tuple[Phrase, ...]]
    concepts: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """All languages in one; read once, when the first text is looked at."""
    openings: dict[str, set[Phrase]] = {}
    endings: dict[str, set[Phrase]] = {}
    concepts: set[str] = set()
    for path in sorted(FOLDER.glob("*.toml")):
        language = sys.intern(path.stem.partition("-")[0])  # both ways of writing Chinese are one language
        for name, entry in tomllib.loads(path.read_text("utf-8")).items():
            concept = sys.intern(name)
            concepts.add(concept)
            for written in _written(entry):
                _put(written, concept, language, openings, endings)
    return Lexicon(_frozen(openings), _frozen(endings), frozenset(concepts))


def _frozen(phrases: dict[str, set[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    return {key: tuple(sorted(found)) for key, found in phrases.items()}


def _written(entry: str) -> Iterator[str]:
    """The phrases of an entry, plain, with asterisks for what is left open."""
    for phrase in entry.split(","):
        for choice in _choices(phrase.strip()):
            made = plain(choice.translate(_KEPT)).text
            for letter, sign in _BACK.items():
                made = made.replace(letter, sign)
            if made.strip(" *~"):
                yield made


def _choices(phrase: str) -> Iterator[str]:
    match = _CHOICE.search(phrase)
    if match is None:
        yield phrase
        return
    for choice in match[1].split("|"):
        yield from _choices(phrase[: match.start()] + choice + phrase[match.end() :])


def _put(
    written: str, concept: str, language: str, openings: dict[str, set[Phrase]], endings: dict[str, set[Phrase]]
) -> None:
    if written.startswith("*"):
        end = written.strip("*")
        endings.setdefault(end[-LONGEST_KEY:], set()).add(((("*", end),), False, concept, language))
        return
    pieces = tuple(match.groups() for match in _PIECE.finditer(written))
    key = pieces[0][1][:LONGEST_KEY]
    openings.setdefault(key, set()).add((pieces, written.endswith("*"), concept, language))
