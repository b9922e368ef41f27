"""What a canned response was before, for whoever edits it."""

from typing import Annotated

from fastapi import APIRouter, Path

from backend_stub import canned
from backend_stub.backend import Me, TheBackend
from backend_stub.troubles import documented, not_found
from workstation.contract.library import CannedRevisions
from workstation.contract.wire import Id

router = APIRouter(tags=["library"], responses=documented(401, 426))
CannedId = Annotated[Id, Path()]
_MOST = 50


@router.get("/v1/canned/{canned_id}/revisions", responses=documented(404))
async def revisions(backend: TheBackend, me: Me, canned_id: CannedId) -> CannedRevisions:
    """A response as it was left each time, the newest 50."""
    found = await backend.database.read(lambda r: canned.revisions(r, me.id, canned_id, _MOST))
    if found is None:
        raise not_found()
    return CannedRevisions(revisions=found)
