"""A part of an image at one to five times: where it lies, what it shows, and what a child says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures import bomb, files, picture
from workstation.domain.attachment import JPEG, PNG
from workstation.domain.image_part import MIDDLE, MOST, MOST_ROOM, Sight, cut, part_of, shown_size, sight_of
from workstation.preview.asking import part_seen

SIGHTS = st.builds(
    Sight,
    st.integers(1, MOST_ROOM), st.integers(1, MOST_ROOM), st.integers(100, MOST),
    st.integers(0, 2 * MIDDLE), st.integers(0, 2 * MIDDLE),
)  # fmt: skip
SIDES = st.integers(1, 12_000)


@given(st.tuples(SIDES, SIDES), SIGHTS)
def test_a_part_lies_within_its_image_fills_the_room_and_invents_nothing(
    own: tuple[int, int], sight: Sight
) -> None:
    found, shown = cut(own, sight), shown_size(own, sight)
    for scaled, begin, part, whole, room, large in (
        (found.width, found.left, found.part_width, own[0], sight.width, shown[0]),
        (found.height, found.top, found.part_height, own[1], sight.height, shown[1]),
    ):
        assert 0 <= begin <= begin + part <= scaled <= whole, "never more than there is"
        assert part <= room + 2, "never more than is seen"
        assert part * large / scaled >= min(large, room) - 1, "never less"


@given(SIGHTS)
def test_a_child_understands_what_it_is_told(sight: Sight) -> None:
    assert sight_of(sight.words) == sight
    assert sight_of(["99999", "-1", "9000", "-5", "20000"]) == Sight(MOST_ROOM, 1, MOST, 0, 2 * MIDDLE)


def test_at_five_times_the_part_in_the_middle_is_seen_at_the_size_that_exists() -> None:
    content = picture(2000, 1000)
    whole = part_seen(content, PNG, Sight(400, 300))
    assert whole is not None
    assert (whole.own_width, whole.own_height) == (2000, 1000)
    assert (whole.picture.width, whole.picture.height) == (400, 200)
    closer = part_seen(content, PNG, Sight(400, 300, 500))
    assert closer is not None
    assert (closer.width, closer.height) == (2000, 1000)
    assert (closer.left, closer.picture.width) == (799, 402)
    small = part_seen(files()[JPEG], JPEG, Sight(400, 300, 500))
    assert small is not None
    assert (small.width, small.height) == (40, 30), "what does not exist is not made up"


@pytest.mark.parametrize(
    "content", [bomb(), picture()[:60], b"", b"<svg/>"], ids=["bomb", "cut", "empty", "svg"]
)
def test_what_is_no_image_or_too_large_has_no_part(content: bytes) -> None:
    assert part_seen(content, PNG, Sight(400, 300, 300)) is None


def test_an_image_that_says_how_it_was_held_is_seen_upright() -> None:
    plain = picture(400, 100, "JPG")
    held = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    turned = plain[:2] + b"\xff\xe1" + (len(held) + 2).to_bytes(2, "big") + held + plain[2:]
    seen = part_seen(turned, JPEG, Sight(50, 50, 200))
    assert seen is not None
    assert (seen.own_width, seen.own_height) == (100, 400)
    assert (seen.width, seen.height) == (25, 100)


@given(st.binary(max_size=80))
def test_what_a_child_says_is_checked(raw: bytes) -> None:
    part = part_of(raw)
    assert part is None or len(part.picture.pixels) == 4 * part.picture.width * part.picture.height


def test_the_largest_image_that_is_borne_is_looked_at_within_the_childs_memory() -> None:
    seen = part_seen(picture(8000, 5000), PNG, Sight(MOST_ROOM, 1600, 500))
    assert seen is not None
    assert (seen.width, seen.height) == (8000, 5000)
