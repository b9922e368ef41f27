"""Secrets that only their owner may know, told in a text: the evidence is exactly what has to be masked."""

from collections.abc import Callable, Iterator

from workstation.detection.folding import Folded, fold
from workstation.detection.known import Author, Known
from workstation.detection.private_key import private_keys
from workstation.detection.seed_phrase import phrases
from workstation.detection.told_secret import codes, passwords
from workstation.domain.fraud import Indicator, Severity
from workstation.errors import Sentence

KIND = "secret_disclosed"
VERSION = 1


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every seed phrase, private key, password and one-time code in ``text``; what overlaps is told once."""
    del known
    taken: list[tuple[int, int]] = []
    folded, cased = fold(text), fold(text, keep_case=True)
    for rule, look, of in (
        ("seed_phrase", phrases, folded),
        ("private_key", private_keys, cased),
        ("password_told", passwords, folded),
        ("code_told", codes, folded),
    ):
        for start, end in _spans(look, of):
            if not any(start < other_end and other_start < end for other_start, other_end in taken):
                taken.append((start, end))
                yield _indicator(start, end, rule, author)


def _spans(look: Callable[[Folded], Iterator[tuple[int, int]]], folded: Folded) -> Iterator[tuple[int, int]]:
    for start, end in look(folded):
        yield folded.origin(start, end)


def _indicator(start: int, end: int, rule: str, author: Author) -> Indicator:
    told = author == "customer"
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if told else Severity.BLOCK,
        start=start,
        end=end,
        rule=rule,
        version=VERSION,
        why=_why(rule),
        advice=_told(rule) if told else Sentence("Take it out: secrets are never sent in a message."),
    )


def _why(rule: str) -> Sentence:
    match rule:
        case "seed_phrase":
            return Sentence("These are the words that open a wallet.")
        case "private_key":
            return Sentence("This is the private key of a wallet.")
        case "password_told":
            return Sentence("A password is told here.")
    return Sentence("A one-time code is told here.")


def _told(rule: str) -> Sentence:
    match rule:
        case "seed_phrase" | "private_key":
            return Sentence(
                "Tell them to move what is in that wallet to a new one at once. We never need it."
            )
        case "password_told":
            return Sentence("Tell them to change it now, everywhere it is used. We never need it.")
    return Sentence("Tell them to give such codes to nobody, and ask who wanted it. We never need it.")
