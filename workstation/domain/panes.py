"""How the room for conversations is divided: in columns, and in each of them in panes from the top."""

from dataclasses import dataclass

MOST_PANES = 4


@dataclass(frozen=True, slots=True)
class Column:
    """Sizes are shares of the room there is, at least 1: pixels at the time when they were measured."""

    width: int
    heights: tuple[int, ...]  # of its panes, from the top


@dataclass(frozen=True, slots=True)
class Panes:
    """Panes are counted from 0 in reading order: column after column, each from the top.

    Which conversations stand in them is no part of it: an arrangement outlives a day's work.
    """

    columns: tuple[Column, ...] = (Column(1, (1,)),)
    focused: int = 0

    @property
    def count(self) -> int:
        return sum(len(column.heights) for column in self.columns)

    @property
    def sound(self) -> bool:
        """Whether a room can be divided so: every column has a pane, and there are not too many."""
        sizes = [size for column in self.columns for size in (column.width, *column.heights)]
        held = all(column.heights for column in self.columns) and all(size >= 1 for size in sizes)
        return held and 1 <= self.count <= MOST_PANES and 0 <= self.focused < self.count


ONE_PANE = Panes()
