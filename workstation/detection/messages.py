"""What a message raises flags for: its words, the names of its files, and the subject that it opens with."""

from collections.abc import Sequence
from dataclasses import replace

from workstation.detection import flagged_address, hidden_text, lookalike_domain, phishing_link, social
from workstation.detection.detectors import indicators
from workstation.detection.known import Author, Known
from workstation.detection.secret_disclosed import masked
from workstation.domain.attachment import stem
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

# of what we send: what harms the customer who reads it; a slip is its writer's to mend, before it leaves
_HARMFUL = frozenset({
    *social.KINDS, phishing_link.KIND, lookalike_domain.KIND, flagged_address.KIND, hidden_text.KIND,
})  # fmt: skip


def arrived(body: str, known: Known, *, files: Sequence[str] = (), subject: str = "") -> list[Indicator]:
    """What a customer's message holds as it is kept, gravest first; ``files`` are names, ``subject`` is of
    what it opens.

    Spans are of ``body``; what stands outside of it has an empty one at its beginning, and says where it is.
    """
    return _all("customer", replace(known, kept=True), body, files, subject)


def sent(body: str, known: Known, *, files: Sequence[str] = ()) -> list[Indicator]:
    """As ``arrived``, of what we ourselves sent: what would harm its reader, where it is sure."""
    checks = _HARMFUL if known.checks is None else _HARMFUL & known.checks
    found = _all("agent", replace(known, checks=checks, sent=True), body, files, "")
    return [one for one in found if one.severity is not Severity.NOTICE]


def foreseen(body: str, known: Known, *, files: Sequence[str] = ()) -> list[Indicator]:
    """What ``sent`` will find in what is kept of words that are on their way, as far as it stands in them at
    the same place: a mask before it moves it."""
    kept = masked(body)
    found = sent(kept, known, files=[masked(name) for name in files])
    return [one for one in found if kept[one.start : one.end] == body[one.start : one.end]]


def _all(author: Author, known: Known, body: str, files: Sequence[str], subject: str) -> list[Indicator]:
    found = indicators(body, author=author, known=known)
    if subject:
        where = Sentence("It stands in the subject.")
        found += [_outside(one, where) for one in indicators(subject, author=author, known=known)]
    for name in files:
        where = Sentence("It stands in the name of the file “%1”.", name)
        found += [_outside(one, where) for one in indicators(stem(name), author=author, known=known)]
    return sorted(found, key=lambda one: -one.severity.rank)


def _outside(one: Indicator, where: Sentence) -> Indicator:
    assert isinstance(one.why, Sentence), "every detector speaks in sentences"
    return replace(one, start=0, end=0, why=one.why.then(where))
