"""Passwords told with their words: “my password is Sun2024!”, “pass Sun2024”, “Sun2024! as the password”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workstation.detection.answered import answers_with_password
from workstation.detection.folding import Folded
from workstation.detection.secret_words import alone, secret_table, slips, used_behind
from workstation.detection.told_between import PLAIN, Told, told_behind, told_table, whole
from workstation.detection.told_secret import bare, is_in_link
from workstation.detection.word_patterns import ENDS, bounded, closed, either, ended, holds_any, joined

# quick looks: letters, digits and signs mixed as in passwords, and pieces of all the nouns
_MAY_HOLD_ONE = re.compile(r"[^\W\d_][.,/-]?\d|\d[.,/-]?[^\W\d_]|\d{6}|[!@#$%^&*_+=~?][!-~\u00c0-\u04ff]")
_PIECES = (
    "pass", "clave", "mk", "pw", "p@ss", "mot", "mdp", "palavra", "senha", "contra", "kennwort", "ifre",
    "parol", "парол", "пасс", "пасв", "sandi", "kunci", "mật kh", "mat kh", "matkh", "كلم", "باس",
    "الرقم", "รหัส", "พาส", "비밀", "비번", "패스", "암호", "パス", "暗証", "密码", "密碼", "口令",
    "secret", "psw", "пас", "mật m", "mat m", "phrase", "رقم",
)  # fmt: skip
_MAY_BE_MISTYPED = re.compile(r"[^\W\d_]{5,12}")
_SIGNS = frozenset("!@#$%^&*_+=~?")
_LOUD = "!?~"  # as often as it is, it says nothing of the word before it
_DATE_OR_RANGE = re.compile(r"[\d.,:/%+-]+")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_AS_GOOD_AS_LINKED = ("", "whose", "yours")
_SIGNED = re.compile(r"[!@#$%^&*+=~_]|[^\W_]\.[^\W_]|\.$")
_COUNTED = re.compile(r"\d{1,2}-[^\W\d_]+|[\u0620-\u06ff]{1,9}\d?[a-z][!-~]*")  # "8-digit", "the 2FA"
_STRONG = re.compile(r"[^\W_][!@#$%^&*]")
_SIGN = re.compile(r"[!@#$%^&*+=~](?=.)")
_NO_PASSWORD = re.compile(
    r"://|@[^@]{1,64}\.|(?:erc|trc|bep|brc|slp|spl)-?\d|^[\d.,:/-]{1,20}[a-z]{1,7}$"
    r"|\.(?:json|txt|pdf|docx?|xlsx?|zip|rar|png|jpe?g|exe|apk|dmg|csv|html?|com|net|org)$"
)
_SHORTEST, _FEWEST_DIGITS = 6, 2
_BEGINS = re.compile(r"(?:^|[\n.,;:!?/|(-])\s{0,3}$")
_ENDS = re.compile(r"[\s.,;!)/|]{0,3}(?:$|\n)")
_BEFORE = 80  # characters in which a login stands
_REST = re.compile(rf"[{PLAIN}]*")  # however long it is, no end of it may stay
_FIRST = re.compile(
    rf"(?<![{PLAIN}])(?=[^\s\d_!@#$%^&*+=~]{{0,40}}[\d_!@#$%^&*+=~])[{PLAIN}]{{6,64}}(?![{PLAIN}])"
)


@dataclass(frozen=True, slots=True)
class PasswordWords:
    """The ``noun`` of ``named`` is one that hardly means anything else, and ``none`` follows where it does.
    The rest stands about it: ``changed`` is said before it where it is told to what."""

    named: re.Pattern[str]
    none: re.Pattern[str]
    product: re.Pattern[str]
    changed: re.Pattern[str]
    mine: re.Pattern[str]
    login: re.Pattern[str]
    no_noun: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def password_words() -> PasswordWords:
    """Those that are made from the tables."""
    held, more = secret_table(), told_table()["password"]
    password, heard = held["password"], held["heard"]
    login = rf"{bounded([*held['login']['words'], *held['login']['users']])}{ENDS}"
    behind = closed([*heard["this"], *heard["as"], *held["pin"]["is"]])
    filling = rf"(?:\s{{0,3}}{closed([*heard['filling'], *held['code']['before']])}){{0,2}}\s{{0,3}}"
    nouns = {*password["nouns"], *more["nouns"], *slips()}
    return PasswordWords(
        joined(rf"(?:(?P<noun>{ended(nouns)})|{ended([*password['loose'], *more['loose']])})"),
        joined(rf"[\s-]{{0,2}}{whole(more['none'])}"),
        joined(rf"{either(more['product'])}[-_.]?\d{{1,4}}[a-z+]{{0,5}}\Z"),
        joined(bounded(more["changed"]), r"\s{1,3}(?:\w{1,12}\s{1,3}){0,3}\Z"),
        joined(bounded(more["mine"]), r"\s{1,3}(?:\w{1,12}\s{1,3}){0,2}\Z"),
        joined(
            rf"(?:{login}\s{{0,3}}(?:[:=]\s{{0,3}}\S{{2,60}}[\s/|,;]{{1,3}}|\S{{2,60}}\s{{0,3}}[/|;]\s{{0,3}})",
            r"|@\S{4,60}[\s/|,;]{1,3})$",
        ),
        joined(bounded(password["other"]), r"\s{0,3}$"),
        joined(
            rf"\s{{0,3}}[,\"”'’]?\s{{0,3}}{behind}{filling}{bounded(nouns)}{ENDS}",
            alone(*used_behind(), *password["account"]),
        ),
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
    words, done = password_words(), 0
    for match in words.named.finditer(text):
        if match.start() < done or words.none.match(text, match.end()) or is_in_link(text, match.start()):
            continue
        for told in told_behind(text, match.end()):
            start, end = bare(text, told.start, told.end)
            if start < end and _is_told(match, told, text[start:end], end):
                rest = _REST.match(text, told.end)
                done = rest.end() if rest else end
                yield bare(text, start, done)
                break


def _is_told(match: re.Match[str], told: Told, word: str, end: int) -> bool:
    """Whether the words between say so much the surer that it is the password as it looks less like one."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    said = told.linked and told.known
    if match["noun"] and told.known and (said or told.last in _AS_GOOD_AS_LINKED):
        return is_password(word) and (said or not password_words().product.match(word))
    sure = is_surely_one(word, is_said=said and bool(told.last)) and (
        said or not password_words().product.match(word)
    )
    if not sure or (not match["noun"] and password_words().no_noun.search(before)):
        return False
    if not told.known:
        return told.linked and match["noun"] is not None
    return said or _is_placed(told, word, before, match.string, end)


def _is_placed(told: Told, word: str, before: str, text: str, end: int) -> bool:
    """Whether it is told without “is”: “pass for my mail Sun#2024”, or in a line of its own."""
    words = password_words()
    if told.last == "to" and words.changed.search(before):
        return True
    if told.last == "set":
        return True
    if told.last in ("what", "whose") and (_is_signed(word) or words.mine.search(before)):
        return True
    if not told.last and (words.login.search(before) or _STRONG.search(word)):
        return True
    return _BEGINS.search(before) is not None and _ENDS.match(text, end) is not None


def _is_signed(word: str) -> bool:
    """Whether it has such signs in it as names have not."""
    return _SIGNED.search(word) is not None


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
    if (
        len(word) < 4
        or "://" in word
        or _COUNTED.fullmatch(word)
        or re.fullmatch(r"[^@]+@[^@]+\.[a-z]+", word)
    ):
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
