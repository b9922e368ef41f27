"""Ids in the order of time, and the clock."""

import os
import time


def now_ms() -> int:
    """Milliseconds since the epoch on this machine's clock; for display, never for order."""
    return time.time_ns() // 1_000_000


def new_id() -> str:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds, 74 random bits."""
    import uuid  # noqa: PLC0415 2 ms, and no window needs an id to be painted

    value = now_ms() << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) & ~(0x3 << 62) | 0x7 << 76 | 0x2 << 62
    return str(uuid.UUID(int=value))
