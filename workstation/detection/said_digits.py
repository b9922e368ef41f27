"""Digits said in words, “four eight two nine one zero”, put down as digits for who looks for codes."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.folding import Folded
from workstation.detection.word_patterns import either

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "digits.toml"
_FEWEST, _MOST = 4, 12  # digits of what may be a code
_BETWEEN_WORDS, _BETWEEN_SIGNS = r"[\s,.;–-]{1,3}", r"[\s,.、，-]{0,2}"
_ONE_MORE = f"{{{_FEWEST - 1},{_MOST - 1}}}"


@dataclass(frozen=True, slots=True)
class DigitWords:
    """``runs`` finds digits said one after the other, ``one`` each of them; ``digits`` by what is said."""

    runs: re.Pattern[str]
    one: re.Pattern[str]
    digits: dict[str, str]


@cache
def digit_words() -> DigitWords:
    """Those of the table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    digits = {
        unicodedata.normalize("NFKC", said): digit
        for group in ("words", "signs")
        for digit, all_said in held[group].items()
        for said in all_said
    }
    words, signs = (either(said for all_said in held[group].values() for said in all_said) for group in held)
    word = rf"(?<![^\W_]){words}(?![^\W_])"
    return DigitWords(
        re.compile(
            rf"{word}(?:{_BETWEEN_WORDS}{word}){_ONE_MORE}|{signs}(?:{_BETWEEN_SIGNS}{signs}){_ONE_MORE}"
        ),
        re.compile(rf"{word}|{signs}"),
        digits,
    )


def put_down(folded: Folded) -> Folded | None:
    """The text with digits where they are said; None where there are none. A digit is a whole word's."""
    known = digit_words()
    text, done, parts = folded.text, 0, list[str]()
    offsets = list[int]()
    for run in known.runs.finditer(text):
        said = list(_said(run, known))
        parts += (text[done : run.start()], "".join(digit for _, digit in said))
        offsets += range(done, run.start())
        offsets += (run.start(), *(place for place, _ in said[1:]))
        done = run.end()
    if not parts:
        return None
    offsets += range(done, len(text))
    origin = folded.offsets
    return Folded(
        "".join((*parts, text[done:])), offsets if origin is None else [origin[place] for place in offsets]
    )


def _said(run: re.Match[str], known: DigitWords) -> Iterator[tuple[int, str]]:
    """Where each of them ends, and the digit."""
    for match in known.one.finditer(run.string, run.start(), run.end()):
        yield match.end() - 1, known.digits[match[0]]
