"""Passwords told with their words: “my password is Sun2024!”, “pass Sun2024”, “Sun2024! as the password”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workstation.detection.answered import answers_with_password
from workstation.detection.folding import Folded
from workstation.detection.secret_words import alone, between, secret_table, slips, used_behind
from workstation.detection.told_secret import bare, is_in_link
from workstation.detection.word_patterns import ENDS, bounded, closed, either, ended, holds_any, joined

# quick looks: letters, digits and signs mixed as in passwords, and pieces of all the nouns
_MAY_HOLD_ONE = re.compile(r"[^\W\d_][.,/-]?\d|\d[.,/-]?[^\W\d_]|\d{6}|[!@#$%^&*_+=~?][!-~\u00c0-\u04ff]")
_PIECES = (
    "pass", "clave", "mk", "pw", "p@ss", "mot", "mdp", "palavra", "senha", "contra", "kennwort", "ifre",
    "parol", "парол", "пасс", "пасв", "sandi", "kunci", "mật kh", "mat kh", "matkh", "كلم", "باس", "الرقم",
    "รหัสผ", "พาส", "비밀", "비번", "패스", "パス", "暗証", "密码", "密碼", "secret", "psw",
)  # fmt: skip
_MAY_BE_MISTYPED = re.compile(r"[^\W\d_]{5,12}")
_SIGNS = frozenset("!@#$%^&*_+=~?")
_LOUD = "!?~"  # as often as it is, it says nothing of the word before it
_DATE_OR_RANGE = re.compile(r"[\d.,:/%+-]+")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SIGN = re.compile(r"[!@#$%^&*+=~](?=.)")
_NO_PASSWORD = re.compile(r"://|@[^@]{1,64}\.|(?:erc|trc|bep|brc|slp|spl)-?\d|^[\d.,:/-]{1,20}[a-z]{1,7}$")
_SHORTEST, _FEWEST_DIGITS = 6, 2
_BEGINS = re.compile(r"(?:^|[\n.,;:!?/|(-])\s{0,3}$")
_ENDS = re.compile(r"[\s.,;!)/|]{0,3}(?:$|\n)")
_BEFORE = 80  # characters in which a login stands
_PLAIN = r"!-~\u00c0-\u024f\u0400-\u04ff"
_WORD = rf"[{_PLAIN}]{{4,100}}"  # what is to be looked at of it ...
_REST = re.compile(rf"[{_PLAIN}]*")  # ... and however long it is, no end of it may stay
_FIRST = re.compile(
    rf"(?<![{_PLAIN}])(?=[^\s\d_!@#$%^&*+=~]{{0,40}}[\d_!@#$%^&*+=~])[{_PLAIN}]{{6,64}}(?![{_PLAIN}])"
)


@dataclass(frozen=True, slots=True)
class PasswordWords:
    """``told`` has what follows as ``secret`` and, with ``of`` and ``link`` before it, as ``other``; its
    ``noun`` is one that hardly means anything else. The rest stands about it."""

    told: re.Pattern[str]
    login: re.Pattern[str]
    no_noun: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def password_words() -> PasswordWords:
    """Those that are made from the table."""
    held = secret_table()
    password, heard = held["password"], held["heard"]
    login = rf"{bounded([*held['login']['words'], *held['login']['users']])}{ENDS}"
    behind = closed([*heard["this"], *heard["as"], *held["pin"]["is"]])
    filling = rf"(?:\s{{0,3}}{closed([*heard['filling'], *held['code']['before']])}){{0,2}}\s{{0,3}}"
    return PasswordWords(
        joined(
            rf"(?:(?P<noun>{ended([*password['nouns'], *slips()])})|{ended(password['loose'])})", _tails()
        ),
        joined(
            rf"(?:{login}\s{{0,3}}(?:[:=]\s{{0,3}}\S{{2,60}}[\s/|,;]{{1,3}}|\S{{2,60}}\s{{0,3}}[/|;]\s{{0,3}})",
            r"|@\S{4,60}[\s/|,;]{1,3})$",
        ),
        joined(bounded(password["other"]), r"\s{0,3}$"),
        joined(
            rf"\s{{0,3}}[,\"”'’]?\s{{0,3}}{behind}{filling}{bounded(password['nouns'])}{ENDS}",
            alone(*used_behind(), *password["account"]),
        ),
    )


def _tails() -> str:
    """What follows the noun, looked at in both ways: “is Sun2024”, “for the account is Sun2024”, and “that I
    use: Sun2024”."""
    held = secret_table()
    password, is_ = held["password"], either(held["pin"]["is"])
    of = rf"\s{{1,3}}{either(password['of'])}(?:\s{{1,3}}[^\W\d_]{{1,14}}){{1,3}}?\s{{0,3}}{is_}"
    return (
        rf"(?=(?:(?:{of}\s{{0,3}}[\"“„«]?|{between()})(?P<secret>{_WORD}))?)"
        rf"(?=(?:(?P<of>(?:\s{{0,3}}{closed(password['account'])}){{0,2}})"
        rf"(?P<link>\s{{0,3}}(?:[:=→–—-]|{closed(password['link'])}))?\s{{0,3}}"
        rf"(?P<other>{_WORD}))?)"
    )


def passwords(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of passwords in a folded text; a plain word is none, since “is wrong” follows as often."""
    text = folded.text
    if not may_hold_password(text):
        return
    if holds_any(text, _PIECES) or not slips().isdisjoint(_MAY_BE_MISTYPED.findall(text)):
        yield from _told(text)
        yield from _told_first(text)


