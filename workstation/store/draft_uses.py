"""The canned responses that a draft was made with: kept beside it, sent with its words, back with them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from workstation.contract import MAX_CANNED
from workstation.domain.canned import Used, made_with
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation
from workstation.store import tables

if TYPE_CHECKING:
    from sqlmodel import Session

    from workstation.store.desk_tables import DraftCannedRow


def put(s: "Session", conversation_id: str, kind: DraftKind, uses: Iterable[Used]) -> None:
    """A draft is made with these, too; each revision counts once."""
    held = {(row.canned_id, row.version) for row in _rows(s, conversation_id, kind)}
    for used in uses:
        if (used.id, used.version) not in held:
            held.add((used.id, used.version))
            s.add(
                tables.DraftCannedRow(
                    conversation_id=conversation_id, kind=kind.value, canned_id=used.id, version=used.version
                )
            )
            s.flush()  # one by one: their order is the order of these inserts


def send(s: "Session", conversation_id: str, kind: DraftKind) -> list[dict[str, Any]]:
    """They go with an operation now, as it carries them; of too many those that came last."""
    rows = _rows(s, conversation_id, kind)
    for row in rows:
        s.delete(row)
    return [asdict(Used(row.canned_id, row.version)) for row in rows[-MAX_CANNED:]]


def forget(s: "Session", conversation_id: str, kind: DraftKind) -> None:
    """Nothing of them stands in the draft any more."""
    for row in _rows(s, conversation_id, kind):
        s.delete(row)


def back_to_draft(s: "Session", operation: Operation, kind: DraftKind) -> None:
    """The words stand in an editor again: they are made with what they were made with."""
    put(s, operation.conversation_id, kind, made_with(operation.arguments.get("canned", ())))


def _rows(s: "Session", conversation_id: str, kind: DraftKind) -> Sequence["DraftCannedRow"]:
    row = tables.DraftCannedRow
    wanted = (
        tables.select(row)
        .where(tables.col(row.conversation_id) == conversation_id)
        .where(tables.col(row.kind) == kind.value)
    )
    return s.exec(wanted.order_by(tables.col(row.place))).all()
