"""Where rows stand in a viewport: laid out from one anchored row, however many there are."""

from collections.abc import Callable
from dataclasses import dataclass

UNIT = 64  # how much of the scroll bar one row takes, whatever its height


@dataclass(frozen=True, slots=True)
class Placed:
    """A row in sight: pixels from the viewport's top edge."""

    row: int
    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height


class Placing:
    """Rows 1 to ``count`` of heights that are asked for as rows come into sight, at least 1 px each.

    Either the last row stands at the viewport's bottom (``at_end``), or one row is the anchor: its top keeps
    its place whatever happens above and below it. Fewer rows than room stand at the bottom.
    """

    def __init__(self, height: Callable[[int], int]) -> None:
        self._height = height
        self._row = 1
        self._top = 0
        self.count = 0
        self.room = 0
        self.at_end = True
        self.rows: list[Placed] = []

    @property
    def anchor(self) -> int:
        """The first row in sight; 0 where there is none."""
        return min(self._row, self.count)

    def settle(self) -> None:
        """Place the rows in sight anew, from the anchor, after anything has changed."""
        self._row = max(1, min(self._row, self.count))
        if not self.at_end:
            self._normalise()
            self.rows = self._downwards()
            self.at_end = not self.rows or (
                self.rows[-1].row == self.count and self.rows[-1].bottom <= self.room
            )
        if self.at_end:
            self.rows = self._upwards()
            if self.rows:
                self._row, self._top = self.rows[0].row, self.rows[0].top

    def scroll(self, pixels: int) -> None:
        """Move the sight by ``pixels``, towards newer rows where positive."""
        if pixels == 0 or (pixels > 0 and self.at_end):
            return
        self.at_end = False
        self._top -= pixels
        self.settle()

    def to_end(self) -> None:
        self.at_end = True
        self.settle()

    def to(self, row: int, top: int = 0) -> None:
        """Put a row's top edge at ``top``, as far as there are rows to fill the room."""
        self.at_end = False
        self._row, self._top = max(1, min(row, self.count)), top
        self.settle()

    def into_sight(self, row: int) -> None:
        """Move as little as it takes to have all of a row in sight, or its top where it is too tall."""
        seen = next((placed for placed in self.rows if placed.row == row), None)
        height = self._height(row)
        if seen and seen.top >= 0 and (seen.bottom <= self.room or seen.top == 0):
            return
        above = seen.top < 0 if seen else row < self.anchor
        self.to(row, 0 if above or height >= self.room else self.room - height)

    def recount(self, count: int, anchor: int | None = None) -> None:
        """There are ``count`` rows now; ``anchor`` is the number that the anchored row bears from now on."""
        self.count = count
        if anchor is not None:
            self._row = anchor
        self.settle()

    def at(self, y: int) -> Placed | None:
        """The row in sight at a height of the viewport."""
        return next((placed for placed in self.rows if placed.top <= y < placed.bottom), None)

    def value(self) -> int:
        """The scroll bar's value: rows above the sight, by count."""
        return self._value(self.rows[0]) if self.rows and self.rows[0].top <= 0 else 0

    def greatest_value(self) -> int:
        """The scroll bar's value at the end."""
        rows = self.rows if self.at_end else self._upwards()
        return self._value(rows[0]) if rows and rows[0].top <= 0 else 0

    def to_value(self, value: int) -> None:
        """The person moved the scroll bar there."""
        if value >= self.greatest_value():
            self.to_end()
            return
        row = min(self.count, value // UNIT + 1)
        self.to(row, -(value % UNIT) * self._height(row) // UNIT)

    @staticmethod
    def _value(first: Placed) -> int:
        return (first.row - 1) * UNIT - first.top * UNIT // first.height

    def _normalise(self) -> None:
        """Make the anchor the first row in sight."""
        while self._top > 0 and self._row > 1:
            self._row -= 1
            self._top -= self._height(self._row)
        self._top = min(self._top, 0)
        while self._row < self.count and self._top + (height := self._height(self._row)) <= 0:
            self._top += height
            self._row += 1

    def _downwards(self) -> list[Placed]:
        rows: list[Placed] = []
        row, top = self._row, self._top
        while row <= self.count and (top < self.room or not rows):
            placed = Placed(row, top, self._height(row))
            rows.append(placed)
            row, top = row + 1, placed.bottom
        return rows

    def _upwards(self) -> list[Placed]:
        rows: list[Placed] = []
        row, bottom = self.count, self.room
        while row >= 1 and (bottom > 0 or not rows):
            height = self._height(row)
            bottom -= height
            rows.append(Placed(row, bottom, height))
            row -= 1
        rows.reverse()
        return rows
