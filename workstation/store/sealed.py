"""One encrypted file: AES-256-GCM in chunks, each bound to its file, its place and the whole's length.

The database's cipher does not cover files beside it. A key opens one file and is written with once, so the
chunk's number is its nonce; a chunk that was changed, moved, left out or taken from elsewhere does not open.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.durable import sync_folder
from workstation.store.trouble import Lost

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 1024 * 1024  # bytes of content
_TAG = 16
_LOST = "A file that was attached can no longer be read on this computer. Attach it again."


@dataclass(frozen=True, slots=True)
class Sealed:
    """What it takes to open a file of ours."""

    name: str  # of the file in its folder; nothing in it tells what it holds
    key: bytes  # 32, of this file alone
    size: int  # bytes of content


def seal(folder: Path, sealed: Sealed, content: bytes) -> None:
    """Write ``content`` under a new name, whole and on the disk, or not at all. Raises OSError."""
    path = folder / sealed.name
    fresh = path.with_name(f"{sealed.name}.new")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.writelines(_chunks(sealed, content))
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(folder)


def opened(folder: Path, sealed: Sealed, first: int = 0, count: int | None = None) -> bytes:
    """The content, or ``count`` bytes of it from ``first`` on. Raises Lost: it is gone or was changed."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 not needed to paint

    end = sealed.size if count is None else min(first + count, sealed.size)
    try:
        with (folder / sealed.name).open("rb") as file:
            if os.fstat(file.fileno()).st_size != sealed.size + _TAG * _number_of_chunks(sealed.size):
                raise Lost(_LOST)
            begin = first // CHUNK
            file.seek(begin * (CHUNK + _TAG))
            cipher = _cipher(sealed)
            parts = [
                cipher.decrypt(_nonce(number), file.read(CHUNK + _TAG), _bound(sealed, number))
                for number in range(begin, -(-end // CHUNK))
            ]
    except (InvalidTag, FileNotFoundError) as error:
        raise Lost(_LOST) from error
    return b"".join(parts)[first - begin * CHUNK : end - begin * CHUNK]


def _chunks(sealed: Sealed, content: bytes) -> Iterator[bytes]:
    cipher = _cipher(sealed)
    for number in range(_number_of_chunks(sealed.size)):
        part = content[number * CHUNK : (number + 1) * CHUNK]
        yield cipher.encrypt(_nonce(number), part, _bound(sealed, number))


def _cipher(sealed: Sealed) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 not needed to paint

    return AESGCM(sealed.key)


def _number_of_chunks(size: int) -> int:
    return -(-size // CHUNK)


def _nonce(number: int) -> bytes:
    return number.to_bytes(12)


def _bound(sealed: Sealed, number: int) -> bytes:
    return f"groundcrew {sealed.name} {number} {sealed.size}".encode()
