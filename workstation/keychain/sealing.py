"""Seals the data key under a secret: AES-256-GCM, the key from HKDF or, for a password, from argon2id."""

import hmac
import os
import unicodedata
from dataclasses import dataclass

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a password costs: memory in KiB, passes over it, lanes in parallel."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def sane(self) -> bool:
        """Neither so cheap that guessing pays, nor so dear that a damaged file could choke the machine."""
        if not all(type(part) is int for part in (self.memory_kib, self.passes, self.lanes)):
            return False
        memory = 8 * 1024 <= self.memory_kib <= 1024 * 1024
        return memory and 1 <= self.passes <= 16 and 1 <= self.lanes <= 16


def from_secret(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """A key from a secret that is random already: HKDF-SHA256 (RFC 5869), of which 32 bytes are one block.

    By two calls of the standard library's: what `cryptography` loads for it would delay the start by 15 ms.
    """
    extracted = hmac.digest(salt or bytes(KEY_BYTES), secret, "sha256")
    return hmac.digest(extracted, f"groundcrew {purpose}".encode() + b"\x01", "sha256")


def from_password(password: str, salt: bytes, cost: Cost) -> bytes:
    """A key from a password (argon2id); about a tenth of a second of two cores."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 (not for the keychain)

    told = unicodedata.normalize("NFC", password)  # é is one key here and two strokes there
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(told.encode("utf-8", "surrogatepass"))  # half a character, which can be pasted, is wrong only


def seal(key: bytes, content: bytes, purpose: str) -> bytes:
    """The content under ``key``, bound to ``purpose``; nonce first."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 15 ms of a start

    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, purpose.encode())


def unseal(key: bytes, sealed: bytes, purpose: str) -> bytes | None:
    """What :func:`seal` was given; None for another key, another purpose, or an altered seal."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 as above
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], purpose.encode())
    except (InvalidTag, ValueError):
        return None
