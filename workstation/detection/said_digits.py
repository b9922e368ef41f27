"""Digits said in words, “four eight two nine one zero”, put down as digits for who looks for codes."""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from workstation.detection.folding import Folded
from workstation.detection.word_patterns import either

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "digits.toml"
_FEWEST, _MOST = 4, 12  # digits of what may be a code …
_MOSTLY = 6  # … and those that most have
_AND = "و"  # before a word of Arabic
_MARKS = r",.;،؛、，–-"
_BETWEEN = {"words": rf"[\s{_MARKS}]{{1,3}}", "signs": rf"[\s{_MARKS}]{{0,2}}"}
_IN_GROUP = {"words": _BETWEEN["words"], "signs": ""}
_OF_GROUPS = {"words": _BETWEEN["words"], "signs": rf"[\s{_MARKS}]{{1,2}}"}
_ALONE = {"words": r"(?<![^\W_])%s(?![^\W_])", "signs": "%s"}
_Table = dict[str, list[str]]
_GROUPS = ((2, 4), (2, 3), (3, 2), (2, 2))  # how many, of so many digits


@dataclass(frozen=True, slots=True)
class DigitWords:
    """Of one language: how they stand one after the other, each of them, and what makes them a count.

    By :func:`_bare`: the ``digits``, those that are ``soft``, and what says that one is said ``again``.
    """

    runs: re.Pattern[str]
    one: re.Pattern[str]
    counts: re.Pattern[str]
    digits: dict[str, str]
    soft: frozenset[str]
    again: dict[str, int]


@cache
def digit_words() -> tuple[re.Pattern[str], tuple[DigitWords, ...]]:
    """Those of the table that comes along, read at the first question and kept; and what finds as many of
    them in a row, of whatever language: most texts have none, and need not be asked for each."""
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    some = "|".join(_some(way, held[way].values()) for way in held)
    return re.compile(some), tuple(_of_language(way, held[way][name]) for way in held for name in held[way])


def _some(way: str, tables: Iterable[_Table]) -> str:
    held = list(tables)
    said = dict.fromkeys(word for table in held for word in _said_in(table))
    again = dict.fromkeys(word for table in held for word in _again_in(table))
    return rf"{_word(way, said, again)}(?:{_BETWEEN[way]}{_word(way, said, again)}){{{_FEWEST - 1}}}"


def _said_in(table: _Table) -> dict[str, str]:
    """The digit of each word; Arabic ones with “and” before them, too."""
    digits = {said: digit for digit, all_said in table.items() if digit.isdigit() for said in all_said}
    return digits | {f"{_AND}{said}": digits[said] for said in digits if "\u0600" < said < "\u0700"}


def _again_in(table: _Table) -> dict[str, int]:
    return dict.fromkeys(table.get("twice", []), 2) | dict.fromkeys(table.get("thrice", []), 3)


def _word(way: str, said: Iterable[str], again: Collection[str]) -> str:
    """Finds one of ``said``, maybe behind one of ``again``."""
    word = either(_spelled(said) if way == "words" else said)
    return _ALONE[way] % (rf"(?:{either(again)}\s{{1,2}})?{word}" if again else word)


@lru_cache(2)  # rules and the model ask about the same, one after the other
def put_down(folded: Folded) -> Folded | None:
    """The text with digits where they are said; None where there are none. A digit is a whole word's."""
    text, origin = folded.text, folded.offsets
    done, parts, offsets = 0, list[str](), list[int]()
    for start, said in _runs(text):
        if start < done:
            continue
        parts += (text[done:start], "".join(digits for _, digits in said))
        ends = [end - 1 for end, digits in said for _ in digits]
        offsets += (*range(done, start), start, *ends[1:])
        done = ends[-1] + 1
    if not parts:
        return None
    offsets += range(done, len(text))
    return Folded(
        "".join((*parts, text[done:])), offsets if origin is None else [origin[place] for place in offsets]
    )


def _runs(text: str) -> list[tuple[int, list[tuple[int, str]]]]:
    """Where each begins, then the end and the digits of each of its words; the longest first."""
    some, languages = digit_words()
    if not some.search(text):
        return []
    runs = [
        (run.start(), said)
        for words in languages
        for run in words.runs.finditer(text)
        if (said := _said(run, words))
    ]
    return sorted(runs, key=lambda run: (run[0], -len(run[1])))


def _said(run: re.Match[str], words: DigitWords) -> list[tuple[int, str]]:
    """What of it is a code; what is said next may begin with such a word, too: “… zero, one moment”."""
    found = list(words.one.finditer(run.string, run.start(), run.end()))
    if len({match[0] for match in found}) == 1:  # “null, null, null, null”
        return []
    while len(found) > _MOSTLY and _bare(found[-1][0]) in words.soft:
        found.pop()
    if words.counts.match(run.string, found[-1].end()):
        return []
    return [(match.end(), _digits(match[0], words)) for match in found]


def _digits(said: str, words: DigitWords) -> str:
    *again, word = map(_bare, said.split())
    return words.digits[word] * (words.again[again[0]] if again else 1)


def _bare(word: str) -> str:
    """A word without the accents that hands leave out."""
    parts = unicodedata.normalize("NFD", word.replace("ı", "i"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _of_language(way: str, table: _Table) -> DigitWords:
    digits, again = _said_in(table), _again_in(table)
    word = _word(way, digits, again)
    return DigitWords(
        re.compile("|".join(_ways(word, way))),
        re.compile(word),
        re.compile(rf"\s{{0,2}}(?:{either(table['times'])}|@)"),
        {_bare(said): digit for said, digit in digits.items()},
        frozenset(map(_bare, table["soft"])),
        {_bare(said): often for said, often in again.items()},
    )


def _spelled(words: Iterable[str]) -> Iterator[str]:
    """As they are, without accents, and with the dot that a Turkish capital I leaves."""
    for word in words:
        yield from dict.fromkeys((word, _bare(word), word.replace("i", "i\u0307")))


def _ways(word: str, way: str) -> Iterator[str]:
    """Groups with a mark of their own between them, or one mark between all: no run goes on beyond that."""
    for number, (groups, digits) in enumerate(_GROUPS):
        same, mark = rf"(?P=s{number})", rf"(?P=g{number})"
        rest = rf"(?:{same}{word}){{{digits - 2}}}"
        another = rf"{word}{same}{word}{rest}"
        yield (
            rf"{word}(?P<s{number}>{_IN_GROUP[way]}){word}{rest}(?!{same}{word})(?P<g{number}>{_OF_GROUPS[way]})"
            rf"{another}{f'{mark}{another}' * (groups - 2)}"
        )
    yield rf"{word}(?P<s>{_BETWEEN[way]}){word}(?:(?P=s){word}){{{_FEWEST - 2},{_MOST - 2}}}"
