"""The pages of an encrypted file one by one, each by its own seal, however broken the file around them is.

The layout is SQLCipher 4's: AES-256-CBC, then 16 bytes of nonce and an HMAC-SHA512 over page and number.
"""

import hashlib
import hmac
import struct

from workstation.store.connection import PAGE, Profile, salt

_NONCE, _SEAL = 16, 64
USABLE = PAGE - _NONCE - _SEAL  # bytes of a page that SQLite may fill
_SALT = 16  # bytes before the first page's content, which hold the salt and once were SQLite's name
_NAME = b"SQLite format 3\0"


class Sealed:
    """Tells pages that were written under ``key`` from all others, and opens them."""

    def __init__(self, key: bytes, profile: Profile) -> None:
        mask = bytes(byte ^ 0x3A for byte in salt(profile, key))
        self._key = key
        self._hmac = hmac.new(hashlib.pbkdf2_hmac("sha512", key, mask, 2, 32), digestmod="sha512")

    def holds(self, page: bytes, number: int) -> bool:
        """Whether ``page`` is whole, ours, and the one of that number (from 1)."""
        if len(page) != PAGE:
            return False
        seal = self._hmac.copy()
        seal.update(page[_SALT if number == 1 else 0 : -_SEAL])
        seal.update(struct.pack("<I", number))
        return hmac.compare_digest(seal.digest(), page[-_SEAL:])

    def opened(self, page: bytes, number: int) -> bytes:
        """What SQLite wrote on a page that is ours: ``USABLE`` bytes."""
        from cryptography.hazmat.primitives.ciphers import (  # noqa: PLC0415 a sound desk is opened without
            Cipher,
            algorithms,
            modes,
        )

        start = _SALT if number == 1 else 0
        cipher = Cipher(algorithms.AES(self._key), modes.CBC(page[USABLE : USABLE + _NONCE]))
        content = cipher.decryptor().update(page[start:USABLE])
        return _NAME + content if number == 1 else content
