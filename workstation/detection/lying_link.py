"""A link that shows one site and leads to another: by what stands before an @, or by the words over it."""

import re
from collections.abc import Iterator

from workstation.detection.brands import brands_with
from workstation.detection.domains import canonical, lies_in
from workstation.detection.folding import fold
from workstation.detection.hosts import hosts
from workstation.detection.known import Author, Known
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

RULE = "lying_link"
VERSION = 1

_HOST = r"[^\s/\\?#@:<>\"()\[\]]{1,253}"
# browsers pass over what stands before the @
_BEFORE_AT = re.compile(
    rf"https?:[/\\]{{2}}({_HOST})(?::[^\s/\\?#@<>\"]{{0,100}})?@({_HOST})(?:[:/\\?#][^\s<>\"()]{{0,1000}})?",
    re.IGNORECASE,
)
# as Markdown writes it: only the words are seen
_UNDER_WORDS = re.compile(
    rf"\[([^\[\]\n]{{1,200}})\]\(https?://({_HOST})[^\s()<>]{{0,1000}}\)", re.IGNORECASE
)

_CLOSING = ".,;:!?'"  # of the sentence around it


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every link in ``text`` that shows another site than it leads to, as a kind of hidden text."""
    if "@" in text:
        for match in _BEFORE_AT.finditer(text):
            yield from _lying(match, match[1], match[2], author, known)
    if "](" in text:
        for match in _UNDER_WORDS.finditer(text):
            yield from _lying(match, match[1], match[2], author, known)


def _lying(match: re.Match[str], shows: str, leads: str, author: Author, known: Known) -> Iterator[Indicator]:
    real = canonical(leads)
    table = brands_with(known.own_domains)
    for labels, _start, _end in hosts(fold(shows), shows, table):
        shown = canonical(".".join(labels))
        if shown and real and not (lies_in(shown, real) or lies_in(real, shown)):
            yield _indicator(match, shown, real, author)
            return


def _indicator(match: re.Match[str], shown: str, real: str, author: Author) -> Indicator:
    told = author == "customer"
    return Indicator(
        kind="hidden_text",
        severity=Severity.WARNING if told else Severity.BLOCK,
        start=match.start(),
        end=match.start() + len(match[0].rstrip(_CLOSING)),
        rule=RULE,
        version=VERSION,
        why=Sentence("This link shows %1, but leads to %2.", shown, real),
        advice=(
            Sentence("Do not open it. Ask whether they signed in or sent coins there.")
            if told
            else Sentence("Write the address that is meant, as it is, before this is sent.")
        ),
    )
