"""A link that shows one site and leads to another: by what stands before an @, or by the words for it."""

import re
from collections.abc import Iterator

from workstation.detection.brands import brands_with
from workstation.detection.domains import canonical, lies_in
from workstation.detection.folding import fold
from workstation.detection.hosts import hosts
from workstation.detection.known import Author, Known
from workstation.detection.wrapped import Span
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

RULE = "lying_link"
VERSION = 1

_HOST = r"[^\s/\\?#@:<>\"()\[\]]{1,253}+"
# browsers pass over what stands before the @
_BEFORE_AT = re.compile(
    rf"https?:[/\\]{{2}}({_HOST})(?::[^\s/\\?#@<>\"]{{0,100}})?@({_HOST})(?:[:/\\?#][^\s<>\"()]{{0,1000}})?",
    re.IGNORECASE,
)
# as Markdown writes it: only the words are seen
_UNDER_WORDS = re.compile(
    rf"\[([^\[\]\n]{{1,200}})\]\(https?://({_HOST})[^\s()<>]{{0,1000}}\)", re.IGNORECASE
)
# as pages of the web are written
_ANCHOR = re.compile(
    rf"<a\s[^<>]{{0,200}}?href\s?=\s?[\"']?https?://({_HOST})[^<>]{{0,1000}}+>"
    r"(?:\s?<[^<>/]{1,100}+>){0,3}([^<>]{1,200}+)(?:</[a-z]{1,20}\s?>){1,4}",
    re.IGNORECASE,
)
# as mail without looks has what was a link under words
_BEHIND = re.compile(rf"<https?://({_HOST})[^\s<>]{{0,1000}}+>", re.IGNORECASE)
_LONGEST = 254  # characters of a site that is shown before it

_CLOSING = ".,;:!?'"  # of the sentence around it


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every link in ``text`` that shows another site than it leads to, as a kind of hidden text."""
    for (start, end), shows, leads in _links(text):
        if lie := _lie(shows, leads, known):
            yield _indicator(start, start + len(text[start:end].rstrip(_CLOSING)), *lie, author)


def _links(text: str) -> Iterator[tuple[Span, str, str]]:
    """Where links stand that show a site of their own, what they show, and whither they lead."""
    if "@" in text:
        yield from ((link.span(), link[1], link[2]) for link in _BEFORE_AT.finditer(text))
    if "](" in text:
        yield from ((link.span(), link[1], link[2]) for link in _UNDER_WORDS.finditer(text))
    if "<" in text:
        yield from ((link.span(), link[2], link[1]) for link in _ANCHOR.finditer(text))
        for link in _BEHIND.finditer(text):
            before = text[max(0, link.start() - _LONGEST) : link.start()].rpartition("\n")[2]
            shown = (before.split() or [""])[-1]
            if shown and shown[-1] not in _CLOSING:
                start = link.start() - len(before) + before.rindex(shown)
                yield (start, link.end()), shown, link[1]


def _lie(shows: str, leads: str, known: Known) -> tuple[str, str] | None:
    """The site that a link shows and the other one to which it leads; None where it says what it does."""
    real = canonical(leads)
    for labels, _start, _end in hosts(fold(shows), shows, brands_with(known.own_domains)):
        shown = canonical(".".join(labels))
        if shown and real and not (lies_in(shown, real) or lies_in(real, shown)):
            return shown, real
    return None


def _indicator(start: int, end: int, shown: str, real: str, author: Author) -> Indicator:
    told = author == "customer"
    return Indicator(
        kind="hidden_text",
        severity=Severity.WARNING if told else Severity.BLOCK,
        start=start,
        end=end,
        rule=RULE,
        version=VERSION,
        why=Sentence("This link shows %1, but leads to %2.", shown, real),
        advice=(
            Sentence("Do not open it. Ask whether they signed in or sent coins there.")
            if told
            else Sentence("Write the address that is meant, as it is, before this is sent.")
        ),
    )
