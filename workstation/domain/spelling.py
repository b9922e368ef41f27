"""Which words of a draft are looked up in a dictionary, and what came of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from workstation.domain.masks import blanked

MOST_CHARACTERS = 20_000  # of a draft that are looked through
LONGEST_WORD = 60
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f"
_CYRILLIC = "\u0400-\u04ff\u0301"
_LETTERS: Mapping[str, str] = MappingProxyType(
    {"ru": _CYRILLIC, "uk": _CYRILLIC, "ar": "\u0620-\u065f\u0670-\u06d3", "ko": "\uac00-\ud7a3"}
)
# links, addresses of every kind, numbers, names of files, what stands in braces, @names and /codes
_NO_WORDS = re.compile(r"\{\{.*?\}\}|\S*(?:://|@|_|\d)\S*|\S*[^\W\d_]\.[^\W\d_]{2,}\S*|(?<!\S)[/#]\S+")


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
    language: str
    unknown: tuple[tuple[int, int], ...] = ()


def words(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each word that is to be looked up: of the language's own letters, no abbreviation."""
    letters = _LETTERS.get(language, _LATIN)
    shown = _NO_WORDS.sub(lambda match: " " * len(match[0]), blanked(text[:MOST_CHARACTERS]))
    found = re.finditer(rf"(?<![\w'’])[{letters}]+(?:['’][{letters}]+)*(?!\w)", shown)
    return [match.span() for match in found if _is_word(match[0])]


def looked_up(word: str) -> str:
    """``word`` as dictionaries write it."""
    return word.replace("’", "'")


def _is_word(word: str) -> bool:
    return 1 < len(word) <= LONGEST_WORD and not word.isupper()
