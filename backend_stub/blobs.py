"""The contents of attachments: files beside the database, named by hash, received piece by piece."""

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from backend_stub.crashpoint import crashpoint
from workstation.domain.attachment import START_BYTES, agrees

_ABANDONED = 7 * 24 * 3600  # seconds after which nobody goes on with a part
_PIECE = 65_536  # bytes of an answer at a time


class WrongOffset(Exception):
    """A piece that does not go on where the last one ended."""


class WrongContent(Exception):
    """What came is not what its hash says."""


class WrongType(Exception):
    """What came is of another type than was said."""


class Blobs:
    """``path`` is the database's. All methods block; ``owner`` keeps what different people send apart."""

    def __init__(self, path: Path) -> None:
        self._folder = path.with_name(f"{path.name}.blobs")
        self._lock = threading.Lock()
        for part in (self._folder / "parts").glob("*"):
            if part.stat().st_mtime < time.time() - _ABANDONED:
                part.unlink()

    def offset(self, owner: str, sha256: str) -> int:
        """How many bytes of an unfinished content are here."""
        part = self._part(owner, sha256)
        return part.stat().st_size if part.exists() else 0

    def append(self, owner: str, sha256: str, offset: int, piece: bytes, size: int) -> int:
        """Add a piece of a content of ``size`` bytes; answers the new offset. Raises WrongOffset."""
        with self._lock:
            if offset != self.offset(owner, sha256) or offset + len(piece) > size:
                raise WrongOffset
            part = self._part(owner, sha256)
            part.parent.mkdir(parents=True, exist_ok=True)
            with part.open("ab") as file:
                file.write(piece)
            crashpoint("blob.piece_written")
            return offset + len(piece)

    def finish(self, owner: str, sha256: str, mime: str) -> bytes:
        """Keep what is here whole, if it is what it was said to be; answers how it begins.

        Raises WrongContent, WrongType; then it was thrown away.
        """
        with self._lock:
            part = self._part(owner, sha256)
            with part.open("r+b") as file:  # Windows syncs only what one may write
                start = file.read(START_BYTES)
                file.seek(0)
                right = hashlib.file_digest(file, "sha256").hexdigest() == sha256
                os.fsync(file.fileno())
            if not right or not agrees(mime, start):
                part.unlink()
                raise WrongType if right else WrongContent
            part.replace(self.path(sha256))
            crashpoint("blob.before_row")
            return start

    def discard(self, owner: str, sha256: str) -> None:
        """Throw away what has come of a content."""
        with self._lock:
            self._part(owner, sha256).unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where a whole content stands, if it is here."""
        return self._folder / sha256

    def read(self, sha256: str, first: int, last: int) -> Iterator[bytes]:
        """The bytes ``first`` to ``last`` of a whole content."""
        with self.path(sha256).open("rb") as file:
            file.seek(first)
            left = last - first + 1
            while left > 0 and (piece := file.read(min(_PIECE, left))):
                left -= len(piece)
                yield piece

    def _part(self, owner: str, sha256: str) -> Path:
        whose = hashlib.sha256(owner.encode()).hexdigest()[:16]
        return self._folder / "parts" / f"{whose}-{sha256}"
