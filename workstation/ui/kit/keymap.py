"""Who gets which key: a key that somebody chose goes before one that an action has of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Keys = tuple[str, ...]  # as QKeySequence writes them for files: "Ctrl+Shift+K"


@dataclass(frozen=True, slots=True)
class Conflict:
    """``loser`` is without ``key``, which ``holder`` has."""

    key: str
    holder: str
    loser: str


def assigned(own: Mapping[str, Keys], chosen: Mapping[str, Keys]) -> tuple[dict[str, Keys], list[Conflict]]:
    """The keys of every action of ``own`` (by id, in the order of registration), and who went without.

    Of two that were chosen, the first in ``chosen`` keeps the key; of two of their own, the first in ``own``.
    """
    holders: dict[str, str] = {}
    conflicts: list[Conflict] = []
    found = {}
    of_choice = [(id_, keys) for id_, keys in chosen.items() if id_ in own]
    for id_, keys in (*of_choice, *((id_, keys) for id_, keys in own.items() if id_ not in chosen)):
        wanted = tuple(dict.fromkeys(keys))
        lost = [key for key in wanted if holders.setdefault(key, id_) != id_]
        conflicts += (Conflict(key, holders[key], id_) for key in lost)
        found[id_] = tuple(key for key in wanted if key not in lost)
    return found, conflicts


def with_choice(
    own: Mapping[str, Keys], chosen: Mapping[str, Keys], id_: str, keys: Iterable[str]
) -> dict[str, Keys]:
    """``chosen`` after the person gave ``keys`` to an action: they are taken from whoever had them."""
    wanted = tuple(dict.fromkeys(keys))
    held, _conflicts = assigned(own, chosen)
    after = {
        other: tuple(key for key in theirs if key not in wanted)
        for other, theirs in held.items()
        if other in chosen or set(theirs) & set(wanted)
    }
    after[id_] = wanted
    return {other: kept for other, kept in after.items() if kept != own[other]}
