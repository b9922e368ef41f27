"""What a colleague left half written: into the reply at most once, whatever comes back from the server."""

from typing import TYPE_CHECKING

from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation
from workstation.store import drafts, outbox, tables
from workstation.store.written import packed

if TYPE_CHECKING:
    from sqlmodel import Session


def clear(s: "Session", cleared: Operation, words: str) -> None:
    """Write down that a draft is offered no more, with its ``words`` behind the reply, where they are wanted.

    A second click, or a server that was put back, offers again what was taken: it is not put in twice.
    """
    if words and not _known(s, cleared):
        drafts.add_to(s, cleared.conversation_id, DraftKind.REPLY, words, cleared.created_at)
    outbox.append(s, [cleared])


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
