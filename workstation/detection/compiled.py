"""Files that are looked up in place: the page cache holds what is asked for, the program's memory nothing."""

import mmap
import sys
from bisect import bisect_left
from hashlib import blake2b
from pathlib import Path

from workstation.errors import Sentence, WorkstationError

ORDER = sys.byteorder


def magic(name: str) -> bytes:
    """The first eight bytes of a file: what it is (five letters), and for which order of bytes."""
    return f"{name}{ORDER[:3]}".encode()


def opened(path: Path, trouble: Sentence) -> mmap.mmap:
    """The bytes of the file at ``path``; raises WorkstationError with ``trouble`` where there are none."""
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise WorkstationError(trouble) from error


def digest(name: str) -> int:
    """What is kept of a name: 64 bits."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), ORDER)


def place(sorted_digests: memoryview, value: int) -> int | None:
    """Where ``value`` stands; None where it does not."""
    index = bisect_left(sorted_digests, value)
    return index if index < len(sorted_digests) and sorted_digests[index] == value else None
