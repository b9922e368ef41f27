"""The hash chain over the feed, and positions in it, by which clients notice a rewritten history."""

import hashlib
import json
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A place in the feed: after row ``seq``, whose chain hash (32 bytes) is ``chain_hash``."""

    seq: int
    chain_hash: bytes

    @property
    def position(self) -> str:
        """As it travels: ``<seq>.<the hash's first 16 bytes in hex>``; clients never parse it."""
        return f"{self.seq}.{self.chain_hash[:16].hex()}"


_CANONICAL = json.JSONEncoder(separators=(",", ":"))
_POSITION = re.compile(r"(0|[1-9][0-9]{0,17})\.([0-9a-f]{32})")


def parsed(position: str) -> tuple[int, bytes] | None:
    """The seq and the 16 bytes of a position; None where it is not one of ours."""
    match = _POSITION.fullmatch(position)
    return (int(match[1]), bytes.fromhex(match[2])) if match else None


def payload_hash(salt: bytes, payload: str) -> bytes:
    """The salt makes the hash of a short text impossible to guess once the text is erased."""
    return hashlib.sha256(salt + payload.encode()).digest()


def link(previous: bytes, row: tuple[int, str, str, str | None, str | None, bool], payload: bytes) -> bytes:
    """The chain hash of a row: SHA-256 of the one before it and the row in canonical JSON.

    ``row`` is seq, kind, entity, conversation, addressee, critical; ``payload`` its salted hash.
    """
    canonical = _CANONICAL.encode([*row[:5], int(row[5]), payload.hex()])
    return hashlib.sha256(previous + canonical.encode()).digest()
