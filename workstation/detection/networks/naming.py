"""The words that mean a network, and where they stand in a text."""

import re
from collections.abc import Callable, Iterable

from workstation.detection.networks import Network, networks

Naming = tuple[dict[str, list[str]], re.Pattern[str]]  # the ids of networks by their words; any of the words


def naming(words: Callable[[Network], Iterable[str]], letters: str = "a-z0-9") -> Naming:
    """``words``: those of a network; none of ``letters`` stands beside one where it is meant."""
    found: dict[str, list[str]] = {}
    for network in networks().all:
        for word in words(network):
            found.setdefault(word, []).append(network.id)
    either = "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))
    return found, re.compile(rf"(?<![{letters}])(?:{either})(?![{letters}])")
