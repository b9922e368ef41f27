"""Waking snoozed conversations when their time has come."""

import asyncio
import logging

from backend_stub import conversations, messages
from backend_stub.database import Database
from backend_stub.transaction import Reading, Transaction
from workstation.domain.activity import NOBODY, ActivityKind
from workstation.domain.conversation import Status

_EVERY = 1.0  # seconds
_DUE = "SELECT id FROM conversations WHERE snoozed_until IS NOT NULL AND snoozed_until <= ? LIMIT 100"
log = logging.getLogger(__name__)


async def wake_for_ever(database: Database) -> None:
    """Look every second until cancelled, also after a disk that refused for a while."""
    while True:
        await asyncio.sleep(_EVERY)
        try:
            if await database.read(_due):
                await database.write(wake)
        except Exception:  # nobody awaits this; ended, it would leave everything snoozed asleep
            log.exception("nothing could be woken")


def wake(tx: Transaction) -> None:
    """Open every conversation that was snoozed until now."""
    for conversation_id in _due(tx):
        standing = conversations.load(tx, conversation_id)
        assert standing is not None
        conversations.move(tx, standing, Status.OPEN, by=NOBODY)
        messages.activity(tx, conversation_id, NOBODY, ActivityKind.STATUS, Status.OPEN.value)


def _due(reading: Reading) -> list[str]:
    return [row[0] for row in reading.connection.execute(_DUE, (reading.now,))]
