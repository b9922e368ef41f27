"""Has a child process make the picture, and believes nothing of what it says."""

import contextlib
import threading
from typing import BinaryIO

from workstation.domain.image_part import MOST_PACKED as MOST_PART
from workstation.domain.image_part import ImagePart, Sight, part_of
from workstation.domain.picture import MOST_PACKED, Picture, unpacked
from workstation.runtime.beside import confined

PATIENCE = 20.0  # seconds until a child is ended that has not answered


def picture_of(content: bytes, mime: str, patience: float = PATIENCE) -> Picture | None:
    """A small picture of an image; None where there is none to be had. Blocks; call it on a thread."""
    return unpacked(_answer(content, MOST_PACKED, patience, mime))


def part_seen(content: bytes, mime: str, sight: Sight) -> ImagePart | None:
    """What is seen of an image when one looks at it so; None where that cannot be had. Blocks as well."""
    return part_of(_answer(content, MOST_PART, PATIENCE, mime, *sight.words))


def _answer(content: bytes, most: int, patience: float, *words: str) -> bytes:
    """What a child says of ``content``; nothing where it failed, or says more than ``most`` bytes."""
    with confined("workstation.preview", *words) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        end = threading.Timer(patience, child.kill)
        writer = threading.Thread(target=_give, args=(child.stdin, content), name="preview: write")
        end.start()
        writer.start()
        try:
            raw = child.stdout.read(most + 1)
            if len(raw) > most:
                child.kill()
            ended_well = child.wait() == 0
        finally:
            end.cancel()
            child.kill()
            writer.join()
    return raw if ended_well else b""


def _give(pipe: BinaryIO, content: bytes) -> None:
    with contextlib.suppress(OSError):  # a child that has ended reads no more
        pipe.write(content)
    with contextlib.suppress(OSError):
        pipe.close()
