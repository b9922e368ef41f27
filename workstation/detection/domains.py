"""One spelling for every domain: lower case, ASCII, international names as punycode."""

import re
from collections.abc import Sequence
from functools import lru_cache

import idna

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?")
_DOT = re.compile(r"[.。．｡]")
_SECOND_LEVEL = frozenset(
    ("ac", "co", "com", "edu", "gob", "gov", "go", "ne", "net", "or", "org")
)  # as in co.uk
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@lru_cache(4096)  # a text says its hosts again and again, and an international label takes long
def canonical_label(label: str) -> str:
    """``label`` (between two dots) as it stands in a list; empty where it can be no part of a domain."""
    if len(label) > 63:
        return ""
    if not label.isascii():
        try:
            label = idna.encode(label, uts46=True).decode()
        except (idna.IDNAError, UnicodeError):
            return ""
    label = label.lower()
    return label if _LABEL.fullmatch(label) else ""


def canonical(domain: str) -> str:
    """``domain`` as it stands in a list, taken out of an address if it is one; empty if it is none."""
    host = _SCHEME.sub("", domain) if "://" in domain else domain
    for behind in "/?#":
        host = host.partition(behind)[0]
    host = host.rpartition("@")[2]
    before, colon, port = host.rpartition(":")
    if colon and (not port or port.isdecimal()):
        host = before
    host = host.strip(".")
    labels = [canonical_label(label) for label in (host.split(".") if host.isascii() else _DOT.split(host))]
    if len(labels) < 2 or not all(labels) or len(host) > 253 or labels[-1].isdigit():
        return ""
    return ".".join(labels)


def lies_in(host: str, site: str) -> bool:
    """Whether ``host`` is ``site`` or below it, both in their one spelling."""
    return f".{host}".endswith(f".{site}")


def are_firms_below(labels: Sequence[str]) -> bool:
    """Whether firms stand below the last two of ``labels``, as below co.uk."""
    return len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL


def before_ending(labels: Sequence[str], shared: int) -> int:
    """How many of a host's labels stand before its ending, the last of which somebody had to register;
    ``shared``: so many of the last are known for an ending, or for a host where anybody may have a name."""
    if shared:
        return len(labels) - shared
    return len(labels) - (2 if len(labels) > 2 and are_firms_below(labels) else 1)
