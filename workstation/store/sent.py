"""The log of what was settled, with the server's receipts; a restored server takes it again from here."""

from typing import TYPE_CHECKING

from workstation.domain.operation import Operation
from workstation.store import attachments, tables
from workstation.store.connection import Connection
from workstation.store.written import kept, packed

if TYPE_CHECKING:
    from sqlmodel import Session

KEPT_MS = 30 * 24 * 3600 * 1000


def add(s: "Session", settled: Operation, receipt: str | None, now: int) -> None:
    attachments.settled(s, settled.id, now)
    s.merge(
        tables.SentRow(
            id=settled.id,
            ord=settled.order,
            kind=settled.kind.value,
            conversation_id=settled.conversation_id,
            base_version=settled.base_version,
            arguments=packed(settled.arguments),
            created_at=settled.created_at,
            receipt=receipt,
            settled_at=now,
        )
    )


def everything(s: "Session") -> list[tuple[Operation, str | None]]:
    """The operations of the log in typing order, each with its receipt."""
    rows = s.exec(tables.select(tables.SentRow).order_by(tables.col(tables.SentRow.ord))).all()
    return [(kept(row, row.ord), row.receipt) for row in rows]


def prune(c: Connection, now: int) -> None:
    """Forget what settled more than 30 days ago."""
    c.execute("DELETE FROM sent WHERE settled_at < ?", (now - KEPT_MS,))
