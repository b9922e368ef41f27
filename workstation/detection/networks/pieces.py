"""What may be addresses or transactions in a text, also cut: into groups, as people write them down, or in
up to four, by blanks or new lines."""

import re
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter

from workstation.detection.networks import networks
from workstation.detection.networks.candidates import Candidate, candidates
from workstation.detection.networks.labels import is_called_address

# a quick look: every address has a digit beside a letter
_MIXED = re.compile(r"[0-9](?:(?=[A-Za-z])|(?<=[A-Za-z][0-9]))")
_FEWEST_DIGITS = 3
_TRIES = 50  # of each kind in one text: proving a checksum takes half a millisecond
_PIECE = re.compile(r"[0-9A-Za-z_-]{1,100}")
_WORD = re.compile("[A-Z]?[a-z]{1,20}")
_SIZES = (4, 5, 6, 8, 10)  # characters of a group
_MOST = 120  # characters of an address in groups
_GROUPED = re.compile(
    r"(?<![0-9A-Za-z_-])(?:0[xX] ?)?(?:"
    + "|".join(
        rf"[0-9A-Za-z_-]{{{size}}}(?: [0-9A-Za-z_-]{{{size}}}){{{-(-20 // size)},{_MOST // size}}}"
        rf"(?: [0-9A-Za-z_-]{{1,{size}}}(?![0-9A-Za-z_-]))?"
        for size in _SIZES
    )
    + r")(?![0-9A-Za-z_-])"
)
_BARE = re.compile(
    "(?=[0-9]{0,39}[a-fA-F])[0-9a-fA-F]{40}"
)  # an account of Ethereum, without what stands before it
_PREFIX_APART = re.compile(r"(?<![0-9A-Za-z])(0[xX]) {1,2}([0-9a-fA-F]{36,80})(?![0-9A-Za-z])")
_LETTERS = re.compile("[0-9A-Za-z]+")
_BETWEEN = r"(?:[ \t]{0,3}-?\r?\n[ \t>]{0,6}|[ ]{1,2})"
_CUT = re.compile(
    r"(?<![0-9A-Za-z])(?=[A-Za-z]{0,20}[0-9])(?P<one>[0-9A-Za-z]{8,100})"
    rf"(?=(?P<between>{_BETWEEN})(?P<other>[0-9A-Za-z]{{2,100}})(?![0-9A-Za-z])"
    rf"(?P<more>(?:{_BETWEEN}[0-9A-Za-z]{{2,100}}(?![0-9A-Za-z])){{0,2}}))"
)


def pieces(text: str) -> Iterator[Candidate]:
    """Those cut in pieces first, which then are nothing else."""
    end = 0
    cut = []
    for whole in sorted(_joined(text), key=attrgetter("start")):
        if whole.start >= end:
            end = whole.end
            cut.append(whole)
    yield from cut
    spans = iter(cut)
    span = next(spans, None)
    for candidate in candidates(text):
        while span and span.end <= candidate.start:
            span = next(spans, None)
        if span is None or candidate.end <= span.start:
            yield candidate


def _joined(text: str) -> Iterator[Candidate]:
    """Every cut address in ``text``, put together, with the span of its pieces; sound or not."""
    if not _MIXED.search(text):
        return
    for match in islice(_GROUPED.finditer(text), _TRIES):
        wholes = list(_wholes(match[0]))
        sound = [one for one in wholes if _is_sound(one[0])]
        for whole, end in (sound or [one for one in wholes if _is_like_one(one[0])])[:1]:
            yield Candidate(whole, match.start(), match.start() + end)
    for match in islice(_PREFIX_APART.finditer(text), _TRIES):
        yield Candidate(match[1] + match[2], match.start(), match.end())
    cut = ((match, wholes) for match in _CUT.finditer(text) if (wholes := _cut(match)))
    for match, wholes in islice(cut, _TRIES):
        sound = [one for one in wholes if _is_sound(one[0])]
        if found := sound[0] if sound else _mistyped(match):
            yield Candidate(found[0], match.start(), found[1])


def _cut(match: re.Match[str]) -> list[tuple[str, int]]:
    """The first two pieces together, and with each of those that follow, where that has a form; with ends."""
    whole, end = match["one"] + match["other"], match.end("other")
    wholes = [(whole, end)]
    for piece in _LETTERS.finditer(match.string, end, match.end("more")):
        whole += piece[0]
        wholes.append((whole, piece.end()))
    return [one for one in wholes if _has_form(one[0])]


def _mistyped(match: re.Match[str]) -> tuple[str, int] | None:
    """The first two pieces where they are one address that its checksum does not fit."""
    whole, end = match["one"] + match["other"], match.end("other")
    like = _is_like_one(whole) and _belong(match) and _is_told(whole, match.string, match.start(), end)
    return (whole, end) if like else None


def _wholes(groups: str) -> Iterator[tuple[str, int]]:
    """All the groups together, and without the word or two that may follow, with their ends."""
    pieces = list(_PIECE.finditer(groups))
    for last in range(len(pieces), max(len(pieces) - 3, 1), -1):
        yield "".join(piece[0] for piece in pieces[:last]), pieces[last - 1].end()
        if not _WORD.fullmatch(pieces[last - 1][0]):
            return


def _is_sound(whole: str) -> bool:
    return _BARE.fullmatch(whole) is not None or bool(networks().of_address(whole))


def _belong(match: re.Match[str]) -> bool:
    """Whether two pieces may be one mistyped address, and not an address and what comes behind it."""
    one, between, other = match["one"], match["between"], match["other"]
    if not any(map(str.isdigit, other)) or networks().of_address(one) or networks().of_transaction(one):
        return False
    return "\n" in between or not _is_like_one(one)


def _is_told(whole: str, text: str, start: int, end: int) -> bool:
    """Whether letters or words say that it is an address: two numbers side by side may look so."""
    return networks().surely_meant(whole) or is_called_address(text, start, end)


def _is_like_one(whole: str) -> bool:
    """Whether ``whole`` has the form of an address, and digits enough to be hardly anything else."""
    return sum(map(str.isdigit, whole)) >= _FEWEST_DIGITS and _has_form(whole)


def _has_form(whole: str) -> bool:
    """Whether a form fits that has a checksum."""
    return _BARE.fullmatch(whole) is not None or any(
        form.looks.fullmatch(whole) for form in networks().forms if form.check not in ("base58", "format")
    )
