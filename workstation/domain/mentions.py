"""Whom a private note names: ``@`` and a name, written out."""

from collections.abc import Mapping
from dataclasses import dataclass

_SPACED = "\u0e00"  # scripts from here on set no spaces between words


@dataclass(frozen=True, slots=True)
class Namable:
    """A colleague with the names of their teams, or a team, which has none."""

    name: str
    teams: tuple[str, ...] = ()
    is_team: bool = False


def asks_for_name(before: str) -> bool:
    """Whether ``before``, a line up to the caret, ends with an ``@`` that begins a name."""
    return before.endswith("@") and not _goes_on(before[-2:-1])


def named_in(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of those whom ``text`` names, in its order; ``names`` are names by id.

    Of several names that fit the longest counts, and everybody who bears it. ``@Ana`` names Ana; ``@Anabel``
    and ``ana@Ana`` do not.
    """
    bearers: dict[str, list[str]] = {}
    for id_, name in names.items():
        bearers.setdefault(name, []).append(id_)
    found: dict[str, None] = {}
    longest_first = sorted(bearers, key=len, reverse=True)
    at = text.find("@")
    while at >= 0:
        if not _goes_on(text[max(0, at - 1) : at]):
            fitting = (name for name in longest_first if _stands(name, text, at + 1))
            found |= dict.fromkeys(bearers.get(next(fitting, ""), ()))
        at = text.find("@", at + 1)
    return tuple(found)


def _stands(name: str, text: str, at: int) -> bool:
    end = at + len(name)
    return bool(name) and text.startswith(name, at) and not _goes_on(text[end : end + 1])


def _goes_on(neighbour: str) -> bool:
    return neighbour.isalnum() and neighbour < _SPACED
