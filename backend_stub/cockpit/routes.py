"""The cockpit's addresses. They stand in no description of the API: nothing but testers may call them."""

from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import FileResponse

from backend_stub.backend import TheBackend
from backend_stub.cockpit import looking, recording, storm
from backend_stub.cockpit.acts import Plan
from backend_stub.cockpit.guarding import from_here
from backend_stub.cockpit.hands import Did, Hands
from backend_stub.cockpit.restarts import Restarts
from backend_stub.cockpit.storms import Storms
from backend_stub.cockpit.watching import Watch
from backend_stub.levers import Panel
from backend_stub.troubles import invalid, not_found
from workstation.contract.operations import Body, Transfer
from workstation.contract.wire import Id, Wire


@dataclass(frozen=True, slots=True)
class Cockpit:
    """What the addresses stand on."""

    panel: Panel
    watch: Watch
    restarts: Restarts
    hands: Hands
    storms: Storms


class Said(Wire):
    """What a customer is made to write."""

    body: Body


def _the_cockpit(request: Request) -> Cockpit:
    cockpit: Cockpit = request.app.state.cockpit
    return cockpit


TheCockpit = Annotated[Cockpit, Depends(_the_cockpit)]
ConversationId = Annotated[Id, Path()]
Name = Annotated[str, Path(pattern=r"^[0-9a-z.-]{1,80}$")]

router = APIRouter(prefix="/testers", dependencies=[Depends(from_here)], include_in_schema=False)


@router.get("/state")
async def state(backend: TheBackend, cockpit: TheCockpit) -> dict[str, Any]:
    """Everything that the page shows, at once."""
    storms = cockpit.storms
    return {
        **await looking.state(backend, cockpit.watch),
        "levers": cockpit.panel.levers.model_dump(),
        "pulled": cockpit.panel.pulled,
        "storm": _raging(storms),
        "recordings": [asdict(one) for one in storms.recordings.newest_first()[:50]],
        "copies": [asdict(one) for one in cockpit.restarts.copies()],
    }


@router.post("/expire")
async def expire(cockpit: TheCockpit) -> Did:
    """No access token is worth anything any more."""
    return {"tokens": await cockpit.hands.expire()}


@router.post("/restart")
async def restart(cockpit: TheCockpit) -> Did:
    """Another run of the server; open connections are cut."""
    return {"incarnation": cockpit.restarts.restart()}


@router.post("/copies")
async def copy(cockpit: TheCockpit) -> Did:
    """Keep the database as it stands."""
    return asdict(cockpit.restarts.copy())


@router.put("/copies/{name}/back")
async def put_back(cockpit: TheCockpit, name: Name) -> Did:
    """Another run of the server, on the database as it was then."""
    return {"incarnation": cockpit.restarts.put_back(name)}


@router.post("/conversations/{conversation}/messages")
async def write(cockpit: TheCockpit, conversation: ConversationId, said: Said) -> Did:
    """Its customer writes, whatever the levers do to the line."""
    return await cockpit.hands.write(conversation, said.body)


@router.post("/conversations/{conversation}/transfer")
async def transfer(cockpit: TheCockpit, conversation: ConversationId, wanted: Transfer) -> Did:
    """To a person, to a team's queue, or with neither back to its own queue."""
    return await cockpit.hands.transfer(conversation, wanted)


@router.get("/storms")
async def storms(cockpit: TheCockpit) -> dict[str, Any]:
    """The storm that rages, or null, and the recordings, newest first."""
    recordings = cockpit.storms.recordings.newest_first()
    return {"storm": _raging(cockpit.storms), "recordings": [asdict(one) for one in recordings]}


@router.post("/storms", status_code=HTTPStatus.CREATED)
async def start(backend: TheBackend, cockpit: TheCockpit, plan: Plan) -> dict[str, Any]:
    """Let the storm of this plan rage. 409 while another one does."""
    raging = cockpit.storms.start(plan, storm.acts(plan), backend.database.incarnation)
    return _told(raging)


@router.post("/storms/replay", status_code=HTTPStatus.CREATED)
async def replay(request: Request, backend: TheBackend, cockpit: TheCockpit) -> dict[str, Any]:
    """The body is a recording; its acts are carried out again, at the same times."""
    try:
        text = (await request.body()).decode()
    except UnicodeDecodeError as error:
        raise invalid("A recording is UTF-8.") from error
    plan, acts = recording.read(text)
    return _told(cockpit.storms.start(plan, acts, backend.database.incarnation))


@router.delete("/storms", status_code=HTTPStatus.NO_CONTENT)
async def stop(cockpit: TheCockpit) -> None:
    """Let the storm blow over at once."""
    await cockpit.storms.stop()


@router.get("/storms/{name}")
async def recorded(cockpit: TheCockpit, name: Name) -> FileResponse:
    """A recording, to be kept."""
    path = cockpit.storms.recordings.path(name)
    if path is None:
        raise not_found()
    return FileResponse(path, media_type="application/x-ndjson", filename=name)


def _raging(storms: Storms) -> dict[str, Any] | None:
    return None if storms.raging is None else _told(storms.raging)


def _told(raging: Any) -> dict[str, Any]:
    return {**asdict(raging), "plan": raging.plan.model_dump()}
