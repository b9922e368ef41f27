"""What a text speaks of that may be seen elsewhere, too: wallets' addresses, and the hosts of bad links."""

from collections.abc import Iterable
from itertools import islice

from workstation.detection.brands import brands_with
from workstation.detection.domains import canonical_label
from workstation.detection.folding import fold
from workstation.detection.hosts import chains, hosts
from workstation.detection.networks import networks
from workstation.detection.networks.candidates import candidates
from workstation.detection.shipped import OWN_DOMAINS, shared_hosts
from workstation.domain.fraud import Indicator
from workstation.domain.sighting import LONGEST_SIGHTING, SightingKind

_LINKS = frozenset({"phishing_link", "lookalike_domain", "suspicious_domain"})
_LISTED = "flagged_address"
_MOST = 20  # of one text


def subjects(text: str, found: Iterable[Indicator]) -> list[tuple[SightingKind, str]]:
    """Each thing once, in one spelling. ``found`` is what the detectors found in ``text``.

    Any address counts, listed or not: a thief's newest one stands on no list. A domain counts only where it
    was found to be bad, here or by a person: everybody speaks of good ones.
    """
    seen: dict[tuple[SightingKind, str], None] = {}
    for candidate in islice(candidates(text), _MOST):
        if _is_address(candidate.text):
            seen[SightingKind.ADDRESS, _spelled(candidate.text)] = None
    for indicator in found:
        evidence = text[indicator.start : indicator.end]
        if indicator.kind in _LINKS and (host := _host(evidence)):
            seen[SightingKind.DOMAIN, host] = None
        elif indicator.kind == _LISTED:
            whole = "".join(filter(str.isalnum, fold(evidence, keep_case=True).text))
            seen[SightingKind.ADDRESS, _spelled(whole)] = None
    return [(kind, what) for kind, what in seen if len(what) <= LONGEST_SIGHTING][:_MOST]


def named(text: str) -> list[str]:
    """The hosts that ``text`` names, as domains are spelled: what a person flags may be a site that no
    detector finds bad. Left out are those of our own and of brands, and those where anybody publishes."""
    table, folded = brands_with(OWN_DOMAINS), fold(text)
    seen: dict[str, None] = {}
    for labels, _start, _end in islice(hosts(folded, text, table), _MOST):
        host = [canonical_label(label) for label in labels]
        if all(host) and not table.is_genuine(host) and (name := _without_www(host)) not in shared_hosts():
            seen[name] = None
    return [name for name in seen if len(name) <= LONGEST_SIGHTING]


def _is_address(text: str) -> bool:
    """What may as well be a transaction names no wallet."""
    table = networks()
    return bool(table.of_address(text)) and not table.of_transaction(text)


def _spelled(address: str) -> str:
    return address.lower() if address[:2] in ("0x", "0X") else address


def _host(evidence: str) -> str:
    """The host of a link in its canonical spelling, without www; empty where there is none."""
    hosts = [[canonical_label(label.text.strip("-")) for label in chain] for chain in chains(fold(evidence))]
    whole = [labels for labels in hosts if all(labels)]
    longest = max(whole, key=lambda labels: (len(labels), len("".join(labels))), default=[])
    return _without_www(longest)


def _without_www(labels: list[str]) -> str:
    return ".".join(labels[1:] if labels[:1] == ["www"] and len(labels) > 2 else labels)
