"""A text as words are looked up in it: words without accents, one blank between them, no punctuation.

A word whose letters stand apart, “w a l l e t”, is one. Chinese, Japanese, Korean and Thai stand without
blanks, since people set them as they like; Chinese in simplified characters only.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from workstation.detection.folding import Respelling, fold
from workstation.detection.language_tables import SIMPLER

UNSPACED = "\u0e01-\u0e5b\u1100-\u11ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
_SPELLED = rf"(?<![^\W_])[^\W\d_{UNSPACED}](?:[ *-][^\W\d_{UNSPACED}]){{3,40}}(?![^\W_])"  # w a l l e t
_TOKEN = re.compile(
    rf"(?P<run>[{UNSPACED}]{{1,80}})|(?P<spelled>{_SPELLED})|(?P<word>[^\W_{UNSPACED}]+|%)"
    rf"|(?P<stop>[!?。…;\n\r؟]|\.(?![^\s.]))"
)
_RUN = re.compile(rf"[{UNSPACED}]")
_MARKS = "\u0300-\u0303\u0306\u0309\u031b\u0323"  # that stand by themselves behind a letter
_APART = re.compile(f"[{_MARKS}]")
_VIETNAMESE = re.compile(f"[à-ãè-êìíò-õùúýăđĩũơưÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯ\u1ea0-\u1ef9{_MARKS}]")
_ARTICLE = re.compile("[وف]?[بك]?ال(?=..)|[وف]?لل(?=..)")
_ARTICLE_BEGINS = "وفبكال"
_LETTERS = {"ı": "i", "đ": "d", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ة": "ه", "ى": "ي", "ـ": ""}
LONGEST_WORD = 60  # letters of it that are looked at, and remembered
_LONGEST_SENTENCE = 260  # characters of the plain text; people forget full stops


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """``stops``: where sentences of ``text`` end; ``origins``: where each character of it came from;
    ``marked``: as long as ``text``, in lower case with the accents; empty without those of Vietnamese."""

    text: str
    origins: list[int]
    stops: list[int]
    marked: str

    def sentence(self, place: int) -> int:
        """The number of the sentence that ``place`` lies in."""
        return bisect_right(self.stops, place)

    def unspaced(self, place: int) -> bool:
        """Whether a character of a writing without blanks stands at ``place``."""
        return is_unspaced(self.text, place)


def is_unspaced(text: str, place: int = 0) -> bool:
    """Whether a character of a writing without blanks stands at ``place``."""
    return text[place : place + 1] >= UNSPACED[0] and _RUN.match(text, place) is not None


@lru_cache(maxsize=2)  # two judge the same text, one after the other
def plain(text: str) -> Plain:
    """``text`` made plain; takes time in proportion to its length. Nobody changes what is answered."""
    letters, places = _letters(text)
    built, origins, stops = [""], list[int](), list[int]()
    begun = 0
    spaced = False  # whether the piece before was a word
    for token in _TOKEN.finditer(letters):
        length, kind, piece, place = len(origins), token.lastgroup, token[0], token.start()
        if length > begun and (kind == "stop" or length - begun > _LONGEST_SENTENCE):
            stops.append(length)
            begun = length
        if kind == "stop":
            continue
        word = kind != "run"
        step = 2 if kind == "spelled" else 1
        piece = piece[::step]
        if kind == "word" and piece[0] in _ARTICLE_BEGINS and (article := _ARTICLE.match(piece)):
            piece, place = piece[article.end() :], place + article.end()
        if origins and (word or spaced):
            built.append(" ")
            origins.append(places[place])
            length += 1
        spaced = word
        built.append(piece)
        origins.extend(places[place : token.end() : step])
    made = "".join(built)
    return Plain(made, origins, stops, _marked(text, made, origins))


def _marked(text: str, made: str, origins: list[int]) -> str:
    if not _VIETNAMESE.search(text):
        return ""
    width = 3 if _APART.search(text) else 1  # a letter with two marks
    return "".join(
        letter
        if letter == " "
        else unicodedata.normalize("NFC", text[origin : origin + width])[0].lower()[:1]
        for letter, origin in zip(made, origins, strict=True)
    )


def _letters(text: str) -> tuple[str, list[int]]:
    """``text`` folded and without accents, and where each character of it came from."""
    folded = fold(text)
    if text.isascii():
        return folded.text, list(range(len(text)))
    made, places = _BARE.of(folded.text)
    if places is None:
        return made, list(range(len(text))) if folded.offsets is None else folded.offsets
    return made, places if folded.offsets is None else [folded.offsets[place] for place in places]


def _letter(character: str) -> str:
    """What ``character`` (folded) becomes: a letter without marks, nothing, or several letters."""
    if character in _LETTERS or _RUN.match(character):
        return _LETTERS.get(character) or SIMPLER.get(character, character)
    parts = unicodedata.normalize("NFD", character)
    return "".join(part for part in parts if not unicodedata.combining(part))


_BARE = Respelling(_letter)
