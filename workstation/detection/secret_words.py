"""The words by which secrets are told, in seventeen languages, as patterns of linear time."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workstation.detection.word_patterns import BEGINS, ENDS, bounded, by_alphabet, closed, either, joined

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "secrets.toml"

# four to eight digits, maybe grouped or behind one letter, no part of anything longer, no amount and no time
_UNITS = (
    r"usd[tc]?|eur|euro|btc|eth|min|minute|hour|day|sec|second|time|vnd|đồng|rupiah|rp|idr|peso|reai|real|руб[а-я]{0,3}"
    r"|грн|тенге|tl|baht|บาท|元|円|원"
)
# “验证码725148,5分钟内有效”: what follows the comma is a time of its own
_TIME = r"\d{1,3}\s{0,2}(?:分|秒|小时|小時|時間)"
NO_MORE = rf"(?![0-9a-z_%€$£¥]|[.:/-]\d|,(?!{_TIME})\d|\s{{0,2}}(?:{_UNITS})s?(?![a-z]))"
_APART = r"\d(?:[ -]\d){5}|\d\d \d\d \d\d"
_CODE = rf"(?P<secret>(?<![0-9a-z./#+])(?:[a-z]-)?(?:{_APART}|\d{{3}}[ -]\d{{3,4}}|\d{{4,8}})){NO_MORE}"
SIX = rf"(?P<secret>(?<![0-9a-z./#+])(?:g-)?(?:{_APART}|\d{{3}}[ -]?\d{{3}})){NO_MORE}"
_FIVE = r"\d{5}(?!\d)"
_NO_FIELD = r"(?![\"”]\s{0,3}[:=])"  # of what a program answered, which is the code of an error
_VOWELS = ("aeiou", "аоея")


@dataclass(frozen=True, slots=True)
class SecretWords:
    """Patterns for a folded text; the secret is the group of that name. ``key`` are the words alone,
    ``another`` what ends with what is no such code, and ``given`` what codes are given away for."""

    codes: re.Pattern[str]
    key: re.Pattern[str]
    another: re.Pattern[str]
    given: re.Pattern[str]


@cache
def secret_table() -> dict[str, Any]:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        return tomllib.load(file)


def between(at_least: int = 0, more: Iterable[str] = ()) -> str:
    """What may stand between the words and the secret, so many of it at least; ``more`` of the same."""
    held = [*secret_table()["between"], *more]
    words = [word for word in held if word[0].isalpha() and word[0] <= "\u04ff"]
    marks = [word for word in held if word not in words]
    return rf"(?:\s{{0,3}}(?:{either(words)}{ENDS}|{either(marks)})){{{at_least},4}}\s{{0,3}}"


def alone(*more: str) -> str:
    """Nothing more: an end or a mark, what is said out of courtesy, “now”, or ``more``."""
    heard = secret_table()["heard"]
    return rf"[\"”]?\s{{0,3}}(?:$|[.,!?;)。，、！\n]|{closed([*heard['polite'], *heard['now'], *more])})"


def used_behind() -> list[str]:
    """What goes on behind the name of a secret that stood before it."""
    heard = secret_table()["heard"]
    return [*heard["behind"], *heard["goes_on"], *heard["entered_behind"]]


def before_code(*more: str) -> str:
    """What a word stands behind that alone may be a code of anything: a mark, “the”, “I got”, or ``more``."""
    held = secret_table()
    words, signs = by_alphabet([*held["code"]["before"], *held["sent"]["got"], *more])
    marks = r"^|[.,:;!?\n(\"“、。，：]\s{0,3}"
    return rf"(?:{marks}|(?<![^\W\d_]){either(words)}\s{{1,3}}|{either(signs)}\s{{0,3}})"


@cache
def secret_words() -> SecretWords:
    """The patterns that are made from the table."""
    held = secret_table()
    code = held["code"]
    bare, services, five = either(code["bare"]), code["services"], either(code["five"])
    return SecretWords(
        codes=joined(
            rf"(?:(?P<known>{bounded(code['nouns'])})|{before_code(*held['sent']['gave'])}{bare}{_NO_FIELD}",
            rf"|(?P<five>{BEGINS}{five}(?:の|的)?[\s-]{{0,2}}{bare}",
            rf"|{bounded(code['bare'])}\s{{1,2}}(?:{either(code['of'])}\s{{0,2}})?{five}{ENDS})",
            rf"|{BEGINS}{either(services)}[\s-]{{0,2}}{bare}",
            rf"|{bounded(code['bare'])}\s{{1,2}}(?:{either(code['of'])}\s{{0,2}})?{either(services)}{ENDS}",
            rf"|{bounded(code['named'])}(?!\s{{0,3}}\d))",
            between(0, code["from"]),
            rf"(?(known)|(?(five)(?={_FIVE})|(?={SIX.replace('?P<secret>', '?:')})))",
            _CODE,
        ),
        key=re.compile(bounded(held["key"]["words"])),
        another=re.compile(rf"{either(code['another'])}[^\W\d_]{{0,12}}\W{{0,4}}\Z"),
        given=re.compile(either(code["given"])),
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
