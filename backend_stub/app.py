"""The server as one ASGI application."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI

from backend_stub import tester_routes, troubles
from backend_stub.anti_fraud import AntiFraud, StubDepartment
from backend_stub.backend import Backend, Screen, protocol_spoken
from backend_stub.blobs import Blobs
from backend_stub.clock import now_ms
from backend_stub.cockpit.watching import Watch
from backend_stub.company import Company
from backend_stub.database import Database
from backend_stub.doorbell import Doorbell
from backend_stub.failures import Failures
from backend_stub.fraud_lists import FraudLists
from backend_stub.limits import BodyLimit
from backend_stub.routes import (
    attachments,
    customer,
    events,
    library,
    lists,
    operations,
    presence,
    rules,
    sign_in,
    syncing,
    translation,
)
from backend_stub.sessions import Lifetimes
from backend_stub.waking import wake_for_ever
from workstation.contract import HEARTBEAT_SECONDS
from workstation.detection import indicators
from workstation.domain.fraud import Indicator


def create_app(
    path: Path,
    *,
    now: Callable[[], int] = now_ms,
    lifetimes: Lifetimes = Lifetimes(),
    heartbeat: float = HEARTBEAT_SECONDS,
    patience: float = events.PATIENCE,
    testers: bool = False,
    anti_fraud: AntiFraud = StubDepartment(),
) -> FastAPI:
    """The server on the database at ``path``. Raises DatabaseTrouble where the file cannot be used.

    Its objects are in ``app.state.backend``. ``now`` is the clock (ms since the epoch), ``heartbeat`` the
    seconds between signs of life on event streams; ``patience`` those for which a client may take nothing of
    one, six times as long to say what it wants; ``testers`` mounts levers, ``anti_fraud`` acts on accounts.
    """
    database = Database(path, now=now)
    everywhere = troubles.documented(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE)
    app = FastAPI(title="Groundcrew stub backend", lifespan=_lifespan, responses=everywhere)
    published = FraudLists(path)
    app.state.backend = Backend(
        database=database,
        doorbell=Doorbell(database.incarnation, now),
        failures=Failures(now),
        lifetimes=lifetimes,
        screen=_screen(published),
        receipt_key=database.secret("receipts"),
        blobs=Blobs(path),
        company=Company(now),
        anti_fraud=anti_fraud,
    )
    app.state.lists = published
    watch = Watch(now)
    _mount(app, [Depends(protocol_spoken), *([Depends(watch.note)] if testers else [])])
    app.router.routes.append(events.route(heartbeat, patience))
    app.add_middleware(BodyLimit, seconds=6 * patience)
    troubles.install(app)
    if testers:
        tester_routes.install(app, watch)
    return app


def _mount(app: FastAPI, spoken: list[Any]) -> None:
    """All routes; those of the workstation with what is asked of it first."""
    app.include_router(sign_in.router)
    app.include_router(operations.router, dependencies=spoken)
    app.include_router(syncing.router, dependencies=spoken)
    app.include_router(presence.router, dependencies=spoken)
    app.include_router(library.router, dependencies=spoken)
    app.include_router(attachments.router, dependencies=spoken)
    app.include_router(lists.router, dependencies=spoken)
    app.include_router(rules.router, dependencies=spoken)
    app.include_router(translation.router, dependencies=spoken)
    app.include_router(customer.router)
    app.include_router(attachments.customers_router)


def _screen(published: FraudLists) -> Screen:
    def screen(text: str) -> list[Indicator]:
        return indicators(text, author="customer", known=published.known)

    screen("")  # reads the words now, and not while the first customer waits
    return screen


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    backend: Backend = app.state.backend
    backend.doorbell.start()
    backend.database.committed = backend.doorbell.ring
    waking = asyncio.create_task(wake_for_ever(backend.database))
    try:
        yield
    finally:
        waking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await waking
        await asyncio.to_thread(backend.database.close)
        app.state.lists.close()
