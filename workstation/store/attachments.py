"""The person's own files: beside a draft, then with what was sent; their rows, and the keys in them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workstation.domain.attachment import MOST_FILES, Attachment, DraftAttachment
from workstation.domain.drafts import DraftKind
from workstation.store import tables
from workstation.store.connection import Connection
from workstation.store.sealed import Sealed
from workstation.store.trouble import TooMany

if TYPE_CHECKING:
    from sqlmodel import Session

    from workstation.store.desk_tables import AttachmentRow

KEPT_MS = 7 * 24 * 3600 * 1000  # after it has settled: a server that was put back wants it again


def add(s: "Session", conversation_id: str, kind: DraftKind, new: DraftAttachment, sealed: Sealed) -> None:
    """Put a file after those of a draft. Raises TooMany."""
    held = _of_draft(s, conversation_id, kind)
    if len(held) >= MOST_FILES:
        raise TooMany(
            "A message takes %1 files at most. %2 was not attached.", MOST_FILES, new.attachment.name
        )
    s.add(
        tables.AttachmentRow(
            id=new.id,
            file=sealed.name,
            key=sealed.key,
            sha256=new.attachment.sha256,
            name=new.attachment.name,
            size=new.attachment.size,
            mime=new.attachment.mime,
            place=_next_place(held),
            conversation_id=conversation_id,
            kind=kind.value,
        )
    )


def count(s: "Session", conversation_id: str, kind: DraftKind) -> int:
    """How many files stand beside a draft."""
    return len(_of_draft(s, conversation_id, kind))


def remove(s: "Session", id_: str) -> None:
    """Take a file away from its draft; one that was sent stays."""
    row = s.get(tables.AttachmentRow, id_)
    if row is not None and row.operation_id is None:
        s.delete(row)


def send(s: "Session", conversation_id: str, kind: DraftKind, operation_id: str) -> tuple[Attachment, ...]:
    """The files of a draft go with an operation now; answers them in their order."""
    rows = _of_draft(s, conversation_id, kind)
    for row in rows:
        row.conversation_id = row.kind = None
        row.operation_id = operation_id
    return tuple(attachment(row) for row in rows)


def back_to_draft(s: "Session", operation_id: str, conversation_id: str, kind: DraftKind) -> None:
    """The files of an operation stand in an editor again, after what stands there."""
    place = _next_place(_of_draft(s, conversation_id, kind))
    for row in _of_operation(s, operation_id):
        row.operation_id = row.settled_at = None
        row.conversation_id, row.kind = conversation_id, kind.value
        row.place += place
    s.flush()


def hand_over(s: "Session", operation_id: str, successor: str) -> None:
    """Another operation says the same: the files go with that one."""
    for row in _of_operation(s, operation_id):
        row.operation_id = successor


def settled(s: "Session", operation_id: str, now: int) -> None:
    """The server has them; from now on they are kept for a week."""
    for row in _of_operation(s, operation_id):
        row.settled_at = now


def wanted_again(s: "Session") -> None:
    """What is offered again keeps its files until it has settled again."""
    again = tables.select(tables.OutboxRow.id).where(tables.col(tables.OutboxRow.receipt).is_not(None))
    row = tables.AttachmentRow
    s.exec(tables.update(row).where(tables.col(row.operation_id).in_(again)).values(settled_at=None))


def forget(s: "Session", operation_id: str) -> None:
    """The person threw the words away, and the files with them."""
    for row in _of_operation(s, operation_id):
        s.delete(row)


def prune(c: Connection, now: int) -> None:
    """Forget what settled more than a week ago."""
    c.execute("DELETE FROM attachment WHERE settled_at < ?", (now - KEPT_MS,))


def of_operation(s: "Session", operation_id: str) -> list[tuple[Attachment, Sealed]]:
    """The files that go with an operation, in their order, as far as they are still here."""
    return [(attachment(row), Sealed(row.file, row.key, row.size)) for row in _of_operation(s, operation_id)]


def attachment(row: "AttachmentRow") -> Attachment:
    return Attachment(row.sha256, row.name, row.size, row.mime)


def _of_draft(s: "Session", conversation_id: str, kind: DraftKind) -> "list[AttachmentRow]":
    wanted = tables.select(tables.AttachmentRow).where(
        tables.AttachmentRow.conversation_id == conversation_id, tables.AttachmentRow.kind == kind.value
    )
    return list(s.exec(wanted.order_by(tables.col(tables.AttachmentRow.place))).all())


def _of_operation(s: "Session", operation_id: str) -> "list[AttachmentRow]":
    wanted = tables.select(tables.AttachmentRow).where(tables.AttachmentRow.operation_id == operation_id)
    return list(s.exec(wanted.order_by(tables.col(tables.AttachmentRow.place))).all())


def _next_place(rows: "Iterable[AttachmentRow]") -> int:
    return max((row.place for row in rows), default=-1) + 1
