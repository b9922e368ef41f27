"""Codes told the other way round or by what is said: “839201, this is my code”, “the app says 839201”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workstation.detection.answered import answers_with_code
from workstation.detection.folding import Folded
from workstation.detection.secret_words import SIX, alone, before_code, secret_table, used_behind
from workstation.detection.told_secret import is_in_link, speaks_of_code
from workstation.detection.word_patterns import ENDS, bounded, closed, either, joined

_MAY_HOLD_CODE = re.compile(r"\d(?:\d\d[ -]?\d\d|\d?[ -]\d\d?[ -])\d")
_SIX_DIGITS = re.compile(rf"(?<![,.:]){SIX}")
_NEAR = 60  # characters before and behind
_APART, _ASKED, _ABOUT, _SOON = 40, 25, 42, 12  # characters from it to the words
_CLAUSE = re.compile(r"[.,!?;\n]")  # where one ends
_MOST_WORDS = 4  # from “is” to the code
_NO_NUMBER = re.compile(rf"(?:[^\d\n]|\d(?!\d\d)){{0,{_NEAR}}}")


@dataclass(frozen=True, slots=True)
class HeardWords:
    """Patterns of what stands before a number and behind it."""

    code: re.Pattern[str]
    named: re.Pattern[str]
    source: re.Pattern[str]
    is_: re.Pattern[str]
    word: re.Pattern[str]
    this_is: re.Pattern[str]
    opens: re.Pattern[str]
    beside: re.Pattern[str]
    alone: re.Pattern[str]
    parted: re.Pattern[str]
    it: re.Pattern[str]
    says: re.Pattern[str]
    said: re.Pattern[str]
    entered: re.Pattern[str]
    was_entered: re.Pattern[str]
    wrong: re.Pattern[str]
    last: re.Pattern[str]
    other: re.Pattern[str]


@cache
def heard_words() -> HeardWords:
    """Those that are made from the table."""
    held = secret_table()
    code, heard = held["code"], held["heard"]
    put, this, used, arrived = (closed(heard[which]) for which in ("put", "this", "as", "arrived"))
    filling = rf"(?:\s{{0,3}}{closed(heard['filling'])}){{0,3}}\s{{0,3}}"
    mark, quote = r"\s{0,3}[,.;:!、。，]?\s{0,3}", r"\s{0,3}[:“\"]?\s{0,3}$"
    return HeardWords(
        joined(f"(?:(?P<known>{bounded(code['nouns'])})|{bounded(code['bare'])}){ENDS}"),
        joined(bounded(code["named"]), ENDS),
        joined(bounded(heard["sources"]), ENDS),
        joined(rf"\s{{0,3}}{either(code['is'])}\s{{0,3}}"),
        joined(rf"(?!{either(code['another'])})\w{{1,12}}\s{{1,3}}"),
        joined(
            rf"(?:\s{{0,3}}{arrived}{mark}(?:{this})?|(?:\s{{0,3}}{put})?{mark}{this}|\s{{0,3}}{used})",
            filling,
        ),
        joined(before_code(), r"\Z"),
        joined(r"\s{0,3}[(–—-]?", filling),
        joined(alone(*heard["arrived"], *used_behind())),
        joined(rf"[,.;:!?、。，(]|{bounded(heard['goes_on'])}{ENDS}"),
        joined(either(heard["it"]), "?"),
        joined(bounded(heard["says"]), ENDS, quote),
        joined(rf"\s{{0,3}}{either(heard['said'])}"),
        joined(bounded(heard["entered"]), ENDS, quote),
        joined(rf"\s{{0,3}}{either(heard['entered_behind'])}"),
        joined(either(heard["wrong"])),
        joined(alone(*heard["goes_on"])),
        joined(either([*held["sent"]["other"], *heard["other"]])),
    )


def heard_codes(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such codes in a folded text."""
    text = folded.text
    if not _MAY_HOLD_CODE.search(text) or not speaks_of_code(text):
        return
    for match in _SIX_DIGITS.finditer(text):
        told = _is_told(match, heard_words()) or answers_with_code(text, *match.span("secret"))
        if told and not is_in_link(text, match.start()):
            yield match.span("secret")


def _is_told(match: re.Match[str], words: HeardWords) -> bool:
    """Whether what stands about a number says that it is a code, and not the number of something else."""
    text, (start, end) = match.string, match.span("secret")
    before = text[max(0, start - _NEAR) : start]
    if not words.other.search(_CLAUSE.split(before)[-1]) and _is_called(text, end, words):
        return True
    if match["secret"].endswith("000") or words.other.search(before):
        return False
    if match["secret"].startswith("g-") and "google" in text:
        return True
    before, behind = _near(before[::-1])[::-1], _near(text[end : end + _NEAR])
    if _is_named(behind, words) or _is_beside(text, start, end, words):
        return True
    return _is_shown(before, behind, words) or _is_entered(before, behind, words)


def _near(text: str) -> str:
    """``text`` up to the next line or number."""
    near = _NO_NUMBER.match(text)
    return near[0] if near else ""


def _is_called(text: str, end: int, words: HeardWords) -> bool:
    """“839201 is my new code”."""
    part = words.is_.match(text, end)
    for _ in range(_MOST_WORDS):
        if part is None:
            return False
        if named := words.code.match(text, part.end()) or words.named.match(text, part.end()):
            return not text[named.end() : named.end() + 1].isalpha()
        part = words.word.match(text, part.end())
    return False


def _is_named(behind: str, words: HeardWords) -> bool:
    """“839201, this is my code”, “839201 as the code”."""
    this = words.this_is.match(behind)
    if not this or not (named := words.code.match(behind, this.end())):
        return False
    return bool(named["known"] or words.alone.match(behind, named.end()))


def _is_beside(text: str, start: int, end: int, words: HeardWords) -> bool:
    """“839201 SMS code”, “I got 839201 (SMS)”, and no more is said of it."""
    if not words.opens.search(text[max(0, start - _NEAR) : start]):
        return False
    beside = words.beside.match(text, end)
    named = beside and (words.code.match(text, beside.end()) or words.source.match(text, beside.end()))
    return bool(named and words.alone.match(text, named.end()))


def _is_shown(before: str, behind: str, words: HeardWords) -> bool:
    """“the code came, it says 839201”; not “no code came, my wallet says 839201”."""
    if words.said.match(behind):
        return _comes_from(before[-_ASKED:], words)
    says = words.says.search(before)
    if not says or not words.last.match(behind):
        return False
    by = before[max(0, says.start() - _APART) : says.start()]
    parts = words.parted.split(by)
    return _comes_from(by, words) if words.it.fullmatch(parts[-1].strip()) else _comes_from(parts[-1], words)


def _comes_from(before: str, words: HeardWords) -> bool:
    return bool(words.source.search(before) or words.code.search(before))


def _is_entered(before: str, behind: str, words: HeardWords) -> bool:
    """“it asks for the code, I put 839201 and it is wrong”, “I put 839201, and it says invalid code”."""
    entered = words.entered.search(before)
    if not (entered or words.was_entered.match(behind)) or not words.wrong.search(behind[:_ABOUT]):
        return False
    if words.other.search(behind[:_SOON]):
        return False
    asked = before[max(0, entered.start() - _ASKED) : entered.start()] if entered else before[-_ASKED:]
    return bool(words.code.search(asked) or words.code.search(behind[:_ABOUT]))
