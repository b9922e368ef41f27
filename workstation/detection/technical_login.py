"""What opens an account as programs write it: “https://ana:Sun2024@…”, “curl -u”, API keys, tables."""

import re
from collections.abc import Iterator
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.networks import networks
from workstation.detection.secret_words import secret_table
from workstation.detection.told_between import told_table
from workstation.detection.told_password import is_password
from workstation.detection.told_secret import is_in_link
from workstation.detection.word_patterns import BEGINS, ended

# a name without a dot: what has one stands there to be taken for a host
_IN_LINK = re.compile(r"[A-Za-z]://[\w+-]{1,64}:(?P<secret>[^\s/?#@:]{6,100})@(?=[\w.-])")
_IN_COMMAND = re.compile(
    r"(?<!\S)(?:-u|--user|--proxy-user)[ =]{0,3}[\"']?[\w.@+-]{1,64}:(?P<secret>[^\s\"':]{6,100})"
)
_MAY_BE_API = re.compile(r"[A-Za-z0-9/+_-]{16}")
_KEY = re.compile(
    r"(?<![A-Za-z0-9/+_.@-])(?P<secret>[A-Za-z0-9/+_-]{16,200}={0,2})(?![A-Za-z0-9@]|\.[A-Za-z0-9])"
)
_ASSIGNED = re.compile(r"(?i:secret(?:[ _-]?key)?)[\"']?\s{0,3}[:=]\s{0,3}[\"']?\Z")
_API = re.compile(r"(?i:(?<![^\W_])api(?![a-z]))")
_NEAR = 200  # characters before a secret in which it is said to be of an API
_BESIDE, _BEHIND = 60, 24  # characters before it and behind in which it is called a secret
_LEAST_OF_KEY, _FEWEST_DIGITS = 20, 2
_HEXADECIMAL = re.compile(r"(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)")
_BETWEEN_CELLS = "\t|;,"
_NO_STROKES = str.maketrans("", "", "_-/+")
_WORDS = re.compile(r"(?:[A-Za-z]{2,20}[_/-]|\d{1,8}[_/-]){1,12}(?:[A-Za-z]{1,20}|\d{1,8})")
_ROWS = 50  # of one table


@cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
    """What stands above passwords in a table, and above those whose they are."""
    held = secret_table()
    passwords = [*held["password"]["nouns"], *held["password"]["loose"]]
    return frozenset(passwords), frozenset([*held["login"]["words"], *held["login"]["users"]])


@cache
def _secret() -> re.Pattern[str]:
    """What such keys are called that nobody else may have."""
    return re.compile(ended(told_table()["api"]["secret"], BEGINS))


def technical_logins(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such secrets in a text folded but for its case."""
    text = folded.text
    if "://" in text and "@" in text:
        yield from _told(_IN_LINK, text)
    if "curl" in text:
        yield from _told(_IN_COMMAND, text)
    if _MAY_BE_API.search(text):
        yield from (match.span("secret") for match in _KEY.finditer(text) if _is_api_secret(match))
    if "\n" in text:
        yield from _in_tables(text)


def _is_api_secret(match: re.Match[str]) -> bool:
    """Whether it looks like one and is called so, or is put there as one beside an API."""
    text, start, key = match.string, match.start(), match["secret"]
    if not _is_mixed(key) or "://" in key or is_in_link(text, start):
        return False
    before = text[max(0, start - _NEAR) : start]
    of_api = _API.search(before.replace("_", " ")) is not None
    if of_api and _ASSIGNED.search(before):
        return True
    if len(key) < _LEAST_OF_KEY or sum(map(str.isdigit, key)) < _FEWEST_DIGITS:
        return False
    beside = f"{before[-_BESIDE:]} {text[match.end() : match.end() + _BEHIND]}".lower().replace("_", " ")
    if _secret().search(beside) is None:
        return False
    return of_api if _HEXADECIMAL.fullmatch(key) else not _is_public(key)


def _is_public(key: str) -> bool:
    """Whether it is an address, a transaction, or no more than words with a number."""
    if key.islower() and key.translate(_NO_STROKES).isalpha():
        return True
    return (
        bool(networks().of_address(key) or networks().of_transaction(key))
        or _WORDS.fullmatch(key) is not None
    )


def _told(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (match.span("secret") for match in pattern.finditer(text) if _is_mixed(match["secret"]))


def _is_mixed(word: str) -> bool:
    """Whether it is no mere “password”, as manuals have it there."""
    return any(map(str.isalpha, word)) and any(map(str.isdigit, word)) and is_password(word)


def _in_tables(text: str) -> Iterator[tuple[int, int]]:
    """Below a head “user, mail, pass”, in as many columns."""
    place = 0
    column, width, between, rows = -1, 0, "", 0
    for line in text.splitlines(keepends=True):
        cells = line.split(between) if between else []
        if column >= 0 and len(cells) == width and rows < _ROWS:
            rows += 1
            start = place + sum(len(cell) + 1 for cell in cells[:column])
            cell = cells[column]
            word = cell.strip(" \r\n\"'|")
            if " " not in word and _is_mixed(word):
                start += cell.index(word)
                yield start, start + len(word)
        else:
            column, width, between = _head(line)
            rows = 0
        place += len(line)


def _head(line: str) -> tuple[int, int, str]:
    """The column of the passwords, how many there are and what stands between; -1 where it is no head."""
    for between in _BETWEEN_CELLS:
        if between in line and len(line) <= _NEAR:
            cells = [cell.strip(" \r\n\"'").lower() for cell in line.split(between)]
            passwords, logins = _heads()
            columns = [index for index, cell in enumerate(cells) if cell in passwords]
            is_prose = any(" " in cell and cell not in logins | passwords for cell in cells)
            if columns and not is_prose and not logins.isdisjoint(cells):
                return columns[0], len(cells), between
    return -1, 0, ""
