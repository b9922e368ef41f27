"""A draft in the wrong editor: a note that is about to go to the customer, a reply kept among us."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workstation.detection.folding import Folded, fold
from workstation.detection.known import Party
from workstation.domain.fraud import Indicator
from workstation.domain.guarding import WRONG_EDITOR
from workstation.domain.severity import Severity
from workstation.errors import Sentence

VERSION = 1

_TABLE = Path(__file__).parents[2] / "resources" / "fraud" / "editors.toml"
_SPACED = "\u0e00"  # scripts from here on set no spaces between words
_GREETING = 80  # characters from the beginning in which a letter names whom it greets
_REST = re.compile(r"[^.!?。！？؟\n]{0,200}")  # of the first sentence
_SHORTEST = 2  # characters of a name that tells anything


@dataclass(frozen=True, slots=True)
class Beginnings:
    """``head`` finds what stands over a note, ``note`` how else one begins, unless its first sentence speaks
    to a ``reader``; ``greeting`` finds how a letter begins."""

    head: re.Pattern[str]
    note: re.Pattern[str]
    reader: re.Pattern[str]
    greeting: re.Pattern[str]


@cache
def _beginnings() -> Beginnings:
    with _TABLE.open("rb") as file:
        held = tomllib.load(file)
    note, greets = held["note"], held["reply"]["greets"]
    begins = rf"{_any_of(note['begins'])}(?!\s{{0,3}}{_any_of(note['rules'])})"
    return Beginnings(
        _beginning(_any_of(note["heads"])),
        _beginning(begins, _speaking_of(note)),
        _speaking_to(note["reader"]),
        _beginning(_any_of(greets)),
    )


def _speaking_to(words: list[str]) -> re.Pattern[str]:
    """Finds how a reader is spoken to; one polite word of German is another in small letters, and may be
    where a sentence begins."""
    polite = [word for word in words if word != word.lower()]
    others = _any_of(word for word in words if word not in polite)
    return re.compile(rf"(?<![^\W{_SPACED}-\U0010ffff])(?i:{others})|(?<=\w\s)(?:{'|'.join(polite)})(?!\w)")


def _speaking_of(note: dict[str, list[str]]) -> str:
    """Finds the customer as the one of whom is spoken; where they are spoken to by the same word, only
    together with what is told of somebody else."""
    before = "|".join(
        re.escape(word) + (r"\s{1,3}" if _parted(word) else r"\s?") for word in _spelled(note["before"])
    )
    stems = "|".join(map(re.escape, _spelled(note["stems"])))
    aside = rf"[,!،，！、]|{_any_of(note['aside'] + note['rules'])}|{stems}"
    of_them = rf"(?:{before})?{_any_of(note['subjects'])}(?!\s{{0,3}}(?:{aside}))"
    theirs = "|".join(map(re.escape, _spelled(note["theirs"])))
    told = "|".join(map(re.escape, _spelled(note["tells"])))
    return rf"{of_them}|{_any_of(note['addresses'])}(?!{theirs})[^.!?。！？\n]{{0,60}}?(?:{told})"


def note_in_reply(text: str, colleagues: Iterable[str]) -> Iterator[Indicator]:
    """Whether a reply reads as a note: it names one of ``colleagues`` with ``@``, or begins as notes do."""
    for start, end, whole in _named(text, colleagues):
        why = Sentence("This names a colleague, as notes do, but stands where the customer reads it.")
        advice = Sentence("Make it an internal note, or take the name out.")
        severity = Severity.BLOCK if whole else Severity.WARNING
        yield _indicator("names_colleague", severity, (start, end), why, advice)
    folded, beginnings = fold(text), _beginnings()
    head = beginnings.head.match(folded.text)
    begun = head or beginnings.note.match(folded.text)
    if begun and (head or not _speaks_to_reader(text, folded.origin(*begun.span())[1])):
        why = Sentence("This begins as a note among us does, but the customer will read it.")
        advice = Sentence("Make it an internal note if it is one.")
        yield _indicator("begins_as_note", Severity.WARNING, _span(folded, begun), why, advice)


def _speaks_to_reader(text: str, place: int) -> bool:
    """Whether the sentence at ``place`` and what stands before does."""
    rest = _REST.match(text, place)
    sentence = text[: rest.end() if rest else place]
    return _beginnings().reader.search(fold(sentence, keep_case=True).text) is not None


def reply_in_note(text: str, customer: Party) -> Iterator[Indicator]:
    """Whether a note reads as a reply: it greets the customer by name."""
    folded = fold(text)
    begun = _beginnings().greeting.match(folded.text)
    if begun is None:
        return
    opening = folded.text[begun.end() : _GREETING]
    words = {fold(word).text for name in customer.names for word in (name, *name.split())}
    if any(len(word) >= _SHORTEST and _stands(word, opening) for word in words):
        why = Sentence("This greets the customer, but a note never reaches them.")
        advice = Sentence("Make it a reply if it is meant for the customer.")
        yield _indicator("greets_customer", Severity.WARNING, _span(folded, begun), why, advice)


def _named(text: str, colleagues: Iterable[str]) -> Iterator[tuple[int, int, bool]]:
    """Where ``@`` stands before a name, and whether it is the whole one."""
    if "@" not in text:
        return
    whole = {fold(name).text for name in colleagues if len(name) >= _SHORTEST}
    parts = {part for name in whole for part in name.split() if len(part) >= _SHORTEST}
    if names := sorted(whole | parts, key=len, reverse=True):
        folded = fold(text)
        pattern = re.compile(rf"(?<![^\W{_SPACED}-\U0010ffff])@({'|'.join(map(re.escape, names))})")
        for match in pattern.finditer(folded.text):
            if not _goes_on(folded.text[match.end() : match.end() + 1]):
                yield *folded.origin(*match.span()), match[1] in whole


def _stands(word: str, text: str) -> bool:
    start = text.find(word)
    while start >= 0:
        before, after = text[max(0, start - 1) : start], text[start + len(word) : start + len(word) + 1]
        if not (_goes_on(before) or _goes_on(after)):
            return True
        start = text.find(word, start + 1)
    return False


def _goes_on(neighbour: str) -> bool:
    return (neighbour.isalnum() or neighbour == "_") and neighbour < _SPACED


def _beginning(*choices: str) -> re.Pattern[str]:
    return re.compile(rf"\s{{0,80}}(?:{'|'.join(choices)})")


def _any_of(words: Iterable[str]) -> str:
    """A word of an alphabet with spaces ends where it ends."""
    return f"(?:{'|'.join(map(_bounded, _spelled(words)))})"


def _spelled(words: Iterable[str]) -> list[str]:
    """As they stand in folded texts, the longest first."""
    return sorted({fold(word).text for word in words}, key=len, reverse=True)


def _bounded(word: str) -> str:
    return re.escape(word) + (r"(?!\w)" if _parted(word) else "")


def _parted(word: str) -> bool:
    """Whether a blank or a sign ends it."""
    return word[-1].isalnum() and word[-1] < _SPACED


def _span(folded: Folded, begun: re.Match[str]) -> tuple[int, int]:
    return folded.origin(begun.start() + len(begun[0]) - len(begun[0].lstrip()), begun.end())


def _indicator(
    rule: str, severity: Severity, span: tuple[int, int], why: Sentence, advice: Sentence
) -> Indicator:
    return Indicator(WRONG_EDITOR, severity, *span, rule, VERSION, why, advice)
