"""Small facts of held conversations, and the one that I change here at once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workstation.store import tables

if TYPE_CHECKING:
    from sqlmodel import Session


def version(s: "Session", conversation_id: str) -> int | None:
    """The version of a held conversation, which an act of mine is based on."""
    return s.exec(
        tables.select(tables.ConversationRow.version).where(
            tables.col(tables.ConversationRow.id) == conversation_id
        )
    ).first()


def move_read_marker(s: "Session", conversation_id: str, position: int) -> None:
    """Everything up to ``position`` was read; a marker never goes back."""
    s.exec(
        tables.update(tables.ConversationRow)
        .where(tables.col(tables.ConversationRow.id) == conversation_id)
        .where(tables.col(tables.ConversationRow.marker) < position)
        .values(marker=position)
    )


def move_read_markers(s: "Session", marks: Iterable[tuple[str, int]]) -> None:
    """The same for several, in one transaction."""
    for conversation_id, position in marks:
        move_read_marker(s, conversation_id, position)


def put_read_marker_back(s: "Session", conversation_id: str, position: int) -> None:
    """Everything after ``position`` counts as new again."""
    s.exec(
        tables.update(tables.ConversationRow)
        .where(tables.col(tables.ConversationRow.id) == conversation_id)
        .where(tables.col(tables.ConversationRow.marker) > position)
        .values(marker=position)
    )


def put_read_markers_back(s: "Session", marks: Iterable[tuple[str, int]]) -> None:
    """The same for several, in one transaction."""
    for conversation_id, position in marks:
        put_read_marker_back(s, conversation_id, position)
