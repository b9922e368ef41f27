"""The laws of placing rows: nothing jumps, nothing overlaps, nothing is left out."""

from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from workstation.ui.features.conversation.timeline.placing import Placing

heights = st.integers(1, 400)


class Timelines(RuleBasedStateMachine):
    """Any sequence of arrivals, loadings, scrolls and resizes."""

    @initialize(rows=st.lists(heights, max_size=30), room=st.integers(1, 900))
    def begin(self, rows: list[int], room: int) -> None:
        self.heights = rows
        self.placing = Placing(lambda row: self.heights[row - 1])
        self.placing.room = room
        self.placing.recount(len(rows))

    def _anchor(self) -> tuple[int, int] | None:
        first = self.placing.rows[0] if self.placing.rows else None
        return None if first is None or self.placing.at_end else (first.row, first.top)

    @rule(pixels=st.integers(-2000, 2000))
    def scroll(self, pixels: int) -> None:
        self.placing.scroll(pixels)

    @rule(height=heights)
    def a_message_arrives(self, height: int) -> None:
        before, at_end = self._anchor(), self.placing.at_end
        self.heights.append(height)
        self.placing.recount(len(self.heights))
        if at_end:
            assert self.placing.rows[-1].row == len(self.heights)
        else:
            assert before == self._anchor()

    @rule(row=st.integers(0, 60), height=heights)
    def a_row_is_loaded_and_its_height_changes(self, row: int, height: int) -> None:
        if row >= len(self.heights):
            return
        before = self._anchor()
        self.heights[row] = height
        self.placing.settle()
        after = self._anchor()
        if before and after and before[0] != row + 1:
            assert before == after

    @rule(room=st.integers(1, 900))
    def resize(self, room: int) -> None:
        before = self._anchor()
        self.placing.room = room
        self.placing.settle()
        if before and not self.placing.at_end:
            assert self._anchor() == before

    @rule(row=st.integers(1, 60), top=st.integers(-300, 900))
    def jump(self, row: int, top: int) -> None:
        self.placing.to(row, top)

    @rule(row=st.integers(1, 60))
    def a_row_is_brought_into_sight(self, row: int) -> None:
        if not 1 <= row <= len(self.heights):
            return
        self.placing.into_sight(row)
        placed = next(placed for placed in self.placing.rows if placed.row == row)
        assert (
            placed.height > self.placing.room
            or (placed.top >= 0 and placed.bottom <= self.placing.room)
            or self.placing.at_end
        )

    @rule(share=st.floats(0, 1))
    def drag_the_scroll_bar(self, share: float) -> None:
        if not self.heights:
            return
        value = int(share * self.placing.greatest_value())
        self.placing.to_value(value)
        assert 0 <= self.placing.value() <= self.placing.greatest_value()

    @invariant()
    def rows_in_sight_are_contiguous(self) -> None:
        rows = self.placing.rows
        for above, below in pairwise(rows):
            assert below.row == above.row + 1
            assert below.top == above.bottom

    @invariant()
    def the_room_is_filled_as_far_as_there_are_rows(self) -> None:
        rows, room, count = self.placing.rows, self.placing.room, len(self.heights)
        assert bool(rows) == bool(count)
        if rows:
            assert rows[0].top <= 0 or rows[0].row == 1
            assert rows[-1].bottom >= room or rows[-1].row == count
            assert rows[-1].bottom >= room or rows[-1].bottom == room or sum(self.heights) <= room
            assert all(placed.bottom > 0 for placed in rows) or len(rows) == 1


TestTimelines = Timelines.TestCase


def test_opening_a_hundred_thousand_rows_asks_for_the_heights_in_sight_only() -> None:
    asked: set[int] = set()

    def height(row: int) -> int:
        asked.add(row)
        return 60

    placing = Placing(height)
    placing.room = 600
    placing.recount(100_000)
    placing.scroll(-5_000)
    placing.to(50_000)
    assert len(asked) < 200


def test_scrolling_there_and_back_ends_where_it_began() -> None:
    placing = Placing(lambda row: 20 + row * 7 % 50)
    placing.room = 300
    placing.recount(1_000)
    placing.to(500, -3)
    before = placing.rows
    for pixels in (137, -1_000, 2_000, -1_137):
        placing.scroll(pixels)
    assert placing.rows == before