def may_hold_password(text: str) -> bool:
    """Whether letters, digits and signs are mixed there as in passwords."""
    return bool(_MAY_HOLD_ONE.search(text))


def _told(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for match in password_words().told.finditer(text):
        for which, is_told in (("secret", _is_plainly_told), ("other", _is_surely_told)):
            if match.start() < done or not match[which]:
                continue
            start, end = bare(text, *match.span(which))
            if is_told(match, text[start:end], end) and not is_in_link(text, match.start()):
                rest = _REST.match(text, match.end(which))
                done = rest.end() if rest else end
                yield bare(text, start, done)


def _is_plainly_told(match: re.Match[str], word: str, end: int) -> bool:
    del end
    return match["noun"] is not None and is_password(word)


def _is_surely_told(match: re.Match[str], word: str, end: int) -> bool:
    """Whether it is said that the password follows, or it has a line, or stands behind a login."""
    if not is_surely_one(word, is_said=bool(match["of"] and match["link"])):
        return False
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if password_words().no_noun.search(before):
        return False
    if match["link"]:
        return True
    if not match["of"] and password_words().login.search(before):
        return True
    return _BEGINS.search(before) is not None and _ENDS.match(match.string, end) is not None


def _told_first(text: str) -> Iterator[tuple[int, int]]:
    """“Sun2024! is my password”, or below a question."""
    for match in _FIRST.finditer(text):
        start, end = bare(text, *match.span())
        if is_surely_one(text[start:end]) and (
            password_words().behind.match(text, end) or answers_with_password(text, start, end)
        ):
            yield start, end


def is_password(word: str) -> bool:
    """Whether ``word`` may be one: digits, or a sign within."""
    if len(word) < 4 or "://" in word or re.fullmatch(r"[^@]+@[^@]+\.[a-z]+", word):
        return False
    digits = any(map(str.isdigit, word))
    letters = any(map(str.isalpha, word))
    if not letters:
        return digits and len(word) >= 6 and (word.isdigit() or not _DATE_OR_RANGE.fullmatch(word))
    return digits or any(sign in _SIGNS for sign in word.rstrip(_LOUD)[:-1])


def is_surely_one(word: str, *, is_said: bool = False) -> bool:
    """Whether ``word`` looks like a password in every way: letters and several digits, or one and a sign.

    Where it ``is_said`` to be what somebody uses, a sign is enough.
    """
    if len(word) < _SHORTEST or not _LETTERS.search(word) or _NO_PASSWORD.search(word):
        return False
    digits = sum(map(str.isdigit, word))
    return digits >= _FEWEST_DIGITS or ((digits > 0 or is_said) and _SIGN.search(word) is not None)
