"""What the person marked in a timeline: a stretch of one message's text, or of several messages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple


class Spot(NamedTuple):
    """A place in a row's text, in UTF-16 units."""

    row: int
    place: int


@dataclass(frozen=True, slots=True)
class Marking:
    """From ``anchor`` to ``cursor``, in either order; ``whole``: the messages from one to the other."""

    anchor: Spot
    cursor: Spot
    whole: bool = False

    @property
    def first(self) -> int:
        return min(self.anchor, self.cursor).row

    @property
    def last(self) -> int:
        return max(self.anchor, self.cursor).row

    @property
    def several(self) -> bool:
        """Whether more than one message is marked."""
        return self.first != self.last

    def within(self, row: int, length: int) -> tuple[int, int] | None:
        """Start and end of what is marked of a row's text of this length; None where it is not touched."""
        if not self.first <= row <= self.last:
            return None
        if self.whole:
            return 0, length
        start, end = sorted((self.anchor, self.cursor))
        return start.place if row == start.row else 0, end.place if row == end.row else length

    def to(self, row: int, place: int = 0) -> "Marking":
        """With the cursor elsewhere."""
        return replace(self, cursor=Spot(row, place))

    def moved(self, number: Callable[[int], int]) -> "Marking":
        """As rows are numbered now."""
        anchor, cursor = self.anchor, self.cursor
        return replace(
            self,
            anchor=anchor._replace(row=number(anchor.row)),
            cursor=cursor._replace(row=number(cursor.row)),
        )
