"""Shows what an encrypted database would hold without its key: every byte of file and log, used or not.

SQLCipher seals page by page, so that pages opened one by one are the unencrypted file of the same history:
free pages, what deleted rows left behind, old frames of the log. (16 bytes of page 1 are the salt.)
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from workstation.store.connection import PAGE

_IV, _MAC = 16, 64  # they close each page
_SALT = 16
_LOG_HEAD, _FRAME_HEAD = 32, 24
_SEALED = (".db", ".new", ".bak")


def unsealed(path: Path, key: bytes) -> bytes:
    """The plain content of a database or of its ``-wal``; of any other file what stands there."""
    content = path.read_bytes()
    if path.name.endswith("-wal"):
        step = _FRAME_HEAD + PAGE
        return b"".join(
            _page(content[at + _FRAME_HEAD : at + step], key, first=content[at : at + 4] == b"\0\0\0\1")
            for at in range(_LOG_HEAD, len(content) - step + 1, step)
        )
    if not any(end in path.name for end in _SEALED) or path.name.endswith("-shm"):
        return content
    return b"".join(
        _page(content[at : at + PAGE], key, first=at == 0) for at in range(0, len(content) - PAGE + 1, PAGE)
    )


def _page(page: bytes, key: bytes, *, first: bool) -> bytes:
    end = PAGE - _IV - _MAC
    start = _SALT if first else 0
    opening = Cipher(algorithms.AES(key), modes.CBC(page[end : end + _IV])).decryptor()
    return page[:start] + opening.update(page[start:end]) + opening.finalize()
