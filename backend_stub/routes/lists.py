"""The published lists of thieves' sites and wallets, for every workstation to keep a copy of."""

import asyncio
from dataclasses import asdict
from pathlib import Path as FilePath
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import FileResponse

from backend_stub.backend import Me
from backend_stub.fraud_lists import FraudLists
from backend_stub.troubles import documented, not_found
from workstation.contract.attachments import Sha256
from workstation.contract.lists import Lists, PublishedList
from workstation.detection.published import ListFile, named

router = APIRouter(tags=["lists"], responses=documented(401, 426))
_BYTES = "application/octet-stream"


@router.get("/v1/lists")
async def lists(request: Request, me: Me) -> Lists:
    """What is published now."""
    files = await asyncio.to_thread(named, _folder(request))
    return Lists(files=[PublishedList.model_validate(asdict(file)) for file in files])


@router.get(
    "/v1/lists/{sha256}",
    response_class=FileResponse,
    responses=documented(404) | {200: {"content": {_BYTES: {}}}, 206: {"content": {_BYTES: {}}}},
)
async def content(request: Request, me: Me, sha256: Annotated[Sha256, Path()]) -> Response:
    """The content of one of them; by ``Range`` a piece of it."""
    folder = _folder(request)
    file = await asyncio.to_thread(_found, folder, sha256)
    if file is None:
        raise not_found()
    return FileResponse(file.path(folder), media_type=_BYTES)


def _found(folder: FilePath, sha256: str) -> ListFile | None:
    files = (file for file in named(folder) if file.sha256 == sha256)
    return next((file for file in files if file.path(folder).exists()), None)


def _folder(request: Request) -> FilePath:
    published: FraudLists = request.app.state.lists
    return published.folder
