"""What is said near a number is known by the side that it stands on, and by how far away that is."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from workstation.detection.unnamed.sides import Sides
from workstation.detection.words.pieces import Piece


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=30),
    st.integers(0, 400),
    st.integers(1, 20),
)
def test_all_that_is_near_is_told_once_with_its_side_and_how_far_away_it_is(
    words: list[tuple[int, int]], start: int, length: int
) -> None:
    ends = list(accumulate(gap + letters for gap, letters in words))
    parts = [Piece(end - letters, end, ()) for end, (_, letters) in zip(ends, words, strict=True)]
    end = start + length
    told = [(near.side, near.far, part) for near in Sides(parts).of(start, end) for part in near.parts]
    before = [
        ("before", far(start - part.end), part) for part in parts if part.end <= start <= part.end + 160
    ]
    behind = [("behind", far(part.start - end), part) for part in parts if end <= part.start <= end + 100]
    assert told == before + behind
    assert list(Sides(parts).over(start, end)) == [
        part for part in parts if part.end > start and part.start < end
    ]


def far(characters: int) -> int:
    return sum(characters > most for most in (2, 14, 45))
