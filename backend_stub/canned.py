"""Canned responses, as the server hands them to everybody."""

import json

from backend_stub.tables import CannedRow
from backend_stub.transaction import Transaction
from workstation.domain.canned import CannedResponse


def put(tx: Transaction, response: CannedResponse) -> None:
    """Add a response or replace it, with a version above the present one; the same text changes nothing."""
    variants = json.dumps(dict(response.variants), ensure_ascii=False)
    present = tx.session.get(CannedRow, response.id)
    content = (response.short_code, response.title, variants)
    if present and not present.deleted and (present.short_code, present.title, present.variants) == content:
        return
    tx.session.merge(
        CannedRow(
            id=response.id,
            short_code=response.short_code,
            title=response.title,
            variants=variants,
            version=max(response.version, present.version + 1 if present else 1),
        )
    )
    tx.flush()
    tx.feed.add("canned", response.id)
