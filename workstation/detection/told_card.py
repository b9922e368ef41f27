"""The number of a card with which one pays, beside a word for such a card, and the digits on its back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workstation.detection.folding import Folded
from workstation.detection.secret_words import NO_MORE, between, secret_table
from workstation.detection.told_between import told_table
from workstation.detection.told_secret import is_in_link
from workstation.detection.word_patterns import bounded, ended, holds_any, joined

_NUMBER = re.compile(
    r"(?<![0-9a-z_+$€£¥])(?<![0-9][ ./-])(?:"
    r"(?=[24-6]|35)[0-9]{4}(?P<apart>[ -]?)[0-9]{4}(?P=apart)[0-9]{4}(?P=apart)[0-9]{4}"
    r"|3[47][0-9]{2}(?P<amex>[ -]?)[0-9]{6}(?P=amex)[0-9]{5}"
    r"|3[0689][0-9]{2}(?P<diners>[ -]?)[0-9]{6}(?P=diners)[0-9]{4}"
    r"|62[0-9]{17})(?![0-9a-z_%€$£¥]|[.,:-][0-9](?![0-9]?/))"
)
_BACKS = ("cvv", "cvc", "prüfn", "pruefn", "crypto")
_LATIN = {base + digit: str(digit) for base in (0x660, 0x6F0) for digit in range(10)}
_BESIDE = 60  # characters to each side of the number in which a word says what it is


_EXPIRES = re.compile(r"(?<![0-9./-])(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:20)?(?:2[4-9]|3[0-9])(?![0-9]|[./-][0-9])")
_AFTER = 100  # characters behind the number in which all else stands that is on the card


@dataclass(frozen=True, slots=True)
class CardWords:
    """Patterns for a folded text; the secret is the group of that name. ``loose``, ``security`` and those of
    ``beside`` are the digits on the back by words that mean other things as well."""

    words: re.Pattern[str]
    kinds: re.Pattern[str]
    other: re.Pattern[str]
    back: re.Pattern[str]
    loose: re.Pattern[str]
    security: re.Pattern[str]
    beside: tuple[re.Pattern[str], ...]


@cache
def card_words() -> CardWords:
    """Those that are made from the table."""
    held, told = secret_table()["card"], told_table()["card"]
    words = [*held["words"], *told["words"]]
    back = bounded([*held["security"], *told["back"]])
    alone = rf"(?P<secret>(?<![0-9.,:/-])(?<!\d )[0-9]{{3}}){NO_MORE}(?! ?%)"
    three, four = (
        rf"{between()}(?P<secret>(?<![0-9])[0-9]{{{many}}}){NO_MORE}(?! ?%)" for many in ("3", "3,4")
    )
    return CardWords(
        joined(ended([*words, *held["backs"], *held["loose"]])),
        joined(ended(words)),
        joined(ended(held["other"])),
        joined(bounded(held["backs"]), three),
        joined(bounded(held["loose"]), three),
        joined(bounded([*held["backs"], *held["loose"], *held["security"]]), four),
        (
            joined(back, r"[^\d\n]{0,25}", alone),
            joined(_EXPIRES.pattern, r"[^\d\n]{0,12}", alone),
            joined(alone, r"[^\d\n]{0,12}?", back),
        ),
    )


def cards(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such numbers, and of the digits on the back of a card, in a folded text."""
    text = folded.text if folded.text.isascii() else folded.text.translate(_LATIN)
    numbers = [match.span() for match in _NUMBER.finditer(text) if _is_of_card(match)]
    yield from numbers
    if holds_any(text, _BACKS):
        yield from (match.span("secret") for match in card_words().back.finditer(text))
        for match in card_words().loose.finditer(text):
            if card_words().kinds.search(text, max(0, match.start() - _BESIDE), match.end() + _BESIDE):
                yield match.span("secret")
    for _, end in numbers:
        if told := card_words().security.search(text, end, end + _BESIDE):
            yield told.span("secret")
        else:
            found = (pattern.search(text, end, end + _AFTER) for pattern in card_words().beside)
            yield from (match.span("secret") for match in found if match)


def _is_of_card(match: re.Match[str]) -> bool:
    """Whether its last digit proves the others, and a word beside it says that it is of a card and of
    nothing else."""
    if not _is_proved(match[0]) or is_in_link(match.string, match.start()):
        return False
    words, start, end = card_words(), match.start(), match.end()
    ahead, behind = match.string[max(0, start - _BESIDE) : start], match.string[end : end + _BESIDE]
    of_card, of_other = (_last(pattern, ahead) for pattern in (words.words, words.other))
    if of_card != of_other:
        return of_card > of_other
    if _EXPIRES.search(behind):
        return True
    follows, other = words.words.search(behind), words.other.search(behind)
    return follows is not None and (other is None or follows.start() < other.start())


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins; -1: there is none."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _is_proved(number: str) -> bool:
    """Whether the sum is right that every such number has (ISO/IEC 7812)."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0 and len(set(digits)) > 1
