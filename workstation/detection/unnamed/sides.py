"""What stands before and behind a place of a text, by how far away it is."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from workstation.detection.words.pieces import Piece
from workstation.detection.words.senses import Said

_BEFORE = (160, 45, 14, 2, -1)  # characters of plain text: what ends no farther away is looked at, …
_BEHIND = (2, 14, 45, 100)  # … and what starts no farther away
_Part = TypeVar("_Part", Piece, Said)


class Near(NamedTuple, Generic[_Part]):
    """Neighbours on one ``side``; ``far``: 0 right beside it, 3 the farthest."""

    side: str
    far: int
    parts: Sequence[_Part]


class Sides(Generic[_Part]):
    """``parts`` of a text in their order, none in another."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._parts: Sequence[_Part] = parts
        self._starts, self._ends = [part.start for part in parts], [part.end for part in parts]

    def of(self, start: int, end: int) -> Iterator[Near[_Part]]:
        """Those around ``start`` to ``end`` in their order, in time that hardly grows with the text."""
        stops = [bisect_left(self._ends, start - far) for far in _BEFORE]
        for far, span in zip((3, 2, 1, 0), pairwise(stops), strict=True):
            yield Near("before", far, self._parts[slice(*span)])
        stops = [bisect_left(self._starts, end), *(bisect_right(self._starts, end + far) for far in _BEHIND)]
        for far, span in enumerate(pairwise(stops)):
            yield Near("behind", far, self._parts[slice(*span)])

    def over(self, start: int, end: int) -> Sequence[_Part]:
        """Those of which some lies in ``start`` to ``end``."""
        over = slice(bisect_right(self._ends, start), bisect_left(self._starts, end))
        return self._parts[over]
