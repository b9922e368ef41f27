"""The words by which secrets are told, in seventeen languages, as patterns of linear time."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "secrets.toml"

_WORD = r"(?P<secret>[!-~\u00c0-\u024f\u0400-\u04ff]{4,})"  # however long: no end of it may stay
# four to eight digits, maybe grouped or behind one letter, no part of anything longer, no amount and no time
_UNITS = r"usd[tc]?|eur|btc|eth|min|minute|hour|day|sec|second|time"
_NO_MORE = rf"(?![0-9a-z_%€$£¥]|[.,:/-]\d|\s{{0,2}}(?:{_UNITS})s?(?![a-z]))"
_APART = r"\d(?:[ -]\d){5}|\d\d \d\d \d\d"
_CODE = rf"(?P<secret>(?<![0-9a-z./#+])(?:[a-z]-)?(?:{_APART}|\d{{3}}[ -]\d{{3,4}}|\d{{4,8}})){_NO_MORE}"
_SIX = rf"(?P<secret>(?<![0-9a-z./#+])(?:g-)?(?:{_APART}|\d{{3}}[ -]?\d{{3}})){_NO_MORE}"
_PIN = rf"(?P<secret>(?<![0-9a-z./#+$€£¥])(?:\d(?:[ -]\d){{3}}|\d{{4}})){_NO_MORE}"
_BEGINS = r"(?<![0-9a-z\u00c0-\u024f\u0400-\u04ff])"  # no letter of an alphabet with blanks before it, ...
_ENDS = r"(?![a-z\u00c0-\u024f\u0400-\u04ff])"  # ... or behind it
_OPEN = r"(?<![^\W_])"  # no letter and no digit before it, as inside of an address
_ENDINGS = "(?:nya|ku|mu|['’]s)"  # "passwordnya", "the password's"
_DIGITS_FIRST = r"(?<![\w.,:/#+-])(?P<secret>(?:[a-z]-)?\d{3}[ -]?\d{3})\s{0,3}"


@dataclass(frozen=True, slots=True)
class SecretWords:
    """Patterns for a folded text; the secret is the group of that name. ``key`` are the words alone."""

    password: re.Pattern[str]
    codes: tuple[re.Pattern[str], ...]
    pins: tuple[re.Pattern[str], ...]
    key: re.Pattern[str]


@cache
def secret_words() -> SecretWords:
    """The table that comes along, read at the first question and kept."""
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    code = held["code"]
    words = [word for word in held["between"] if word[0].isalpha() and word[0] <= "\u04ff"]
    marks = [word for word in held["between"] if word not in words]
    link = rf"(?:{_either(words)}(?![a-z\u00c0-\u024f\u0400-\u04ff])|{_either(marks)})"
    between = rf"(?:\s{{0,3}}{link}){{0,4}}\s{{0,3}}"
    before = rf"(?:^|[.,:;!?\n(\"“、。，：]\s{{0,3}}|(?<![^\W\d_]){_either(code['before'])}\s{{1,3}})"
    behind = rf"{_either(code['is'])}\s{{0,3}}(?:\w{{1,12}}\s{{1,3}}){{0,3}}?"
    return SecretWords(
        password=_password(held, between),
        codes=(
            _joined(_bounded(code["nouns"]), between, _CODE),
            _joined(before, _either(code["bare"]), between, _SIX),
            _joined(_bounded(code["named"]), rf"(?:\s{{0,3}}{link}){{1,4}}\s{{0,3}}", _SIX),
            _joined(
                _DIGITS_FIRST,
                behind,
                _bounded([*code["nouns"], *code["bare"], *code["named"]]),
                r"(?![^\W\d_])",
            ),
        ),
        pins=_pins(held["pin"], between, link),
        key=re.compile(_bounded(held["key"]["words"])),
    )


def _password(held: dict[str, Any], between: str) -> re.Pattern[str]:
    """“my password: Sun2024!”, “the password for my account is Sun2024!”."""
    nouns, of = _ended(held["password"]["nouns"]), _either(held["password"]["of"])
    account = (
        rf"\s{{1,3}}{of}(?:\s{{1,3}}[^\W\d_]{{1,14}}){{1,3}}?\s{{0,3}}{_either(held['pin']['is'])}\s{{0,3}}"
    )
    return _joined(nouns, rf"(?:{account}|{between})", _WORD)


def _pins(pin: dict[str, list[str]], between: str, link: str) -> tuple[re.Pattern[str], ...]:
    """“my PIN 4821”, “PIN: 4821”, “the PIN of the card is 4821”, “4821 is my PIN”."""
    nouns, mine = (f"{_BEGINS}{_either(pin[which])}{_ENDS}" for which in ("nouns", "mine"))
    told = rf"(?:\s{{1,3}}[^\W\d_]{{1,14}}){{0,5}}?\s{{0,3}}(?:{_either(pin['is'])})\s{{0,3}}"
    first = r"(?<![\w.,:/#+-])(?P<secret>\d{4})\s{0,3}"
    last = rf"{_either(pin['is'])}\s{{0,3}}(?:[^\W\d_]{{1,12}}\s{{1,3}}){{0,3}}?"
    return (
        _joined(mine, between, _PIN),
        _joined(nouns, rf"(?:\s{{0,3}}{link}){{1,4}}\s{{0,3}}", _PIN),
        _joined(nouns, told, _PIN),
        _joined(first, last, nouns),
    )


def _joined(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.MULTILINE)


def _either(words: Iterable[str]) -> str:
    """Any of ``words``, the longest that fits; a blank in one is any blank or none."""
    spelled = (re.escape(word.lower()).replace(r"\ ", r"\s{0,2}") for word in words)
    return f"(?:{'|'.join(sorted(spelled, key=len, reverse=True))})"


def _bounded(words: Iterable[str]) -> str:
    """The same, where a word of an alphabet with blanks does not begin inside another."""
    latin, rest = _by_alphabet(words)
    return f"(?:{_OPEN}{_either(latin)}|{_either(rest)})" if rest else f"{_OPEN}{_either(latin)}"


def _ended(words: Iterable[str]) -> str:
    """The same, where such a word does not end inside another either: a blank or a mark follows."""
    latin, rest = _by_alphabet(words)
    marked = [word for word in latin if not word[-1].isalpha()]
    plain = [word for word in latin if word[-1].isalpha()]
    ends = rf"{_ENDINGS}?{_ENDS}(?![0-9_./@&?%#+~$])"
    return f"(?:{_OPEN}(?:{_either(plain)}{ends}|{_either(marked)})|{_either(rest)})"


def _by_alphabet(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those of an alphabet with blanks between words, and the others."""
    held = list(words)
    latin = [word for word in held if word[0].isascii() or "\u00c0" <= word[0] <= "\u04ff"]
    return latin, [word for word in held if word not in latin]
