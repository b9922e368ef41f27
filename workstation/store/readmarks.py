"""How far I have read, and how much of that the server knows."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workstation.store import tables

if TYPE_CHECKING:
    from sqlmodel import Session


def move(s: "Session", conversation_id: str, position: int) -> bool:
    """Everything up to ``position`` was read; False where that was known already."""
    row = s.get(tables.ReadmarkRow, conversation_id)
    if row is None:
        s.add(tables.ReadmarkRow(conversation_id=conversation_id, position=position, told=0))
        return True
    if position <= row.position:
        return False
    row.position = position
    return True


def move_all(s: "Session", marks: Iterable[tuple[str, int]]) -> None:
    """The same for several, in one transaction."""
    for conversation_id, position in marks:
        move(s, conversation_id, position)


def put_back(s: "Session", conversation_id: str, position: int) -> None:
    """Everything after ``position`` is to be read again; the server is not told: there reading is final."""
    row = s.get(tables.ReadmarkRow, conversation_id)
    if row is not None and row.position > position:
        row.position = row.told = position


def put_all_back(s: "Session", marks: Iterable[tuple[str, int]]) -> None:
    """The same for several, in one transaction."""
    for conversation_id, position in marks:
        put_back(s, conversation_id, position)


def acknowledged(s: "Session", conversation_id: str, position: int) -> None:
    """The server knows of everything up to ``position``."""
    row = s.get(tables.ReadmarkRow, conversation_id)
    if row is not None:
        row.told = max(row.told, position)
