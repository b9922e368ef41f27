"""Reads lists of scam sites and of wallets: plain text, hosts files, and JSON of the public formats."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from backend_stub.feeds.json_lists import elements, lists
from workstation.detection.addresses import is_listable, normal
from workstation.detection.domains import canonical


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
Entry = tuple[int, str, str]  # line, from 1; day, empty where none stands; the entry, empty where it is none

_LARGEST = 512 << 20  # bytes
_LONGEST = 4096  # bytes of a line
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=[\s,;])")
_SINK = re.compile(r"(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+")  # where hosts files lead to
_HOSTS_OWN = frozenset({"localhost", "localhost.localdomain", "local", "broadcasthost"})
_COMMENT = re.compile(r"\s*(?:#|!|//|;|\[Adblock)")
_LISTS = {  # the names under which the public formats keep what is wanted
    Kind.DOMAINS: ("deny", "blacklist", "blocklist", "domains", "blocked", "phishing"),
    Kind.ADDRESSES: ("address", "addresses"),
    Kind.SANCTIONS: ("address", "addresses"),
    Kind.ALLOW: ("allow", "whitelist", "allowlist"),
}


def entries(path: Path, kind: Kind) -> Iterator[Entry]:
    """Every entry of the list at ``path``, which passes through one by one, whatever its size.

    Raises FeedTrouble where it is no list at all, or so large that it would take too long.
    """
    spell = _address if kind in WALLETS else _domain
    try:
        if path.stat().st_size > _LARGEST:
            raise FeedTrouble(f"{path} is larger than {_LARGEST >> 20} MiB: bring what is new in it alone")
        if _is_json(path):
            for number, word in enumerate(_words(path, kind), 1):
                yield number, "", spell(word)
        else:
            yield from _lines(path, spell)
    except OSError as error:
        raise FeedTrouble(f"{path} cannot be read: {error.strerror or error}") from error


def _is_json(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(64)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FeedTrouble(f"{path} is UTF-16: save it as UTF-8 first")
    return start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[") and b"[Adblock" not in start


def _lines(path: Path, spell: Callable[[str], str]) -> Iterator[Entry]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(_LONGEST):
            number += 1
            whole = line.endswith(b"\n") or len(line) < _LONGEST
            while not whole and (rest := file.readline(_LONGEST)):  # too long to be an entry
                whole = rest.endswith(b"\n")
                line = b"\xff"
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                yield number, "", ""
                continue
            if text.strip() and not _COMMENT.match(text):
                yield from _of_line(number, text, spell)


def _of_line(number: int, text: str, spell: Callable[[str], str]) -> Iterator[Entry]:
    day = _DAY.match(text)
    rest = text[day.end() + 1 if day else 0 :].partition("#")[0].strip()
    if sink := _SINK.match(rest):
        for word in rest[sink.end() :].split():
            if word not in _HOSTS_OWN:
                yield number, "", spell(word)
        return
    [word, *_] = rest.replace(",", " ").replace(";", " ").split(None, 1) or [""]
    yield number, day[0] if day else "", spell(word.removeprefix("||").removesuffix("^"))


def _words(path: Path, kind: Kind) -> Iterator[str]:
    """The entries of the lists that are wanted, as they stand there; "" for what is no text."""
    try:
        wanted = _wanted(path, kind)
        for name, one in elements(path):
            if not name or wanted is None or name in wanted:
                yield one if isinstance(one, str) else ""
    except (ValueError, RecursionError) as error:
        raise FeedTrouble(f"{path} is no JSON: {error}") from error


def _wanted(path: Path, kind: Kind) -> frozenset[str] | None:
    """The names under which wanted lists stand, of the usual ones; None: every list is one.

    Where none of the usual is there, wallets are all listed, by whose site they are.
    """
    usual = frozenset(_LISTS[kind])
    none = True
    for name, _ in lists(path):
        if not name or name in usual:
            return usual
        none = False
    if none or kind not in WALLETS:
        raise FeedTrouble(f"{path} holds no list of {kind.value}")
    return None


def _domain(word: str) -> str:
    return canonical(word.removeprefix("*."))


def _address(word: str) -> str:
    address = normal(word)
    return address if is_listable(address) else ""
