"""Passwords as argon2id hashes."""

import os

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_MEMORY = 19_456  # KiB, with two passes: about 80 ms of one core

# of no password that anybody has; an unknown address is checked against it, so that it takes as long
NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$kzNXgaLLpLWTCuRyJ4LeoyhEUufITz/YoLhGa876qoY"


def hashed(password: str) -> str:
    """A salted hash in PHC form. Takes about 80 ms."""
    kdf = Argon2id(salt=os.urandom(16), length=32, iterations=2, lanes=1, memory_cost=_MEMORY)
    return kdf.derive_phc_encoded(_bytes(password))


def matches(password: str, stored: str) -> bool:
    """Whether a password is the one that was hashed. Takes about 80 ms, also for a wrong one."""
    try:
        Argon2id.verify_phc_encoded(_bytes(password), stored)
    except InvalidKey:
        return False
    return True


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
