"""Operations as a person would make them, for the tests of the desk."""

from itertools import count
from typing import Any

from workstation.domain.operation import Operation, OperationKind

_numbers = count(1)


def act(
    kind: OperationKind = OperationKind.MESSAGE_APPEND,
    conversation_id: str = "c1",
    id_: str = "",
    **arguments: Any,
) -> Operation:
    """An operation with an id of its own."""
    return Operation(id_ or f"o{next(_numbers)}", 0, kind, conversation_id, None, arguments, 1)


def reply(body: str, conversation_id: str = "c1", id_: str = "") -> Operation:
    return act(OperationKind.MESSAGE_APPEND, conversation_id, id_, body=body)


def note(body: str, conversation_id: str = "c1", id_: str = "") -> Operation:
    return act(OperationKind.NOTE_APPEND, conversation_id, id_, body=body)
