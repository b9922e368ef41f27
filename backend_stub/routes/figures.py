"""The figures of warnings: for leads of their teams, for senior security agents of all."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from backend_stub import figures
from backend_stub.backend import Me, TheBackend
from backend_stub.troubles import documented, not_found
from workstation.contract.figures import MOST_DAYS, Figures
from workstation.domain.rights import SECURITY

router = APIRouter(tags=["figures"], responses=documented(401, 426))
_Day = Annotated[int, Field(ge=0, le=1 << 42)]


@router.get("/v1/figures", responses=documented(404))
async def read(
    backend: TheBackend, me: Me, day: Annotated[list[_Day], Query(min_length=1, max_length=MOST_DAYS)]
) -> Figures:
    """Of the flags on messages that came since the earliest ``day``. 404 for whoever counts none."""
    if me.role not in SECURITY:
        raise not_found()
    return await backend.database.read(lambda reading: figures.figures(reading, me.id, day))
