"""Which words of a draft are looked up in a dictionary, and what came of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from workstation.domain.masks import blanked

MOST_CHARACTERS = 20_000  # of a draft that are looked through
LONGEST_WORD = 60
_STRANGE = 3  # words that may be unknown of a text however short
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f"
_CYRILLIC = "\u0400-\u04ff\u0301"
_LETTERS: Mapping[str, str] = MappingProxyType(
    {"ru": _CYRILLIC, "uk": _CYRILLIC, "ar": "\u0620-\u065f\u0670-\u06d3", "ko": "\uac00-\ud7a3"}
)
# what stands in braces; then, between spaces, whatever has a part of a link, an address, a number or the name
# of a file in it, or begins as a /code does
_BRACED = re.compile(r"\{\{[^{}\n]*\}\}")
_TOKEN = re.compile(r"\S+")
_NO_WORD = re.compile(r"^[/#].|://|[@_\d]|[^\W\d_]\.[^\W\d_]{2,}")


class Spelling(StrEnum):
    """How it stands with the spelling of a draft."""

    CHECKED = "checked"
    NO_DICTIONARY = "no_dictionary"  # on this computer
    NOT_CHECKED = "not_checked"  # nobody checks this language by its words
    UNUSABLE = "unusable"  # its dictionary is broken


@dataclass(frozen=True, slots=True)
class Spelled:
    """``unknown``: start and end of each word that nobody knows, in code points and in order."""

    standing: Spelling
    languages: tuple[str, ...]  # a word is unknown that none of them has
    unknown: tuple[tuple[int, int], ...] = ()


def words(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each word that is to be looked up: of the language's own letters, no abbreviation."""
    letters = _LETTERS.get(language, _LATIN)
    shown = _BRACED.sub(_spaces, blanked(text[:MOST_CHARACTERS]))
    shown = _TOKEN.sub(lambda match: _spaces(match) if _NO_WORD.search(match[0]) else match[0], shown)
    found = re.finditer(rf"(?<![\w'’])[{letters}]+(?:['’][{letters}]+)*(?!\w)", shown)
    return [match.span() for match in found if _is_word(match[0])]


def unless_strange(spelled: Spelled, text: str) -> Spelled:
    """Nothing is unknown of a text that is strange for the most part: it is in another language."""
    count = len(spelled.unknown)
    strange = count > _STRANGE and 2 * count >= len(text[:MOST_CHARACTERS].split())
    return Spelled(Spelling.NOT_CHECKED, spelled.languages) if strange else spelled


def looked_up(word: str) -> str:
    """``word`` as dictionaries write it."""
    return word.replace("’", "'")


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _is_word(word: str) -> bool:
    return 1 < len(word) <= LONGEST_WORD and not word.isupper()
