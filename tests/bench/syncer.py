"""Runs the sync engine on a desk until it stands where the server stands."""

import asyncio
import contextlib
import random

from workstation.domain.changes import Change, SyncStateChanged
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.services.desk import Desk
from workstation.sync.engine import Engine


async def synced(desk: Desk) -> None:
    """Sync, from the engine's start to "in sync as of"; wakes nobody while it waits."""
    feed: Feed[Change] = Feed()
    in_sync = asyncio.Event()
    began = now_ms()

    def heard(change: Change) -> None:
        if isinstance(change, SyncStateChanged) and (change.state.in_sync_as_of or 0) >= began:
            in_sync.set()

    feed.subscribe(heard)
    engine = Engine(desk.store, desk.api(), feed, now_ms, random.Random(1).random, new_id)
    running = asyncio.create_task(engine.run())
    await in_sync.wait()
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
