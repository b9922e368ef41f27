"""The words by which secrets are told, in seventeen languages, as patterns of linear time."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workstation.detection.word_patterns import BEGINS, ENDS, bounded, either, ended, joined

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "secrets.toml"

WORD = r"(?P<secret>[!-~\u00c0-\u024f\u0400-\u04ff]{4,})"  # however long: no end of it may stay
# four to eight digits, maybe grouped or behind one letter, no part of anything longer, no amount and no time
_UNITS = r"usd[tc]?|eur|btc|eth|min|minute|hour|day|sec|second|time"
NO_MORE = rf"(?![0-9a-z_%€$£¥]|[.,:/-]\d|\s{{0,2}}(?:{_UNITS})s?(?![a-z]))"
_APART = r"\d(?:[ -]\d){5}|\d\d \d\d \d\d"
_CODE = rf"(?P<secret>(?<![0-9a-z./#+])(?:[a-z]-)?(?:{_APART}|\d{{3}}[ -]\d{{3,4}}|\d{{4,8}})){NO_MORE}"
SIX = rf"(?P<secret>(?<![0-9a-z./#+])(?:g-)?(?:{_APART}|\d{{3}}[ -]?\d{{3}})){NO_MORE}"
_PIN = rf"(?P<secret>(?<![0-9a-z./#+$€£¥])(?:\d(?:[ -]\d){{3}}|\d{{4}})){NO_MORE}"
_DIGITS_FIRST = r"(?<![\w.,:/#+-])(?P<secret>(?:[a-z]-)?\d{3}[ -]?\d{3})\s{0,3}"
_VOWELS = ("aeiou", "аоея")


@dataclass(frozen=True, slots=True)
class SecretWords:
    """Patterns for a folded text; the secret is the group of that name. ``key`` are the words alone."""

    password: re.Pattern[str]
    mistyped: re.Pattern[str]
    codes: tuple[re.Pattern[str], ...]
    pins: tuple[re.Pattern[str], ...]
    key: re.Pattern[str]


@cache
def secret_table() -> dict[str, Any]:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        return tomllib.load(file)


def between(at_least: int = 0) -> str:
    """What may stand between the words and the secret, so many of it at least."""
    held = secret_table()["between"]
    words = [word for word in held if word[0].isalpha() and word[0] <= "\u04ff"]
    marks = [word for word in held if word not in words]
    return rf"(?:\s{{0,3}}(?:{either(words)}{ENDS}|{either(marks)})){{{at_least},4}}\s{{0,3}}"


@cache
def secret_words() -> SecretWords:
    """The patterns that are made from the table."""
    held = secret_table()
    code = held["code"]
    before = rf"(?:^|[.,:;!?\n(\"“、。，：]\s{{0,3}}|(?<![^\W\d_]){either(code['before'])}\s{{1,3}})"
    behind = rf"{either(code['is'])}\s{{0,3}}(?:(?!{either(code['another'])})\w{{1,12}}\s{{1,3}}){{0,3}}?"
    return SecretWords(
        password=_password(held, held["password"]["nouns"]),
        mistyped=_password(held, slips()),
        codes=(
            joined(bounded(code["nouns"]), between(), _CODE),
            joined(before, either(code["bare"]), between(), SIX),
            joined(bounded(code["named"]), between(1), SIX),
            joined(
                _DIGITS_FIRST,
                behind,
                bounded([*code["nouns"], *code["bare"], *code["named"]]),
                r"(?![^\W\d_])",
            ),
        ),
        pins=_pins(held["pin"]),
        key=re.compile(bounded(held["key"]["words"])),
    )


@cache
def slips() -> frozenset[str]:
    """The words for a password mistyped: a letter missing, doubled, changed or out of its place."""
    nouns = secret_table()["password"]["mistyped"]
    return frozenset(slip for noun in nouns for slip in _slips(noun)).difference(nouns)


def _slips(noun: str) -> Iterator[str]:
    for place in range(1, len(noun)):
        before, letter, behind = noun[:place], noun[place], noun[place + 1 :]
        yield before + behind
        yield before + 2 * letter + behind
        yield before[:-1] + letter + before[-1] + behind
        if vowels := next((vowels for vowels in _VOWELS if letter in vowels), ""):
            yield from (before + vowel + behind for vowel in vowels)


def _password(held: dict[str, Any], nouns_of: Iterable[str]) -> re.Pattern[str]:
    """“my password: Sun2024!”, “the password for my account is Sun2024!”."""
    nouns, of = ended(nouns_of), either(held["password"]["of"])
    account = (
        rf"\s{{1,3}}{of}(?:\s{{1,3}}[^\W\d_]{{1,14}}){{1,3}}?\s{{0,3}}{either(held['pin']['is'])}\s{{0,3}}"
    )
    return joined(nouns, rf"(?:{account}|{between()})", WORD)


def _pins(pin: dict[str, list[str]]) -> tuple[re.Pattern[str], ...]:
    """“my PIN 4821”, “PIN: 4821”, “the PIN of the card is 4821”, “4821 is my PIN”."""
    nouns, mine = (f"{BEGINS}{either(pin[which])}{ENDS}" for which in ("nouns", "mine"))
    told = rf"(?:\s{{1,3}}[^\W\d_]{{1,14}}){{0,5}}?\s{{0,3}}(?:{either(pin['is'])})\s{{0,3}}"
    first = r"(?<![\w.,:/#+-])(?P<secret>\d{4})\s{0,3}"
    last = rf"{either(pin['is'])}\s{{0,3}}(?:[^\W\d_]{{1,12}}\s{{1,3}}){{0,3}}?"
    return (
        joined(mine, between(), _PIN),
        joined(nouns, between(1), _PIN),
        joined(nouns, told, _PIN),
        joined(first, last, nouns),
    )
