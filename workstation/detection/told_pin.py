"""PINs that are told as one: “the PIN that I set was 4821”, “I put 482106 as the PIN”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.secret_words import NO_MORE, alone, before_code, secret_table
from workstation.detection.told_between import Told, told_behind, told_table, whole
from workstation.detection.told_password import password_words
from workstation.detection.told_secret import is_in_link
from workstation.detection.word_patterns import BEGINS, ENDS, bounded, either, ended, holds_any, joined

_MAY_HOLD_ONE = re.compile(r"\d(?:[ -]?\d){3}")
# a quick look: pieces of all the nouns
_PIECES = (
    "pin", "nip", "pw", "psw", "p@ss", "pass", "mdp", "mot", "palavra", "clave", "contra", "senha",
    "kennwort", "geheim", "ifre", "parol", "пин", "пін", "парол", "пасс", "пасв", "sandi", "mật kh",
    "mat kh", "matkh", "mã", "السري", "رقم", "رمز", "بن", "كلم", "باس", "พิน", "รหัส", "พาส", "핀",
    "비밀", "비번", "패스", "암호", "暗証", "ピン", "パス", "密码", "密碼", "识别", "識別", "口令",
    "secret",
)  # fmt: skip
_DIGITS = re.compile(rf"[(\"“„«「『'‘#]?(?P<secret>\d(?:[ -]\d){{3,5}}|\d{{4,8}}){NO_MORE}(?!-?\w?digit)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE = 30  # characters in which it is said that somebody has put it
_BEHIND = 30
_OF_CODE_OF_PLACE = re.compile(r"pin[ -]?code\Z")  # in India


@dataclass(frozen=True, slots=True)
class PinWords:
    """``named`` has the group ``sure`` for words that hardly mean anything else, and ``password``."""

    named: re.Pattern[str]
    first: re.Pattern[str]
    put: re.Pattern[str]
    put_behind: re.Pattern[str]
    behind: re.Pattern[str]
    of_card: re.Pattern[str]
    lone: re.Pattern[str]
    alone: re.Pattern[str]


@cache
def pin_words() -> PinWords:
    """Those that are made from the tables."""
    held, more = secret_table(), told_table()["pin"]
    sure = {*held["pin"]["mine"], *more["sure"]}
    nouns = {*held["pin"]["nouns"], *more["nouns"]} - sure
    passwords = {*held["password"]["nouns"], *told_table()["password"]["nouns"]} - sure
    last = (
        rf"{either([*held['pin']['is'], *held['heard']['as']])}\s{{0,3}}(?:[^\W\d_]{{1,12}}\s{{1,3}}){{0,3}}?"
    )
    return PinWords(
        joined(
            rf"(?:(?P<sure>{ended(sure, BEGINS)})|(?P<pin>{ended(nouns, BEGINS)})|{ended(passwords)})",
        ),
        joined(
            r"(?<![\w.,:/#+-])(?P<secret>\d{4,6})\s{0,3}",
            last,
            f"{BEGINS}{either(nouns | sure)}{ENDS}",
        ),
        joined(bounded(more["put"]), r"\s{1,3}(?:\w{1,8}\s{1,3}){0,2}\Z"),
        joined(rf"[\s\"”’',]{{0,3}}(?:\w{{1,8}}\s{{1,3}}){{0,1}}{whole(more['put'])}"),
        joined(rf"[\s,]{{1,3}}{whole(more['behind'])}"),
        joined(either(more["of_card"]), r"\s{0,3}\Z"),
        joined(before_code(), r"\Z"),
        joined(alone()),
    )


def pins(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of the digits of a PIN in a folded text."""
    text = folded.text
    if not holds_any(text, _PIECES) or not _MAY_HOLD_ONE.search(text):
        return
    words, done = pin_words(), 0
    for match in words.named.finditer(text):
        if match.start() < done or is_in_link(text, match.start()):
            continue
        for told in told_behind(text, match.end()):
            digits = _DIGITS.match(text, told.start)
            if digits and _is_told(match, told, digits):
                done = digits.end()
                yield digits.span("secret")
                break
    for match in words.first.finditer(text):
        if not is_in_link(text, match.start()):
            yield match.span("secret")


def _is_told(match: re.Match[str], told: Told, digits: re.Match[str]) -> bool:
    """Whether it is said that these are the digits, and not those of a card, a year or a place."""
    is_pin = match["sure"] is not None or match["pin"] is not None
    if _OF_CODE_OF_PLACE.search(match[0]) and len(digits["secret"]) == 6 and told.last in ("", "link"):
        return False
    if told.linked:
        return told.known or (is_pin and not _YEAR.fullmatch(digits["secret"]))
    if not told.known:
        return False
    if told.last:
        return _is_placed(match, told, digits)
    return match["sure"] is not None or (is_pin and _is_put(match, digits))


def _is_placed(match: re.Match[str], told: Told, digits: re.Match[str]) -> bool:
    """Whether the words between, of which none is “is”, say whose it is or that it was set."""
    if told.last in ("of", "to"):
        return match["sure"] is not None and not _YEAR.fullmatch(digits["secret"]) and _is_put(match, digits)
    if told.last not in ("whose", "yours", "set", "what") or pin_words().of_card.search(
        match.string, match.end(), told.start
    ):
        return False
    if match["sure"] is None and match["pin"] is None:
        return told.last != "what"
    return match["sure"] is not None or not _YEAR.fullmatch(digits["secret"])


def _is_put(match: re.Match[str], digits: re.Match[str]) -> bool:
    """Whether somebody has put it, or says nothing more: one pins a thousand messages, too."""
    text, words = match.string, pin_words()
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if (
        words.put.search(before)
        or password_words().changed.search(before)
        or words.put_behind.match(text, digits.end())
    ):
        return True
    if words.behind.match(text, digits.end()):
        return not _YEAR.fullmatch(digits["secret"])
    return len(digits["secret"]) <= 4 and bool(
        words.lone.search(before) and words.alone.match(text, digits.end())
    )
