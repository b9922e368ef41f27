"""Codes that open an account without the telephone: “the backup code I wrote down: 7hk2-p9wd-xx41”."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.secret_words import secret_table
from workstation.detection.told_between import told_behind, told_table
from workstation.detection.told_password import is_surely_one, password_words
from workstation.detection.told_secret import bare, is_in_link
from workstation.detection.word_patterns import bounded, either, holds_any, joined

# a quick look: pieces of all the words for them
_PIECES = (
    "back", "recover", "rescue", "restor", "scratch", "emerg", "respaldo", "recupera", "reserva",
    "secours", "récup", "recup", "sauveg", "restaur", "wiederh", "ersatz", "notfall", "sicher",
    "riserva", "riprist", "резерв", "запас", "бэкап", "бекап", "восстан", "аварий", "відновл", "yedek",
    "kurtar", "acil", "dự ph", "du ph", "khôi p", "khoi p", "sao l", "phục h", "phuc h", "cadang",
    "pemulih", "darurat", "نسخ", "احتياط", "استرداد", "استعاد", "باك", "백업", "복구", "예비", "비상",
    "バックア", "リカバ", "復旧", "回復", "予備", "緊急", "备", "恢复", "应急", "救援", "備", "恢復",
    "復原", "還原", "dựph", "khôip", "saol", "รหัส", "โค้ด", "คีย์",
)  # fmt: skip
_LETTER = r"0-9a-z\u00c0-\u024f\u0400-\u04ff"
_GROUPS = re.compile(
    rf"(?<![{_LETTER}_.@/#-])(?P<secret>[a-z0-9]{{2,8}}(?:-[a-z0-9]{{2,8}}){{1,7}})(?![{_LETTER}_@/-]|\.[a-z0-9])"
)
_MIXED = re.compile(r"[a-z]\d|\d[a-z]")
_DIGITS = re.compile(r"(?P<secret>\d{4}[ -]\d{4}(?:[ -]\d{4})?|\d{8,10})(?![\d%]|[.,:/-]\d)")
_SHORTEST = 8  # letters and digits
_LONGEST = 3 * 8  # of a code; what is longer in five groups is the number of anything (RFC 9562)
_AHEAD, _BEHIND = 80, 240  # characters about the words in which one or ten of them stand
_JUST_BEFORE = 24  # characters in which it is said what else has such a number


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words for such codes, and what else has such a number."""
    held = secret_table()
    return (
        joined(bounded([*held["backup"]["nouns"], *told_table()["backup"]["words"]])),
        joined(either(told_table()["backup"]["another"]), r"[^\s]{0,8}\W{0,4}\Z"),
    )


def backup_codes(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such codes in a folded text that speaks of them."""
    text = folded.text
    if not holds_any(text, _PIECES) or not any(map(str.isdigit, text)):
        return
    named = [name.span() for name in _words()[0].finditer(text)]
    if not named:
        return
    begins, ends = [first for first, _ in named], [last for _, last in named]
    for match in _GROUPS.finditer(text):
        start, end = match.span("secret")
        near = _is_one_within(ends, start - _BEHIND, start) or _is_one_within(begins, end, end + _AHEAD)
        if near and _is_code(match["secret"]) and not _is_another(match):
            yield start, end
    for place in ends:
        yield from _behind(text, place)


def _behind(text: str, place: int) -> Iterator[tuple[int, int]]:
    """One that is no groups of letters and digits, but said to be what was named."""
    for told in told_behind(text, place):
        start, end = bare(text, told.start, told.end)
        digits = _DIGITS.match(text, start)
        if digits and (told.known or told.linked):
            yield digits.span("secret")
            return
        word = text[start:end]
        sure = len(word) >= _SHORTEST and is_surely_one(word) and not password_words().product.match(word)
        if (
            sure
            and (told.known or told.linked)
            and told.last not in ("what", "who")
            and not is_in_link(text, start)
        ):
            yield start, end
            return


def _is_code(groups: str) -> bool:
    """Whether there are letters and digits in it, in more than one group."""
    parts = groups.split("-")
    digits = sum(any(map(str.isdigit, part)) for part in parts)
    size = sum(map(len, parts))
    return (
        digits > 1
        and size >= _SHORTEST
        and _MIXED.search(groups) is not None
        and not (len(parts) == 5 and size > _LONGEST)
    )


def _is_one_within(places: Sequence[int], first: int, last: int) -> bool:
    """Whether one of ``places``, in ascending order, is none before ``first`` and none behind ``last``."""
    found = bisect_left(places, first)
    return found < len(places) and places[found] <= last


def _is_another(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _JUST_BEFORE) : match.start()]
    return is_in_link(match.string, match.start()) or _words()[1].search(before) is not None
