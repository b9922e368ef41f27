"""Addresses and transactions in links to the explorers of networks."""

import re
from collections.abc import Iterator
from functools import cache

from workstation.detection.networks.candidates import Candidate
from workstation.detection.networks.naming import Naming, naming

_BEFORE = 80  # characters of a link in which its host stands
# one that is shortened for show, or broken over two lines, says nothing
_SHOWN = re.compile(
    r"/(?:address|account|tx|transaction)s?/([0-9A-Za-z]{25,150})"
    r"(?![0-9A-Za-z…]|\.\.|=?\r?\n[> ]{0,4}[0-9A-Za-z]{0,99}[0-9])"
)


def explored(text: str) -> Iterator[tuple[Candidate, frozenset[str]]]:
    """What such links in ``text`` show, and the networks, by their ids, of which it must be."""
    for match in _SHOWN.finditer(text):
        *_, link = text[max(0, match.start() - _BEFORE) : match.start()].lower().split()[-1:] or [""]
        of, explorers = _explorers()
        if host := explorers.search(link):
            yield Candidate(match[1], match.start(1), match.end(1)), frozenset(of[host[0]])


@cache
def _explorers() -> Naming:
    return naming(lambda one: one.explorers, "a-z0-9-")
