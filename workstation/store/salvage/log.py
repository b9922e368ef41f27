"""The write-ahead log, frame by frame: what SQLite takes from it, and what lies behind a broken place."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workstation.store.connection import PAGE
from workstation.store.salvage.sealed import Sealed

_HEAD, _FRAME_HEAD = 32, 24
_INDEX_HEAD = 48  # it stands there twice
_MAGIC = 0x377F0682  # the lowest bit more: its sums are of big-endian words


@dataclass(frozen=True, slots=True)
class Frame:
    number: int  # of its page
    size: int  # of the database in pages, where the frame ends a commit; otherwise 0
    page: bytes


@dataclass(frozen=True, slots=True)
class Log:
    """``frames``: everything that was committed, in order. ``torn``: commits lie behind a broken place."""

    frames: tuple[Frame, ...]
    torn: bool


def read(path: Path, sealed: Sealed) -> Log:
    """What the log at ``path`` holds; nothing where there is none.

    A power cut leaves at most one commit behind a broken place, the one that was being written and that
    nobody was promised. More than one tell of damage: SQLite would forget them all without a word. So does
    any behind a broken head, which reached the disk before the first frame did, and whatever the log's index
    counts beyond what is there.
    """
    content = path.read_bytes() if path.is_file() else b""
    order, salt = _head(content[:_HEAD]) if len(content) >= _HEAD else ("", b"")
    sound = list(_chained(content, order)) if order else []
    promised = _promised(path, salt)
    behind = list(_behind(content, len(sound), salt, sealed))
    torn = sum(1 for frame in behind if frame.size) > (1 if order else 0) or promised > len(sound)
    frames = sound + behind if torn else sound
    last = max((place for place, frame in enumerate(frames) if frame.size), default=-1)
    return Log(tuple(frames[: last + 1]), torn)


def _head(head: bytes) -> tuple[str, bytes]:
    """The order of bytes in the sums, and the salt of this round; nothing where the head is broken."""
    magic, _version, size, _round, salt, told = struct.unpack(">IIII8s8s", head)
    order = ">" if magic & 1 else "<"
    sound = magic & ~1 == _MAGIC and size == PAGE and _sums(head[:-8], (0, 0), order) == _pair(told)
    return (order, salt) if sound else ("", b"")


def _promised(path: Path, salt: bytes) -> int:
    """How many frames of this round were committed, by the index that SQLite keeps beside the log.

    It counts a commit after the log is on the disk. 0 where it is gone, torn, or of another round.
    """
    index = path.with_name(path.name.removesuffix("-wal") + "-shm")
    head = b""
    if index.is_file():
        with index.open("rb") as file:
            head = file.read(2 * _INDEX_HEAD)
    one, two = head[:_INDEX_HEAD], head[_INDEX_HEAD:]
    if len(two) < _INDEX_HEAD or one != two or (salt and one[32:40] != salt):
        return 0
    return int(struct.unpack_from("=I", one, 16)[0])


def _chained(content: bytes, order: str) -> Iterator[Frame]:
    """The frames that SQLite itself would take: each goes on with the sums of the one before."""
    salt, sums = content[16:24], _pair(content[_HEAD - 8 : _HEAD])
    for head, page in _split(content, 0):
        sums = _sums(page, _sums(head[:8], sums, order), order)
        if head[8:16] != salt or sums != _pair(head[16:]):
            return
        yield Frame(*_pair(head[:8]), page)


def _behind(content: bytes, taken: int, salt: bytes, sealed: Sealed) -> Iterator[Frame]:
    """The frames of the same round after the first ``taken``, as far as their pages are whole."""
    for head, page in _split(content, taken):
        number, size = _pair(head[:8])
        if head[8:16] == (salt or head[8:16]) and number and sealed.holds(page, number):
            salt = head[8:16]  # where the head is broken, the first frame tells which round this is
            yield Frame(number, size, page)


def _split(content: bytes, first: int) -> Iterator[tuple[bytes, bytes]]:
    whole = _FRAME_HEAD + PAGE
    for at in range(_HEAD + first * whole, len(content) - whole + 1, whole):
        yield content[at : at + _FRAME_HEAD], content[at + _FRAME_HEAD : at + whole]


def _pair(content: bytes) -> tuple[int, int]:
    one, two = struct.unpack(">II", content)
    return one, two


def _sums(content: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, two = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        one = (one + even + two) & 0xFFFFFFFF
        two = (two + odd + one) & 0xFFFFFFFF
    return one, two
