"""Plain reads of desk.db: what is being written, and the files beside it."""

from workstation.domain.attachment import Attachment, DraftAttachment
from workstation.domain.drafts import Draft, DraftKind
from workstation.store.connection import Connection
from workstation.store.sealed import Sealed


def drafts(c: Connection, conversation_id: str) -> dict[DraftKind, Draft]:
    """The drafts of a conversation; a kind without one is absent."""
    found = c.execute(
        "SELECT conversation_id, kind, body, cursor, saved_at FROM draft WHERE conversation_id = ?",
        (conversation_id,),
    )
    return {
        DraftKind(kind): Draft(id_, DraftKind(kind), body, at, saved) for id_, kind, body, at, saved in found
    }


def draft_attachments(c: Connection, conversation_id: str) -> dict[DraftKind, tuple[DraftAttachment, ...]]:
    """The files beside a conversation's drafts, in their order; a kind without any is absent."""
    held: dict[DraftKind, tuple[DraftAttachment, ...]] = {}
    for kind, id_, *facts in c.execute(
        "SELECT kind, id, sha256, name, size, mime FROM attachment WHERE conversation_id = ? ORDER BY place",
        (conversation_id,),
    ):
        of = DraftKind(kind)
        held[of] = (*held.get(of, ()), DraftAttachment(id_, Attachment(*facts)))
    return held


def attachment_files(c: Connection) -> set[str]:
    """The files that stand for something the person attached."""
    return {name for (name,) in c.execute("SELECT file FROM attachment")}


def attached(c: Connection, operation_id: str, number: int) -> Sealed | None:
    """The ``number``-th file, from 1, that I sent with an operation, if it is still here."""
    row = c.execute(
        "SELECT file, key, size FROM attachment WHERE operation_id = ? ORDER BY place LIMIT 1 OFFSET ?",
        (operation_id, number - 1),
    ).fetchone()
    return Sealed(*row) if row else None
