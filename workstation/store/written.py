"""How operations and what a person typed stand in a row."""

import json
from collections.abc import Sequence
from typing import Any, Protocol

from workstation.domain.operation import Arguments, Operation, OperationKind, OperationState


def storable(text: str) -> str:
    """``text`` as the database takes it: an editor may hold half a surrogate pair, which no file can."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def packed(arguments: Arguments) -> str:
    """The arguments as JSON, the same text for as long as the operation lives."""
    return storable(json.dumps(arguments, ensure_ascii=False, separators=(",", ":")))


class Kept(Protocol):
    """The columns that outbox, tray and sent log have in common."""

    id: str
    kind: str
    conversation_id: str
    base_version: int | None
    arguments: str
    created_at: int


def kept(row: Kept, order: int) -> Operation:
    """An operation that is no longer in the outbox."""
    return operation(
        (order, row.id, row.kind, row.conversation_id, row.base_version, row.arguments, row.created_at,
         "queued", None, None, 0)
    )  # fmt: skip


def operation(row: Sequence[Any]) -> Operation:
    """An operation from its columns of the outbox, in the order of hot_desk.OPERATION."""
    order, id_, kind, conversation_id, base_version, arguments, created_at, *how_it_stands = row
    state, number, receipt, not_before = how_it_stands
    return Operation(
        id_,
        order,
        OperationKind(kind),
        conversation_id,
        base_version,
        json.loads(arguments),
        created_at,
        OperationState(state),
        number,
        receipt,
        not_before,
    )
