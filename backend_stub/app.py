"""The server as one ASGI application."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import cache
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI
from starlette.routing import BaseRoute

from backend_stub import orders, tester_routes, troubles
from backend_stub.anti_fraud import AntiFraud, StubDepartment
from backend_stub.backend import Backend, protocol_spoken
from backend_stub.blobs import Blobs
from backend_stub.clock import now_ms
from backend_stub.cockpit.watching import noted
from backend_stub.company import Company
from backend_stub.database import Database
from backend_stub.disputes import lift_for_ever
from backend_stub.doorbell import Doorbell
from backend_stub.failures import Failures
from backend_stub.fraud_lists import FraudLists
from backend_stub.limits import BodyLimit
from backend_stub.looking_again import look_again_for_ever
from backend_stub.orders import Orders
from backend_stub.routes import (
    attachments,
    customer,
    events,
    figures,
    library,
    lists,
    operations,
    presence,
    rules,
    sign_in,
    syncing,
    translation,
)
from backend_stub.screening.screener import Here, Looking
from backend_stub.screening.screening import Screening
from backend_stub.sessions import Lifetimes
from backend_stub.waking import wake_for_ever
from workstation.contract import HEARTBEAT_SECONDS


def create_app(
    path: Path,
    *,
    now: Callable[[], int] = now_ms,
    lifetimes: Lifetimes = Lifetimes(),
    heartbeat: float = HEARTBEAT_SECONDS,
    patience: float = events.PATIENCE,
    testers: bool = False,
    anti_fraud: AntiFraud = StubDepartment(),
    order_patience: float = orders.PATIENCE,
    looking: Callable[[FraudLists], Looking] = Here,
) -> FastAPI:
    """The server on the database at ``path``. Raises DatabaseTrouble where the file cannot be used.

    Its objects are in ``app.state.backend``. ``now`` is the clock (ms since the epoch), ``heartbeat`` the
    seconds between signs of life on event streams; ``patience`` those for which a client may take nothing of
    one, six times as long to say what it wants; ``testers`` mounts levers, ``anti_fraud`` acts on accounts,
    of which is told that it takes longer after ``order_patience`` seconds; ``looking`` looks texts through.
    """
    database = Database(path, now=now)
    app = FastAPI(title="Groundcrew stub backend", lifespan=_lifespan)
    published = FraudLists.published(path)
    app.state.backend = Backend(
        database=database,
        doorbell=Doorbell(database.incarnation, now),
        failures=Failures(now),
        lifetimes=lifetimes,
        screening=Screening(published, looking(published)),
        receipt_key=database.secret("receipts"),
        blobs=Blobs(path),
        company=Company(now),
        orders=Orders(database, anti_fraud, order_patience),
    )
    app.state.lists = published
    app.router.routes.extend([*api_routes(testers), events.route(heartbeat, patience)])
    app.add_middleware(BodyLimit, seconds=6 * patience)
    troubles.install(app)
    if testers:
        tester_routes.install(app)
    return app


@cache
def api_routes(testers: bool) -> Sequence[BaseRoute]:
    """The whole API, worked out once for all apps; where workstations call, with what is asked of them."""
    everywhere = troubles.documented(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE)
    spoken = [Depends(protocol_spoken), *([Depends(noted)] if testers else [])]
    api = APIRouter(responses=everywhere)
    for room in (operations, syncing, presence, library, attachments, lists, rules, figures, translation):
        api.include_router(room.router, dependencies=spoken)
    others = (sign_in.router, customer.router, attachments.customers_router)
    for router in (*others, *(tester_routes.ROUTERS if testers else ())):
        api.include_router(router)
    return api.routes


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    backend: Backend = app.state.backend
    backend.screening.start()
    backend.doorbell.start()
    backend.database.committed = backend.doorbell.ring
    backend.database.lists = app.state.lists
    working = [
        asyncio.create_task(wake_for_ever(backend.database)),
        asyncio.create_task(look_again_for_ever(backend.database, app.state.lists)),
        asyncio.create_task(lift_for_ever(backend.database)),
        asyncio.create_task(backend.orders.carry_out_for_ever()),
    ]
    try:
        yield
    finally:
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await asyncio.to_thread(backend.screening.close)
        await asyncio.to_thread(backend.database.close)
        app.state.lists.close()
