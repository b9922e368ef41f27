"""What testers reach, where it is mounted: the levers of trouble, customers to play, the scenario."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Path, Query, Request
from pydantic import Field

from backend_stub import customers, people
from backend_stub.backend import Backend, TheBackend
from backend_stub.cockpit import pages, routes
from backend_stub.cockpit.guarding import from_here
from backend_stub.cockpit.hands import Hands
from backend_stub.cockpit.recording import Recordings
from backend_stub.cockpit.restarts import Restarts
from backend_stub.cockpit.routes import Cockpit
from backend_stub.cockpit.storms import Storms
from backend_stub.cockpit.watching import Watch
from backend_stub.levers import LeversMiddleware, Panel
from backend_stub.masking import without_secrets
from backend_stub.scenario import Scenario
from backend_stub.transaction import Reading, Transaction
from backend_stub.troubles import not_found
from workstation.contract.levers import Levers
from workstation.contract.wire import Id, Wire
from workstation.domain.languages import LANGUAGES
from workstation.domain.people import Customer


class NewCustomer(Wire):
    """Somebody to play; an id that is there already is changed."""

    id: Id
    name: Annotated[str, Field(min_length=1, max_length=200)]
    language: Annotated[str, Field(pattern="^(" + "|".join(LANGUAGES) + ")$")] = "en"
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = "GB"
    timezone: str = "Europe/London"


class Token(Wire):
    """With it one speaks for a customer under /v1/customer, as a bearer token."""

    customer_id: Id
    token: str


class Play(Wire):
    """How the scenario is to be played."""

    seed: int = 1
    speed: Annotated[float, Field(gt=0, le=1000)] = 1.0


class Playing(Wire):
    playing: bool


def install(app: FastAPI) -> None:
    """What stands behind the testers' addresses, and the levers around all else; before the app starts."""
    app.state.levers = Panel()
    app.state.scenario = Scenario(app.state.backend)
    app.state.cockpit = _cockpit(app.state.backend, app.state.levers)
    app.add_middleware(LeversMiddleware, panel=app.state.levers)
    life = app.router.lifespan_context

    @asynccontextmanager
    async def and_the_scenario(app: FastAPI) -> AsyncIterator[Any]:
        async with life(app) as state:
            try:
                yield state
            finally:
                await app.state.cockpit.storms.stop()
                await app.state.scenario.stop()

    app.router.lifespan_context = and_the_scenario


def _cockpit(backend: Backend, panel: Panel) -> Cockpit:
    path, now = backend.database.path, backend.database.now
    restarts = Restarts(backend, panel)
    hands = Hands(backend, panel, restarts)
    recordings = Recordings(path.with_name(f"{path.name}.storms"))
    return Cockpit(panel, Watch(now), restarts, hands, Storms(hands, panel, recordings, now))


router = APIRouter(prefix="/testers", tags=["testers"], dependencies=[Depends(from_here)])
ROUTERS = (router, routes.router, pages.router)


def _the_panel(request: Request) -> Panel:
    panel: Panel = request.app.state.levers
    return panel


ThePanel = Annotated[Panel, Depends(_the_panel)]


@router.get("/levers")
async def levers(panel: ThePanel) -> Levers:
    return panel.levers


@router.put("/levers")
async def pull(panel: ThePanel, wanted: Levers) -> Levers:
    """Set all levers; what is not named goes back to rest, and the dice begin anew from the seed."""
    panel.pull(wanted)
    return panel.levers


@router.delete("/levers")
async def rest(panel: ThePanel) -> Levers:
    """All levers at rest."""
    panel.pull(Levers())
    return panel.levers


@router.get("/levers/pulled")
async def pulled(panel: ThePanel) -> dict[str, int]:
    """How often each kind of trouble has struck since the server started."""
    return panel.pulled


@router.post("/customers")
async def put_customer(backend: TheBackend, new: NewCustomer) -> Token:
    """A customer to play, with a token."""
    new = without_secrets(new)

    def put(tx: Transaction) -> str:
        people.put_customer(
            tx,
            Customer(
                new.id,
                new.name,
                "",
                new.language,
                new.country,
                new.timezone,
                "standard",
                "verified",
                "low",
                tx.now,
            ),
        )
        return customers.issue_token(tx, new.id)

    return Token(customer_id=new.id, token=await backend.database.write(put))


@router.post("/customers/{customer}/token")
async def token(backend: TheBackend, customer: Annotated[Id, Path()]) -> Token:
    """A token to play a customer who is there already."""

    def issue(tx: Transaction) -> str:
        known = tx.connection.execute("SELECT 1 FROM customers WHERE id = ?", (customer,)).fetchone()
        if known is None:
            raise not_found()
        return customers.issue_token(tx, customer)

    return Token(customer_id=customer, token=await backend.database.write(issue))


_CUSTOMERS = """SELECT id, name, language, country,
    (SELECT count(*) FROM conversations c WHERE c.customer_id = k.id) AS conversations
    FROM customers k WHERE id > ? ORDER BY id LIMIT ?"""
_CONVERSATIONS = """SELECT c.id, c.customer_id, k.name AS customer_name, c.team_id, c.subject, c.language,
    c.status, c.assignee_id, c.last_position, c.delivered_position, c.read_position
    FROM conversations c JOIN customers k ON k.id = c.customer_id WHERE c.id > ? ORDER BY c.id LIMIT ?"""
After = Annotated[str, Query(max_length=64, description="The last id of the page before")]
Limit = Annotated[int, Query(ge=1, le=1000)]


@router.get("/customers")
async def list_customers(backend: TheBackend, after: After = "", limit: Limit = 100) -> list[dict[str, Any]]:
    return await backend.database.read(lambda reading: _rows(reading, _CUSTOMERS, after, limit))


@router.get("/conversations")
async def list_conversations(
    backend: TheBackend, after: After = "", limit: Limit = 100
) -> list[dict[str, Any]]:
    return await backend.database.read(lambda reading: _rows(reading, _CONVERSATIONS, after, limit))


@router.get("/scenario")
async def scenario(request: Request) -> Playing:
    return Playing(playing=request.app.state.scenario.playing)


@router.put("/scenario")
async def play(request: Request, backend: TheBackend, wanted: Play) -> Playing:
    """Let the customers of the demonstration write, from now on like this."""
    await request.app.state.scenario.stop()
    request.app.state.scenario = Scenario(backend, seed=wanted.seed, speed=wanted.speed)
    await request.app.state.scenario.start()
    return Playing(playing=True)


@router.delete("/scenario")
async def fall_silent(request: Request) -> Playing:
    await request.app.state.scenario.stop()
    return Playing(playing=False)


def _rows(reading: Reading, query: str, after: str, limit: int) -> list[dict[str, Any]]:
    cursor = reading.connection.execute(query, (after, limit))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
