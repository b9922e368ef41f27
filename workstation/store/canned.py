"""The prepared texts that the server gave us."""

import json
from typing import TYPE_CHECKING

from workstation.domain.canned import CannedResponse
from workstation.store import tables

if TYPE_CHECKING:
    from sqlmodel import Session


def everything(s: "Session") -> list[CannedResponse]:
    """All canned responses by short code."""
    rows = s.exec(tables.select(tables.CannedRow).order_by(tables.col(tables.CannedRow.short_code))).all()
    return [
        CannedResponse(row.id, row.short_code, row.title, _variants(row.variants), row.version)
        for row in rows
    ]


def _variants(packed: str) -> dict[str, str]:
    return {str(language): str(body) for language, body in json.loads(packed).items()}
