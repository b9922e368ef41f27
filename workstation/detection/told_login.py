"""What opens an account and is called no password: in links, behind a mail address, of an authenticator."""

import re
from collections.abc import Iterator
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.nearby import around
from workstation.detection.networks import networks
from workstation.detection.plain_password import says_nothing_else
from workstation.detection.secret_words import secret_table
from workstation.detection.told_between import told_table
from workstation.detection.told_password import is_password, is_surely_one
from workstation.detection.told_secret import bare
from workstation.detection.word_patterns import ENDS, bounded, either, joined

_VALUE = re.compile(
    r"[?&#](?P<name>passw(?:or)?d|pwd|passphrase|secret|otp|(?:access_|auth_)?token)="
    r"(?P<secret>[^\s&#;\"'<>()\[\]{}⟦•]{4,})",
    re.IGNORECASE,
)
_TRAILING = ".,!?:…"
# a quick look: a digit beside a letter
_MAY_BE_KEY = re.compile(r"[2-7](?:(?=[A-Za-z])|(?<=[A-Za-z].))")
_LEAST_OF_TOKEN = 16  # characters; what is shorter names a coin, or where somebody came from
_CAPITALS = re.compile(
    r"(?<![0-9A-Za-z/=_-])(?:[A-Z2-7]{16,52}|[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,12})(?![0-9A-Za-z/=_-])"
)
_SMALL = re.compile(
    r"(?<![0-9A-Za-z/=_-])(?:[a-z2-7]{4}(?: [a-z2-7]{4}){3,12}|(?:[a-z2-7]{16}){1,2})(?![0-9A-Za-z/=_-])"
)
_MIXED_GROUP = re.compile(r"\b(?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[a-z\d]{4}\b", re.IGNORECASE)
_UNSPOKEN = re.compile(r"(?=.{16}(?:.{16})?\Z)(?:[B-DF-HJ-NP-TV-Z]{2,15}[AEIOU]?){1,4}")
_DIGIT = re.compile(r"[2-7]")
_ADDRESS = r"[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}"
_NEAR = 100  # characters between it and the words
_MAY_BE_PAIR = re.compile(r"[/|:]\s{0,3}[!-~]{1,20}?[!#$%^&*]")
_MAY_BE_SIGNED = re.compile(r"\d[!-~]{0,20}[!#$%^&*]|[!#$%^&*][!-~]{0,20}?\d")
_SIGN = re.compile(r"(?<=.)[!#$%^&*](?=.)")
_NUMBERED = re.compile(r"[a-z]{0,4}[-#]?\d{4,}")  # of a ticket, of a customer


@cache
def login_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a mail address with a password behind it, and the words about an authenticator."""
    held = secret_table()
    return (
        joined(
            f"{bounded(held['login']['words'])}{ENDS}",
            rf"\s{{0,3}}[:=-]?\s{{0,3}}{_ADDRESS}\s{{0,3}}[/|:;]\s{{0,3}}(?P<secret>[!-~]{{6,}})",
        ),
        re.compile(f"{bounded(held['authenticator']['words'])}{ENDS}"),
    )


@cache
def pair_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a name or an address with a password behind it, and what the number of it is instead."""
    held = secret_table()
    login = bounded([*held["login"]["words"], *held["login"]["users"]])
    return (
        joined(
            rf"(?:{login}\s{{0,3}}[:=]\s{{0,3}}[\w.-]{{3,40}}\s{{0,3}}[/|]|(?<![^\s,;(]){_ADDRESS}:)",
            r"\s{0,3}(?P<secret>[!-~]{6,})",
        ),
        re.compile(either([*held["sent"]["other"], *held["code"]["another"]])),
    )


@cache
def name_words() -> re.Pattern[str]:
    """The pattern of a name behind what says that one logs in by it, and a password behind that."""
    held = told_table()["login"]
    return joined(
        rf"{bounded(held['words'])}[^\n;]{{1,60}}?{either(held['and'])}\s{{0,3}}",
        r"(?<![!-~])(?P<secret>(?=[!-~]{0,40}\d)(?=[!-~]{1,40}[!#$%^&*])[!-~]{6,64})",
    )


def link_values(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of passwords and the like that links carry, in a text folded but for its case."""
    if "=" not in folded.text:
        return
    for match in _VALUE.finditer(folded.text):
        value = match["secret"].rstrip(_TRAILING)
        if _is_token(value) if match["name"].lower().endswith("token") else says_nothing_else(value.lower()):
            yield match.start("secret"), match.start("secret") + len(value)


def _is_token(value: str) -> bool:
    if len(value) < _LEAST_OF_TOKEN or value.lower().startswith("0x") or not any(map(str.isdigit, value)):
        return False
    return not networks().of_address(value) and not networks().of_transaction(value)


def authenticator_keys(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of what an application makes its codes from, in a text folded but for its case."""
    text = folded.text
    if not _MAY_BE_KEY.search(text):
        return
    for pattern in (_CAPITALS, _SMALL):
        for match in pattern.finditer(text):
            if _is_key(match[0]) and _speaks_of_authenticator(text, *match.span()):
                yield match.span()


def _is_key(word: str) -> bool:
    if word.isalnum():
        return len(_DIGIT.findall(word)) > word.islower() or _UNSPOKEN.fullmatch(word) is not None
    return len(_MIXED_GROUP.findall(word)) > 1


def _speaks_of_authenticator(text: str, start: int, end: int) -> bool:
    return login_words()[1].search(around(text, start, end, _NEAR).lower()) is not None


def logins(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of passwords behind the mail address or the name that they belong to, in a folded text."""
    if _MAY_BE_PAIR.search(folded.text):
        yield from _pairs(pair_words()[0], folded.text)
    if _MAY_BE_SIGNED.search(folded.text):
        yield from _pairs(name_words(), folded.text)
    if "@" not in folded.text:
        return
    for match in login_words()[0].finditer(folded.text):
        word = match["secret"].rstrip(_TRAILING + ";)\"'")
        mixed = any(map(str.isdigit, word)) and any(map(str.isalpha, word))
        if mixed and is_password(word) and not _NUMBERED.fullmatch(word) and word[0] not in "/+<":
            yield match.start("secret"), match.start("secret") + len(word)


def _pairs(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """“login: ana / Sun#2024”, “ana@mail.com:Sun#2024”, “I log in with ana and Sun#2024”, where nothing but a
    password has such signs in it."""
    for match in pattern.finditer(text):
        start, end = bare(text, *match.span("secret"))
        word = text[start:end]
        if _SIGN.search(word) and is_surely_one(word) and not pair_words()[1].search(word):
            yield start, end
