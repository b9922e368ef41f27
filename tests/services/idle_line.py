"""A way to the server that was never begun: what the diagnostics need of it works all the same."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from workstation.domain.changes import Change
from workstation.domain.people import User
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.line import Line
from workstation.services.desk import Desk
from workstation.services.network import Network
from workstation.store.store import Store


def _nobody() -> Any:
    raise WorkstationError("Nobody goes on line here.")


@asynccontextmanager
async def idle_network(store: Store, me: User, feed: Feed[Change]) -> AsyncIterator[Network]:
    line = Line()
    try:
        desk = Desk(store, me, "https://desk.needle.example", _nobody)
        yield Network(line, desk, feed, now_ms, lambda: 0.5, new_id)
    finally:
        await line.aclose()
