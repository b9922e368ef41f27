"""What a list holds, and the trouble that there may be with one."""

from enum import StrEnum


class FeedTrouble(Exception):
    """A list cannot be used; the text says why and what to do."""


class FeedGone(FeedTrouble):
    """While a feed was read anew somebody removed it, or added another one in its place."""


class Kind(StrEnum):
    """What a list holds: sites or wallets of thieves, wallets under sanctions, sites never to be listed."""

    DOMAINS = "domains"
    ADDRESSES = "addresses"
    SANCTIONS = "sanctions"  # addresses with which the law forbids to deal
    ALLOW = "allow"

    def is_as(self, other: "Kind") -> bool:
        """Whether one list may be the one and then the other: sanctions that were taken for thieves' wallets
        are put right by the same list."""
        return self is other or {self, other} <= WALLETS


WALLETS = frozenset({Kind.ADDRESSES, Kind.SANCTIONS})
