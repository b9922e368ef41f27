"""Pictures of strangers' images: made by a child that may break, be starved or never end, and we do not."""

import os
import resource
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures import bomb, files, picture
from workstation.domain.attachment import GIF, IMAGES, JPEG, PNG, WEBP
from workstation.domain.picture import LONGEST_SIDE, Picture, unpacked
from workstation.preview.asking import picture_of


@pytest.mark.parametrize("mime", sorted(IMAGES))
def test_every_kind_of_image_becomes_a_picture(mime: str) -> None:
    shown = picture_of(files()[mime], mime)
    assert shown is not None
    assert (shown.width, shown.height) == ((1, 1) if mime == GIF else (40, 30))
    assert len(shown.pixels) == 4 * shown.width * shown.height


def test_colours_and_proportions_are_those_of_the_image() -> None:
    shown = picture_of(picture(2000, 1000), PNG)
    assert shown is not None
    assert (shown.width, shown.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    last = shown.pixels[-4:]
    assert last == bytes((0x30, 0x70, 0xC0, 0xFF))


@pytest.mark.parametrize(
    "content",
    [
        bomb(),
        bomb(20_000, 2_001),
        bomb(1, 41_000_000, rows=10),
        picture()[:60],
        picture(300, 200)[:-400],
        b"",
        b"\x89PNG\r\n\x1a\n",
        files()[JPEG],
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        os.urandom(5000),
    ],
    ids=["bomb", "just too large", "endless line", "head", "cut", "nothing", "magic", "jpeg", "svg", "noise"],
)
def test_bombs_lies_and_torn_images_have_no_picture_or_a_harmless_one(content: bytes) -> None:
    shown = picture_of(content, PNG)
    assert shown is None or max(shown.width, shown.height) <= LONGEST_SIDE


@settings(max_examples=12, deadline=None)
@given(
    place=st.floats(0, 1, exclude_max=True),
    new=st.binary(min_size=1, max_size=8),
    kind=st.sampled_from([PNG, JPEG, WEBP]),
)
def test_a_spoiled_image_ends_at_most_its_child(place: float, new: bytes, kind: str) -> None:
    content = bytearray(files()[kind])
    at = int(place * len(content))
    content[at : at + len(new)] = new
    picture_of(bytes(content), kind)


def test_a_child_that_never_answers_is_ended() -> None:
    assert picture_of(picture(6000, 6000), PNG, patience=0.05) is None


CONFINED = """
import resource, sys
from workstation.preview.__main__ import confine
confine()
tried = []
for attempt in (
    lambda: open("/etc/hostname"),
    lambda: open("/tmp/preview-was-here", "w"),
    lambda: bytearray(1 << 30),
    lambda: __import__("socket").socket(),
):
    try:
        attempt()
    except (OSError, MemoryError, ImportError) as error:
        tried.append(type(error).__name__)
print(len(tried), resource.getrlimit(resource.RLIMIT_CPU)[1], resource.getrlimit(resource.RLIMIT_CORE)[1])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_the_child_can_open_no_file_and_no_socket_and_take_no_memory() -> None:
    told = subprocess.run([sys.executable, "-c", CONFINED], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["4", "10", "0"]
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 0, "that concerns the child alone"


@pytest.mark.parametrize(
    "raw", [b"", b"\0" * 8, Picture(2, 2, b"x" * 15).packed, Picture(641, 1, b"x" * 2564).packed]
)
def test_what_a_child_says_is_checked(raw: bytes) -> None:
    assert unpacked(raw) is None
