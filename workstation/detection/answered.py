"""Secrets that answer a question of the same message: “> Which code did you get?”, and below “839201”."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from workstation.detection.secret_words import alone, secret_table
from workstation.detection.word_patterns import ENDS, bounded, closed, either, joined

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
    asks_last: re.Pattern[str]
    own: re.Pattern[str]
    other: re.Pattern[str]
    alone: re.Pattern[str]
    field: re.Pattern[str]


@cache
def answer_words() -> AnswerWords:
    """Those that are made from the table."""
    held = secret_table()
    code, answer = held["code"], held["answer"]
    words = {*code["bare"], *code["named"], *answer["codes"]}  # as most of the nouns have in them
    nouns = [noun for noun in code["nouns"] if words.isdisjoint(noun.split())]
    asks = bounded(answer["asks"]) + ENDS
    behind = closed([*answer["please"], *held["password"]["of"]])
    return AnswerWords(
        joined(
            rf"(?:\A{_QUOTED}|(?P<mark>[.?!؟])\s{{1,3}})(?:{_SPEAKER})??",
            rf"(?P<words>(?:{closed(answer['words'])}[\s,:;.!—-]{{0,3}}){{0,5}})[\"“]?\Z",
        ),
        joined(either(answer["me"]), r"\Z"),
        joined(bounded([*nouns, *words]), ENDS),
        joined(
            bounded(held["password"]["nouns"]),
            rf"[^\W\d_]{{0,6}}(?=\s{{0,3}}(?:$|[.,!?؟;)]|{asks}|{behind}))",
        ),
        joined(asks),
        joined(bounded([*answer["asks"], *answer["beside"]]), r"\s{0,2}\Z"),
        joined(bounded(answer["own"]), ENDS),
        joined(either([*code["another"], *held["sent"]["other"], *answer["other"]])),
        joined(alone()),
        joined(either([*held["login"]["users"], *held["login"]["words"]]), r"\Z"),
    )


def answers_with_code(text: str, start: int, end: int) -> bool:
    """Whether there is little else in the line of these six digits, and a code was asked for above it."""
    return not text[start:end].endswith("000") and _asks_for_code(_question(text, start, end))


def answers_with_password(text: str, start: int, end: int) -> bool:
    """Whether that word has a line to itself likewise, and a password was asked for."""
    return _asks_for_password(_question(text, start, end))


def _question(text: str, start: int, end: int) -> str:
    """What was said before, where the secret may be the answer to it."""
    words = answer_words()
    line = max(text.rfind("\n", 0, start) + 1, start - _LONGEST)
    lead = words.lead.search(text[line:start])
    if not lead or not _is_alone(text, end):
        return ""
    said, speaker, mark = lead["words"], lead["speaker"], lead["mark"]
    before = text[max(0, line - _FAR) : line + lead.start() + len(mark or "")].rstrip()
    lines = before.split("\n")
    quoted = [] if mark else list(takewhile(lambda one: one.lstrip().startswith(">"), reversed(lines)))
    question = "\n".join(reversed(quoted)) if quoted else lines[-1]
    if (mark and not (said or speaker)) or (speaker and not _may_answer(speaker, question)):
        return ""
    if _is_of_another(question) or (
        not words.own.search(question) and (said or speaker or _asks_beside(question))
    ):
        return question
    return ""  # a customer asks as well, and ends with a number


def _is_alone(text: str, end: int) -> bool:
    words, rest = answer_words(), text[end : end + _LONGEST].partition("\n")[0]
    return words.alone.match(text, end) is not None and not words.other.search(rest)


def _may_answer(speaker: str, question: str) -> bool:
    """Whether that is no name of a field, “Ticket: …”."""
    words = answer_words()
    if words.other.search(speaker) or words.field.match(speaker):
        return False
    return bool(words.me.match(speaker) or _IS_SPOKEN.match(question))


def _asks_beside(question: str) -> bool:
    """Whether it is “which code”, “send code”, and not “tell me how to set up a code”."""
    words = answer_words()
    for match in words.code.finditer(question):
        before, behind = question[max(0, match.start() - _NEAR) : match.start()], question[match.end() :]
        if words.asks_last.search(before) or words.asks.match(behind.lstrip()):
            return True
    return False


def _is_of_another(question: str) -> bool:
    """Whether it is marked as what somebody else said."""
    return question.lstrip().startswith(">") or _IS_SPOKEN.match(question) is not None


def _asks_for_code(question: str) -> bool:
    words = answer_words()
    for match in words.code.finditer(question):
        rest = question[match.end() :]
        if sum(map(rest.count, "?؟")) > 1 or words.other.search(question[max(0, match.start() - _NEAR) :]):
            return False
        is_asked = "?" in rest or "؟" in rest
        if words.asks.search(question) or (is_asked and (_is_of_another(question) or _asks_beside(question))):
            return True
    return False


def _asks_for_password(question: str) -> bool:
    words = answer_words()
    return any(
        words.asks.search(question[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        for match in words.password.finditer(question)
    )
