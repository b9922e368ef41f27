"""What a colleague left half written: into the reply at most once, whatever comes back from the server."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workstation.domain.attachment import MOST_FILES, DraftAttachment
from workstation.domain.drafts import DraftKind
from workstation.domain.left_draft import LeftDraft
from workstation.domain.operation import Operation
from workstation.store import attachments, draft_uses, drafts, outbox, quotes, tables
from workstation.store.sealed import Sealed
from workstation.store.trouble import TooMany
from workstation.store.written import packed

if TYPE_CHECKING:
    from sqlmodel import Session

NewFile = tuple[DraftAttachment, Sealed]


def dismiss(s: "Session", cleared: Operation) -> None:
    """Write down that a draft is offered no more."""
    outbox.append(s, [cleared])


def take(s: "Session", cleared: Operation, left: LeftDraft, files: Sequence[NewFile]) -> bool:
    """The same, with its words behind the reply, and beside that its ``files``, what it answers and was
    made with.

    A second click, or a server that was put back, offers again what was taken: it is not put in twice,
    and the answer is False. Raises TooMany.
    """
    check_room(s, cleared, left)
    place, reply = cleared.conversation_id, DraftKind.REPLY
    new_here = not _known(s, cleared)
    if new_here:
        if left.body:
            drafts.add_to(s, place, reply, left.body, cleared.created_at)
        for new, sealed in files:
            attachments.add(s, place, reply, new, sealed)
            s.flush()
        quotes.put_unless_another(s, place, reply, left.quotes)
        draft_uses.put(s, place, reply, left.used)
    outbox.append(s, [cleared])
    return new_here


def check_room(s: "Session", cleared: Operation, left: LeftDraft) -> None:
    """Raise TooMany where its files would not fit beside those of the reply: then it stays as it is."""
    here = attachments.count(s, cleared.conversation_id, DraftKind.REPLY)
    if here + len(left.attachments) <= MOST_FILES or _known(s, cleared):
        return
    if len(left.attachments) > MOST_FILES:
        raise TooMany(
            "This draft has %1 files, but a message takes %2 at most. It stays here; ask for fewer files.",
            len(left.attachments), MOST_FILES,
        )  # fmt: skip
    raise TooMany(
        "With this draft your reply would have %1 files, but a message takes %2 at most. Take some away from"
        " your reply first; the draft stays here.",
        here + len(left.attachments), MOST_FILES,
    )  # fmt: skip


def _known(s: "Session", cleared: Operation) -> bool:
    """Whether the same was cleared before."""
    same = packed(cleared.arguments)
    for log in (tables.OutboxRow, tables.SentRow):
        found = (
            tables.select(log.id)
            .where(tables.col(log.conversation_id) == cleared.conversation_id)
            .where(tables.col(log.kind) == cleared.kind.value)
            .where(tables.col(log.arguments) == same)
        )
        if s.exec(found).first() is not None:
            return True
    return False
