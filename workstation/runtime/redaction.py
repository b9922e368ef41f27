"""Decides what of a value may stand in the log: numbers, names and ids; never what a person wrote."""

import re
from enum import Enum

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z_.:-]{0,39}")  # no digit: a code, a password or an address has some
_SECRET_LIKE = re.compile(r"(?=[A-Za-z0-9_-]*[0-9])[A-Za-z0-9_-]{20,}")  # tokens, addresses, hashes, keys
_QUOTED = re.compile(r"\"[^\"]*\"?|'[^']*'?|`[^`]*`?|“[^”]*”?")
_PLACE = re.compile(r"\S*(?://|[/\\@])\S*")
_NUMBERS = re.compile(r"\d{5,}")
_LONGEST = 2_000  # characters of a sentence; to look through a text of any length could take minutes


class Clean(str):
    """A text that has been looked at and may be shown whole."""

    __slots__ = ()


def value(held: object) -> object:
    """``held`` as the log may show it: itself, or what kind of thing and how long it was."""
    if held is None or isinstance(held, bool | int | float):
        return held
    if isinstance(held, Enum):
        return held.name
    if isinstance(held, str) and (isinstance(held, Clean) or _ID.fullmatch(held) or _NAME.fullmatch(held)):
        return str(held)
    size = f" {len(held)}" if isinstance(held, str | bytes | list | tuple | dict | set | frozenset) else ""
    return f"‹{type(held).__name__}{size}›"


def foreign(text: str) -> Clean:
    """A sentence of somebody else's code (Qt's), of which only its own plain English words are kept.

    Quotes, paths, links, addresses, long numbers and everything that is not ASCII are taken out. Of what is
    too long to be a sentence only its length is told.
    """
    if len(text) > _LONGEST:
        return Clean(value(text))
    text = text.encode("ascii", "replace").decode().replace("\n", " ")
    for pattern in (_QUOTED, _PLACE, _SECRET_LIKE, _NUMBERS):
        text = pattern.sub("‹…›", text)
    return Clean(text[:200])
