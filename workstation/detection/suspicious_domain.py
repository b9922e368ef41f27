"""A domain that nobody has listed yet, but whose name is put together as those of scams are."""

from collections.abc import Iterator

from workstation.detection.brands import brands_with
from workstation.detection.domains import canonical_label
from workstation.detection.folding import fold
from workstation.detection.hosts import hosts, scheme_start
from workstation.detection.known import Author, Known
from workstation.detection.lookalike_domain import judged
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "suspicious_domain"
VERSION = 1

_MOST = 100  # different hosts of one text that are looked at


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every host in ``text`` whose name is like those of scams, and that nothing else is told of."""
    if known.model is None:
        return
    table = brands_with(known.own_domains)
    folded = fold(text)
    seen: dict[tuple[str, ...], bool] = {}
    for labels, start, end in hosts(folded, text, table):
        name = tuple(canonical_label(label) for label in labels)
        if name not in seen:
            if len(seen) == _MOST:
                return
            suspicious = all(name) and known.model.is_suspicious(name)  # the cheapest question first
            seen[name] = suspicious and not (
                table.is_genuine(name) or _is_listed(name, known) or judged(labels, table, known)
            )
        if seen[name]:
            yield _indicator(*folded.origin(scheme_start(folded.text, start), end), ".".join(name), author)


def _is_listed(name: tuple[str, ...], known: Known) -> bool:
    """Whether a list says what a host is: a scam, or one where anybody publishes."""
    lists = known.domains
    return lists is not None and (lists.covering(name) > 0 or lists.sharing(name) == len(name))


def _indicator(start: int, end: int, name: str, author: Author) -> Indicator:
    told = author == "customer"
    return Indicator(
        kind=KIND,
        severity=Severity.NOTICE if told else Severity.WARNING,
        start=start,
        end=end,
        rule=KIND,
        version=VERSION,
        why=Sentence("%1 stands on no list, but its name is like those of scams.", name),
        advice=(
            Sentence("Ask where they have it from, and whether they signed in or sent coins there.")
            if told
            else Sentence("Be sure of it before this is sent.")
        ),
    )
