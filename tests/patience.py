"""Waiting for something to become true, without guessing how long it takes."""

import asyncio
from collections.abc import Callable

PATIENCE = 60.0  # seconds: on a machine that does three things at once, too; what is true costs none of them
PATIENCE_MS = int(PATIENCE * 1000)


async def eventually(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Return as soon as ``condition()`` is true; raise TimeoutError after ``seconds``."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.005)
