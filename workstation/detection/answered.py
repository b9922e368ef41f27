"""Secrets that answer a question of the same message: “> Which code did you get?”, and below “839201”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from workstation.detection.folding import Folded
from workstation.detection.heard_code import may_hold_code
from workstation.detection.secret_words import SIX, alone, secret_table
from workstation.detection.told_password import is_surely_one, may_hold_password, speaks_of_password
from workstation.detection.told_secret import bare
from workstation.detection.word_patterns import ENDS, bounded, closed, either, joined

_SIX_DIGITS = re.compile(SIX)
_LAST_WORD = re.compile(r"(?<!\S)[!-~\u00c0-\u024f\u0400-\u04ff]{6,64}(?=\s{0,3}$)", re.MULTILINE)
_SPEAKER = (
    r"(?:\[[^\]\n]{1,24}\]\s{0,2})?(?:\d{1,2}[:.]\d\d\s{1,2})?(?P<speaker>[^\W\d_](?:[^\W_]| ){0,20}):\s{0,3}"
)
_QUOTED = r"(?:\s{0,3}>){0,3}\s{0,3}"
_IS_SPOKEN = re.compile(_QUOTED + _SPEAKER)
_LONGEST = 100  # characters from where an answer begins to the secret
_FAR = 300  # characters before it in which the question stands
_NEAR = 25  # characters about the word for the secret


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """Patterns of the ``lead`` to a secret, and of what stands in the question."""

    lead: re.Pattern[str]
    me: re.Pattern[str]
    code: re.Pattern[str]
    password: re.Pattern[str]
    asks: re.Pattern[str]
    other: re.Pattern[str]
    alone: re.Pattern[str]
    field: re.Pattern[str]


@cache
def answer_words() -> AnswerWords:
    """Those that are made from the table."""
    held = secret_table()
    code, answer = held["code"], held["answer"]
    asks = bounded(answer["asks"]) + ENDS
    behind = closed([*answer["please"], *held["password"]["of"]])
    return AnswerWords(
        joined(
            rf"(?:\A{_QUOTED}|(?P<mark>[.?!؟])\s{{1,3}})(?:{_SPEAKER})??",
            rf"(?P<words>(?:{closed(answer['words'])}[\s,:;.!—-]{{0,3}}){{0,5}})[\"“]?\Z",
        ),
        joined(either(answer["me"]), r"\Z"),
        joined(bounded([*code["nouns"], *code["bare"], *code["named"], *answer["codes"]]), ENDS),
        joined(
            bounded(held["password"]["nouns"]),
            rf"[^\W\d_]{{0,6}}(?=\s{{0,3}}(?:$|[.,!?؟;)]|{asks}|{behind}))",
        ),
        joined(asks),
        joined(either([*code["another"], *held["sent"]["other"], *answer["other"]])),
        joined(alone()),
        joined(either([*held["login"]["users"], *held["login"]["words"]]), r"\Z"),
    )


def answered_codes(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of codes in a folded text, which are six digits and little else in their line."""
    text = folded.text
    if not may_hold_code(text):
        return
    for match in _SIX_DIGITS.finditer(text):
        start, end = match.span("secret")
        if not match["secret"].endswith("000") and any(map(_asks_for_code, _questions(text, start, end))):
            yield start, end


def answered_passwords(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of passwords, likewise the last in their line."""
    text = folded.text
    if not may_hold_password(text) or not speaks_of_password(text):
        return
    for match in _LAST_WORD.finditer(text):
        start, end = bare(text, *match.span())
        if is_surely_one(text[start:end]) and any(map(_asks_for_password, _questions(text, start, end))):
            yield start, end


def _questions(text: str, start: int, end: int) -> Iterator[str]:
    """What was said before, where the secret may be the answer to it."""
    words = answer_words()
    line = max(text.rfind("\n", 0, start) + 1, start - _LONGEST)
    lead = words.lead.search(text[line:start])
    if not lead or not words.alone.match(text, end):
        return
    if words.other.search(text[end : end + _LONGEST].partition("\n")[0]):
        return
    mark = lead["mark"]
    if mark and mark not in "?؟" and not lead["words"]:
        return
    before = text[max(0, line - _FAR) : line + lead.start() + len(mark or "")].rstrip()
    lines = before.split("\n")
    quoted = [] if mark else list(takewhile(lambda one: one.lstrip().startswith(">"), reversed(lines)))
    question = "\n".join(reversed(quoted)) if quoted else lines[-1]
    if speaker := lead["speaker"]:
        if words.other.search(speaker) or words.field.match(speaker):
            return
        if not (words.me.match(speaker) or _IS_SPOKEN.match(question)):
            return
    yield question


def _asks_for_code(question: str) -> bool:
    words = answer_words()
    for match in words.code.finditer(question):
        rest = question[match.end() :]
        if sum(map(rest.count, "?؟")) > 1 or words.other.search(question[max(0, match.start() - _NEAR) :]):
            return False
        if "?" in rest or "؟" in rest or words.asks.search(question):
            return True
    return False


def _asks_for_password(question: str) -> bool:
    words = answer_words()
    for match in words.password.finditer(question):
        near = question[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if words.asks.search(near):
            return True
    return False
