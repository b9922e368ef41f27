"""Passwords told by words that mean other things as well, or of an account: “pass is Sun2024”."""

import re
from collections.abc import Iterator
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.secret_words import WORD, secret_table
from workstation.detection.told_secret import bare, is_in_link, may_hold_password
from workstation.detection.word_patterns import ENDS, bounded, closed, ended, holds_any, joined

# a quick look: pieces of all the nouns, of which most texts have none
_PIECES = (
    "pass", "clave", "mk", "pw", "p@ss", "mot", "mdp", "palavra", "senha", "contra", "kennwort", "ifre",
    "parol", "парол", "пасс", "пасв", "sandi", "kunci", "mật kh", "mat kh", "matkh", "كلم", "باس", "الرقم",
    "รหัสผ", "พาส", "비밀", "비번", "패스", "パス", "暗証", "密码", "密碼"
)  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SIGN = re.compile(r"[!@#$%^&*+=~](?=.)")
_NO_PASSWORD = re.compile(r"://|@[^@]{1,64}\.|(?:erc|trc|bep|brc|slp|spl)-?\d|^[\d.,:/-]{1,20}[a-z]{1,7}$")
_SHORTEST, _FEWEST_DIGITS = 6, 2
_BEGINS = re.compile(r"(?:^|[\n.,;:!?/|(-])\s{0,3}$")
_ENDS = re.compile(r"[\s.,;!)/|]{0,3}(?:$|\n)")
_BEFORE = 80  # characters in which a login stands


@cache
def words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The pattern of what is told, with the groups ``of`` and ``link``; what may stand before it, and not."""
    held = secret_table()
    password = held["password"]
    login = rf"{bounded([*held['login']['words'], *held['login']['users']])}{ENDS}"
    return (
        joined(
            ended([*password["loose"], *password["nouns"]]),
            rf"(?P<of>(?:\s{{0,3}}{closed(password['account'])}){{0,2}})",
            rf"(?P<link>\s{{0,3}}(?:[:=→–—-]|{closed(password['link'])}))?\s{{0,3}}",
            WORD,
        ),
        joined(
            rf"(?:{login}\s{{0,3}}(?:[:=]\s{{0,3}}\S{{2,60}}[\s/|,;]{{1,3}}|\S{{2,60}}\s{{0,3}}[/|;]\s{{0,3}})",
            r"|@\S{4,60}[\s/|,;]{1,3})$",
        ),
        joined(bounded(password["other"]), r"\s{0,3}$"),
    )


def told_passwords(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such passwords in a folded text."""
    text = folded.text
    if not may_hold_password(text) or not holds_any(text, _PIECES):
        return
    for match in words()[0].finditer(text):
        start, end = bare(text, *match.span("secret"))
        if is_surely_one(text[start:end]) and _is_told(match, end) and not is_in_link(text, match.start()):
            yield start, end


def is_surely_one(word: str) -> bool:
    """Whether ``word`` looks like a password in every way: letters and several digits, or a sign."""
    digits = sum(map(str.isdigit, word))
    if len(word) < _SHORTEST or not digits or not _LETTERS.search(word) or _NO_PASSWORD.search(word):
        return False
    return digits >= _FEWEST_DIGITS or _SIGN.search(word) is not None


def _is_told(match: re.Match[str], end: int) -> bool:
    """Whether it is said that the password follows, or it has a line, or stands behind a login."""
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    if words()[2].search(before):
        return False
    if match["link"]:
        return True
    if not match["of"] and words()[1].search(before):
        return True
    return _BEGINS.search(before) is not None and _ENDS.match(match.string, end) is not None
