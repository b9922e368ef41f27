"""What stands between the name of a secret and the secret: “the password (that I use for my mail is) …”."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workstation.detection.word_patterns import either

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "told.toml"
_BLANKED = r"0-9a-z\u00c0-\u024f\u0400-\u04ff\u0600-\u06ff\u1e00-\u1eff"  # letters of scripts with blanks
PLAIN = r"!-~\u00c0-\u024f\u0400-\u04ff\u0620-\u066f\u06f0-\u06f9\u1e00-\u1eff"  # of what passwords are made
_ENDS = rf"(?![{_BLANKED}_@#$%&*+~]|[=.-][{_BLANKED}]|'[a-z]{{2}})"
_LINKS = re.compile(r"\s{0,3}[:=：→>]{1,3}")
_MARKS = re.compile(r"\s{0,3}(?:[\"“”„«「『`(（,،，、—–]|[-'‘](?=\s)|(?<=\s)['‘])")
_QUOTES = re.compile(r"\s{0,3}[\"“”„«「『‘']")
_WORD = re.compile(rf"\s{{0,3}}(?P<word>[{PLAIN}]{{1,100}})")
_OTHER = re.compile(r"\s{0,3}[^\W\d_]")  # a sign of a script that has no blanks between words
_ENDS_SENTENCE = re.compile(r"[.!?…](?=\s|$)|\s{0,3}[。！？;；\n]|[.?!](?=[^!-~])")
_LINKING, _COMMAS = ":=：→>—–", ",，、،"
_IS_MIXED = re.compile(r"\d|[!@#$%^&*_+=~?][^\W_]|[^\W_].?[.,][^\W_]|[^\W_]-[^\W_]")
_KINDS = (
    "set",
    "what",
    "whose",
    "yours",
    "link",
    "who",
    "adverb",
    "to",
    "of",
)  # what is in several is the first
_MOST_STEPS = 16
_MOST_UNKNOWN = 4  # words of which nothing is known
_SIGNS_OF_WORD = 3  # of a script without blanks, about as long as a word


@dataclass(frozen=True, slots=True)
class Told:
    """What may be a secret, and what leads to it: it may be ``linked`` by “is” or a colon, all words between
    may be ``known``, and the ``last`` of them is of that kind; “”: there is none."""

    start: int
    end: int
    linked: bool
    known: bool
    last: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the words known end that stand behind the name of a secret, and what they say."""

    place: int
    marked: bool
    linked: bool
    whose: bool
    last: str


@cache
def told_table() -> dict[str, Any]:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        return tomllib.load(file)


def whole(words: Iterable[str]) -> str:
    """Any of ``words``, where one of a script with blanks does not go on."""
    held = list(words)
    apart = [word for word in held if word[0] < "\u0e00" and word[-1] not in "'>"]
    rest = [word for word in held if word not in apart]
    return f"(?:{either(apart)}{_ENDS}|{either(rest)})" if rest else f"{either(apart)}{_ENDS}"


@cache
def _known() -> re.Pattern[str]:
    """The words known, by what they say."""
    held = told_table()["between"]
    kinds = (rf"(?P<{kind}>{whole(held[kind])})" for kind in _KINDS)
    return re.compile(rf"\s{{0,3}}(?:{'|'.join(kinds)})")


@cache
def _another() -> re.Pattern[str]:
    """The words that name something else."""
    return re.compile(rf"\s{{0,3}}{whole(told_table()['password']['another'])}")


def told_behind(text: str, start: int) -> Iterator[Told]:
    """What may be the secret that a word ending at ``start`` names: all there that is no plain word, in the
    same sentence and not far."""
    walk = _Walk(text, start)
    for _ in range(_MOST_STEPS):
        if walk.passes_mark() or walk.passes_known():
            continue
        if walk.is_over():
            return
        word = _WORD.match(text, walk.place)
        if word and _IS_MIXED.search(word["word"]):
            yield walk.told(word)
        else:
            walk.passes_unknown(word)


def lead_behind(text: str, start: int) -> Lead:
    """How far only such words stand there as lead from the name of a secret to the secret."""
    walk = _Walk(text, start)
    for _ in range(_MOST_STEPS):
        if _QUOTES.match(text, walk.place) or not (walk.passes_mark() or walk.passes_known()):
            break
    return walk.lead()


class _Walk:
    """Where it is, and what was met on the way."""

    def __init__(self, text: str, start: int) -> None:
        self.place = start
        self._text, self._start = text, start
        self._unknown = 0.0
        self._marked, self._linked, self._whose, self._last = False, False, False, ""

    def passes_mark(self) -> bool:
        mark = _LINKS.match(self._text, self.place) or _MARKS.match(self._text, self.place)
        if mark is None or (self._unknown and mark[0][-1] in _COMMAS):
            return False
        self._linked = (self._linked or mark[0][-1] in _LINKING) and mark[0][-1] not in _COMMAS
        self._marked = mark[0][-1] in ":=："
        self._last = "link" if self._linked else self._last
        self.place = mark.end()
        return True

    def lead(self) -> Lead:
        return Lead(self.place, self._marked, self._linked, self._whose, self._last)

    def passes_known(self) -> bool:
        step = _known().match(self._text, self.place)
        if step is None:
            return False
        if step.lastgroup != "adverb":
            self._last, self._marked = step.lastgroup or "", False
        self._linked = self._linked or self._last == "link"
        self._whose = self._whose or self._last == "whose"
        self.place = step.end()
        return True

    def passes_unknown(self, word: re.Match[str] | None) -> None:
        following = word or _OTHER.match(self._text, self.place)
        self._unknown += 1 if word else 1 / _SIGNS_OF_WORD
        self._linked, self._last = False, "unknown"
        self.place = following.end() if following else len(self._text)

    def is_over(self) -> bool:
        """Whether the sentence ends there, or goes on to something else, or has gone too far."""
        text, place = self._text, self.place
        if (
            self._unknown > _MOST_UNKNOWN
            or _ENDS_SENTENCE.match(text, place)
            or text[place : place + 1] in _COMMAS
        ):
            return True
        return _another().match(text, place) is not None

    def told(self, word: re.Match[str]) -> Told:
        """What stands there, which is passed by as well."""
        told = Told(*word.span("word"), self._linked, not self._unknown, self._last)
        self._unknown = self._unknown or 1
        self._linked, self._last = False, "unknown"
        self.place = word.end()
        return told
