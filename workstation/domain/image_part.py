"""A part of a stranger's image at the scale at which somebody looks at it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.picture import Picture, unpacked

LEAST, MOST = 100, 500  # per cent of the size at which all of an image fits
MIDDLE = 5_000  # ten-thousandths: the middle of an image, across and down
MOST_ROOM = 2_560  # pixels of the screen, each way, that are filled
_HEAD = 24  # bytes: six numbers, four each


@dataclass(frozen=True, slots=True)
class Sight:
    """How somebody looks at an image: ``percent`` of the size at which all of it fits into ``width`` times
    ``height`` pixels, with the place ``x``, ``y`` (ten-thousandths of the image) in the middle."""

    width: int
    height: int
    percent: int = LEAST
    x: int = MIDDLE
    y: int = MIDDLE

    @property
    def words(self) -> tuple[str, ...]:
        """As a child is told."""
        return tuple(map(str, (self.width, self.height, self.percent, self.x, self.y)))


def sight_of(words: Sequence[str]) -> Sight:
    """What :attr:`Sight.words` say, within bounds."""
    width, height, percent, x, y = map(int, words)
    return Sight(
        max(1, min(width, MOST_ROOM)), max(1, min(height, MOST_ROOM)), max(LEAST, min(percent, MOST)),
        max(0, min(x, 2 * MIDDLE)), max(0, min(y, 2 * MIDDLE)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cut:
    """The image scaled to ``width`` times ``height``, never above its own size, and the part of that."""

    width: int
    height: int
    left: int
    top: int
    part_width: int
    part_height: int


def shown_size(own: tuple[int, int], sight: Sight) -> tuple[float, float]:
    """How large the whole image is where it is looked at so, in pixels: also above its own size."""
    fits = min(1.0, sight.width / own[0], sight.height / own[1])
    return own[0] * fits * sight.percent / 100, own[1] * fits * sight.percent / 100


def cut(own: tuple[int, int], sight: Sight) -> Cut:
    """What is needed of an image of ``own`` width and height for a sight."""
    across = _cut(own[0], shown_size(own, sight)[0], sight.width, sight.x)
    down = _cut(own[1], shown_size(own, sight)[1], sight.height, sight.y)
    return Cut(across[0], down[0], across[1], down[1], across[2], down[2])


def _cut(own: int, shown: float, room: int, middle: int) -> tuple[int, int, int]:
    """The scaled length, where the part begins, and how long it is; one way."""
    scaled = max(1, min(own, round(shown)))
    part = min(scaled, int(room * scaled / shown) + 2)
    begin = round(middle * scaled / (2 * MIDDLE) - part / 2)
    return scaled, max(0, min(begin, scaled - part)), part


@dataclass(frozen=True, slots=True)
class ImagePart:
    """``picture`` begins at ``left``, ``top`` of the image scaled to ``width`` times ``height``."""

    own_width: int
    own_height: int
    width: int
    height: int
    left: int
    top: int
    picture: Picture

    @property
    def packed(self) -> bytes:
        """As it goes through a pipe."""
        numbers = (self.own_width, self.own_height, self.width, self.height, self.left, self.top)
        return b"".join(number.to_bytes(4) for number in numbers) + self.picture.packed


MOST_PACKED = _HEAD + 8 + 4 * (MOST_ROOM + 2) ** 2


def part_of(raw: bytes) -> ImagePart | None:
    """The part that ``raw`` is; None where it does not lie within its image."""
    picture = unpacked(raw[_HEAD:], MOST_ROOM + 2)
    if picture is None:
        return None
    own_width, own_height, width, height, left, top = (
        int.from_bytes(raw[at : at + 4]) for at in range(0, _HEAD, 4)
    )
    part = ImagePart(own_width, own_height, width, height, left, top, picture)
    inside = part.left + picture.width <= part.width and part.top + picture.height <= part.height
    return part if inside and part.width <= part.own_width and part.height <= part.own_height else None
