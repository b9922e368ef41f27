"""Reads the JSON in which lists are published: under usual names, by the sites, or case by case."""

from collections.abc import Iterator
from pathlib import Path

from backend_stub.feeds.json_lists import elements, lists
from backend_stub.feeds.kinds import WALLETS, FeedTrouble, Kind

_LISTS = {  # the names under which the public formats keep what is wanted
    Kind.DOMAINS: ("deny", "blacklist", "blocklist", "domains", "blocked", "phishing"),
    Kind.ADDRESSES: ("address", "addresses"),
    Kind.SANCTIONS: ("address", "addresses"),
    Kind.ALLOW: ("allow", "whitelist", "allowlist"),
}
_ANY_USUAL = frozenset(name for names in _LISTS.values() for name in names)


def words(path: Path, kind: Kind) -> Iterator[str]:
    """The entries of a kind, as they stand in the file at ``path``; "" for what is none.

    Raises FeedTrouble where no list holds any; ValueError, RecursionError and OSError as ``lists`` does.
    """
    wanted = _wanted(path, kind)
    if wanted is None and kind is Kind.DOMAINS:
        yield from (name or "" for name, _ in lists(path))
        return
    for name, one in elements(path):
        if name is None or wanted is None or name in wanted:
            if isinstance(one, dict):
                yield from _of_case(one, kind)
            else:
                yield one if isinstance(one, str) else ""


def _wanted(path: Path, kind: Kind) -> frozenset[str] | None:
    """The names under which wanted lists stand, of the usual ones; None: every list is one of the wallets of
    a site, under its name, for there is none of a usual name, of whatever kind."""
    usual, by_site, none = frozenset(_LISTS[kind]), kind is not Kind.ALLOW, True
    for name, _ in lists(path):
        if name is None or name in usual:
            return usual
        by_site, none = by_site and name not in _ANY_USUAL, False
    if none or not by_site:
        raise FeedTrouble(f"{path} holds no list of {kind.value}")
    return None


def _of_case(case: dict[str, object], kind: Kind) -> Iterator[str]:
    """Of a scam that somebody wrote down: the site, or the wallets, of which there may be none."""
    if kind not in WALLETS:
        site = case.get("url") or case.get("name")
        yield site if isinstance(site, str) else ""
        return
    found = case.get("addresses") or []
    for some in found.values() if isinstance(found, dict) else [found]:  # by their networks
        for one in some if isinstance(some, list) else [some]:
            yield one if isinstance(one, str) else ""
