"""Has a child process make the picture, and believes nothing of what it says."""

import contextlib
import threading
from typing import BinaryIO

from workstation.domain.picture import MOST_PACKED, Picture, unpacked
from workstation.runtime.beside import confined

PATIENCE = 20.0  # seconds until a child is ended that has not answered


def picture_of(content: bytes, mime: str, patience: float = PATIENCE) -> Picture | None:
    """A small picture of an image; None where there is none to be had. Blocks; call it on a thread."""
    with confined("workstation.preview", mime) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        end = threading.Timer(patience, child.kill)
        writer = threading.Thread(target=_give, args=(child.stdin, content), name="preview: write")
        end.start()
        writer.start()
        try:
            raw = child.stdout.read(MOST_PACKED + 1)
            if len(raw) > MOST_PACKED:
                child.kill()
            ended_well = child.wait() == 0
        finally:
            end.cancel()
            child.kill()
            writer.join()
    return unpacked(raw) if ended_well else None


def _give(pipe: BinaryIO, content: bytes) -> None:
    with contextlib.suppress(OSError):  # a child that has ended reads no more
        pipe.write(content)
    with contextlib.suppress(OSError):
        pipe.close()
