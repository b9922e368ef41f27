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


WALLETS = frozenset({Kind.ADDRESSES, Kind.SANCTIONS})
