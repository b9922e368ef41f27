"""What a canned response was before, asked of the server as the person wants to see it."""

from workstation.domain.canned import CannedResponse, Revision
from workstation.domain.macro import steps
from workstation.remote.api import Api


async def revisions(api: Api, canned_id: str) -> list[Revision]:
    """Newest first. Raises WorkstationError."""
    found = await api.canned_revisions(canned_id)
    return [
        Revision(
            CannedResponse(
                canned_id, one.short_code, one.title, one.variants, one.version, one.folder,
                by_name=one.by_name, changed_at=one.at, steps=steps(one.steps),
            ),
            one.deleted,
            one.uses,
            tuple(one.in_spite_of),
            one.reason,
        )
        for one in found.revisions
    ]  # fmt: skip
