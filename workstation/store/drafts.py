"""What is half written; only its author's own act removes it."""

from typing import TYPE_CHECKING

from workstation.domain.drafts import Draft, DraftKind
from workstation.runtime.crashpoint import crashpoint
from workstation.store import tables
from workstation.store.written import storable

if TYPE_CHECKING:
    from sqlmodel import Session


def save(s: "Session", draft: Draft) -> None:
    """Keep ``draft`` in place of the one before; an empty one removes it."""
    if not draft.body:
        remove(s, draft.conversation_id, draft.kind)
        return
    s.merge(
        tables.DraftRow(
            conversation_id=draft.conversation_id,
            kind=draft.kind.value,
            body=storable(draft.body),
            cursor=draft.cursor,
            saved_at=draft.saved_at,
        )
    )
    crashpoint("draft.before_commit")


def remove(s: "Session", conversation_id: str, kind: DraftKind) -> None:
    row = s.get(tables.DraftRow, (conversation_id, kind.value))
    if row is not None:
        s.delete(row)


def add_to(s: "Session", conversation_id: str, kind: DraftKind, body: str, now: int) -> None:
    """Put ``body`` after what stands in the draft, a blank line between."""
    row = s.get(tables.DraftRow, (conversation_id, kind.value))
    whole = f"{row.body}\n\n{body}" if row and row.body.strip() else body
    end = len(whole.encode("utf-16-le", "surrogatepass")) // 2
    save(s, Draft(conversation_id, kind, whole, end, now))
