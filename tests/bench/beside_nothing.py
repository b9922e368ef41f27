"""The server as ``python -m backend_stub`` runs it, and POSTs that do nothing beside its own."""

import sys
from typing import Any

from fastapi import APIRouter, Depends, FastAPI, Response

from backend_stub import __main__, serving
from backend_stub.app import create_app
from backend_stub.backend import Me, TheBackend, protocol_spoken
from backend_stub.cockpit.watching import noted
from workstation.contract.operations import Push, PushAnswer

PUSHED, BARE = "/v1/nothing", "/v1/nothing/bare"

idle = APIRouter()


@idle.post(PUSHED, dependencies=[Depends(protocol_spoken), Depends(noted)])
async def nothing(backend: TheBackend, me: Me, push: Push) -> Response:
    """What ``/v1/ops`` asks of whoever pushes, and nothing carried out."""
    del me, push
    answer = PushAnswer(results=[], incarnation=backend.database.incarnation)
    return Response(answer.model_dump_json(), media_type="application/json")


@idle.post(BARE)
async def bare() -> Response:
    """Nobody is asked who they are, and nothing is read."""
    return Response(status_code=204)


def _with_idle(*arguments: Any, **options: Any) -> FastAPI:
    app = create_app(*arguments, **options)
    api = APIRouter()
    api.include_router(idle)
    app.router.routes[:0] = api.routes  # found as soon as /v1/ops is, and in the same way
    return app


if __name__ == "__main__":
    serving.create_app = _with_idle
    sys.exit(__main__.main())
