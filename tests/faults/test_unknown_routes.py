"""A new route cannot escape the suite that asks every route as everybody."""

from pathlib import Path

import pytest
from fastapi import APIRouter
from starlette.responses import Response
from starlette.routing import Route

from backend_stub.app import create_app
from tests.faults.programme.asking import routes


@pytest.mark.parametrize("described", [True, False])
def test_routes_of_every_kind_are_found_described_or_not(tmp_path: Path, described: bool) -> None:
    app = create_app(tmp_path / "server.db")
    before = routes(app)
    router = APIRouter()

    @router.get("/v1/secrets/{conversation}", include_in_schema=described)
    async def secrets(conversation: str) -> str:
        return conversation

    async def plain(_: object) -> Response:
        return Response("everything")

    app.include_router(router)
    app.router.routes.append(Route("/v1/plain", plain, methods=["POST"]))
    assert routes(app) - before == {"GET /v1/secrets/{conversation}", "POST /v1/plain"}
    app.state.backend.database.close()
