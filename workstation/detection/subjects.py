"""What a text speaks of that may be seen elsewhere, too: wallets' addresses, and the sites of bad links."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from workstation.detection import flagged_address, phishing_link
from workstation.detection.brands import brands_with
from workstation.detection.chains import chains
from workstation.detection.domains import before_ending, canonical_label
from workstation.detection.folding import fold
from workstation.detection.hosts import hosts
from workstation.detection.shipped import OWN_DOMAINS, shared_hosts
from workstation.detection.wallets import wallets
from workstation.domain.fraud import Indicator
from workstation.domain.sighting import LONGEST_SIGHTING, SightingKind

_LINKS = frozenset({phishing_link.KIND, "lookalike_domain", "suspicious_domain"})
_MOST = 20  # of one text

Subject = tuple[SightingKind, str]
Passes = Callable[[str], bool]  # whether lists let a host pass


def _none(_: str) -> bool:
    return False


def subjects(text: str, found: Iterable[Indicator], passes: Passes = _none) -> list[Subject]:
    """Each thing once, in one spelling. ``found`` is what the detectors found in ``text``.

    Any address counts, listed or not: a thief's newest one stands on no list. A domain counts only where it
    was found to be bad, here or by a person: everybody speaks of good ones.
    """
    seen: dict[Subject, None] = dict.fromkeys(_addresses(text))
    for indicator in found:
        evidence = text[indicator.start : indicator.end]
        if not evidence:
            continue  # it is of a file's name, or of what stands above the words
        if indicator.kind in _LINKS:
            host = _host_of(evidence)
            site = phishing_link.listed(indicator) or ("" if passes(".".join(host)) else _site(host))
            if site:
                seen[SightingKind.DOMAIN, site] = None
        elif indicator.kind == flagged_address.KIND:
            seen[SightingKind.ADDRESS, flagged_address.wallet_of(evidence)] = None
    return _short(seen)


def named(text: str, passes: Passes = _none) -> list[str]:
    """The sites that ``text`` names, in the one spelling of them: what a person flags may be a site that no
    detector finds bad. Left out are those of our own and of brands, and those where anybody publishes."""
    found = (site for site, _, _ in _sites(text, passes) if len(site) <= LONGEST_SIGHTING)
    return list(dict.fromkeys(found))


def place_of(text: str, kind: SightingKind, what: str) -> tuple[int, int]:
    """Where ``text`` speaks of it: as it is spelled, or otherwise; all of the text where that is not told."""
    literal = re.search(re.escape(what), text, re.IGNORECASE)  # what is lowered may be longer than it was
    if literal:
        return literal.span()
    spoken = wallets(text) if kind is SightingKind.ADDRESS else _sites(text)
    return next(((start, end) for one, start, end in islice(spoken, _MOST) if one == what), (0, len(text)))


def _addresses(text: str) -> Iterator[Subject]:
    return ((SightingKind.ADDRESS, wallet) for wallet, _, _ in islice(wallets(text), _MOST))


def _short(seen: Iterable[Subject]) -> list[Subject]:
    return [(kind, what) for kind, what in seen if len(what) <= LONGEST_SIGHTING][:_MOST]


def _sites(text: str, passes: Passes = _none) -> Iterator[tuple[str, int, int]]:
    """The sites of ``named``, and where they stand."""
    table, folded = brands_with(OWN_DOMAINS), fold(text)
    for labels, start, end in islice(hosts(folded, text, table), _MOST):
        host = [canonical_label(label) for label in labels]
        if not all(host) or table.is_genuine(host) or passes(".".join(host)):
            continue
        if (site := _site(host)) not in shared_hosts() and not passes(site):
            yield site, *folded.origin(start, end)


def _host_of(evidence: str) -> Sequence[str]:
    """The host of a link; empty where there is none."""
    hosts = [[canonical_label(label.text.strip("-")) for label in chain] for chain in chains(fold(evidence))]
    whole = [labels for labels in hosts if all(labels)]
    return max(whole, key=lambda labels: (len(labels), len("".join(labels))), default=[])


def _site(host: Sequence[str]) -> str:
    """What somebody had to register of a host, or chose where anybody may have a name: whatever stands before
    that costs a thief nothing, and changes with every customer."""
    labels = host[1:] if host[:1] == ["www"] and len(host) > 2 else host
    ends = (n for n in range(len(labels), 1, -1) if ".".join(labels[-n:]) in shared_hosts())
    return ".".join(labels[max(0, before_ending(labels, next(ends, 0)) - 1) :])
