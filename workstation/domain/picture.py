"""A small picture as plain pixels: what a child made of an image that a stranger sent."""

from dataclasses import dataclass

LONGEST_SIDE = 640  # pixels
MOST_PIXELS = 40_000_000  # of an image that a picture is made of
_HEAD = 8  # bytes: width and height, four each


@dataclass(frozen=True, slots=True)
class Picture:
    """``pixels`` holds four bytes a pixel, red, green, blue and alpha, row after row from the top."""

    width: int
    height: int
    pixels: bytes

    @property
    def packed(self) -> bytes:
        """As it goes through a pipe, or into a file."""
        return self.width.to_bytes(4) + self.height.to_bytes(4) + self.pixels


MOST_PACKED = _HEAD + 4 * LONGEST_SIDE * LONGEST_SIDE


def unpacked(raw: bytes, longest: int = LONGEST_SIDE) -> Picture | None:
    """The picture that ``raw`` is; None where its size is not what its head says, or a side is too long."""
    width, height = int.from_bytes(raw[:4]), int.from_bytes(raw[4:_HEAD])
    fits = 1 <= width <= longest and 1 <= height <= longest
    if not fits or len(raw) != _HEAD + 4 * width * height:
        return None
    return Picture(width, height, raw[_HEAD:])
