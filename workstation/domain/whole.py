"""Several acts that are carried out in one breath, all of them or none: one operation carries them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from workstation.domain.operation import Arguments, Operation, OperationKind

THEN: Final = "then"  # of a carrying operation's arguments: what is done after its own act
MACRO: Final = "macro"  # ... and which macro did it, by id
MOST: Final = 40  # acts that one operation carries
FOLLOWING: Final = frozenset({
    OperationKind.NOTE_APPEND, OperationKind.CLAIM, OperationKind.RELEASE, OperationKind.TRANSFER,
    OperationKind.STATUS_SET, OperationKind.PRIORITY_SET, OperationKind.LABELS_CHANGE,
    OperationKind.PARTICIPANTS_CHANGE, OperationKind.SNOOZE_SET, OperationKind.FLAG_RAISE,
})  # fmt: skip
CARRYING: Final = FOLLOWING | {OperationKind.MESSAGE_APPEND}
_PARTS = "6f1c7f0e-6f0b-4a39-9a53-1d0d1d4f3c52"


def whole(
    deeds: Sequence[tuple[OperationKind, Arguments]], macro: str = ""
) -> tuple[OperationKind, Arguments]:
    """One deed that stands for all of ``deeds``, which are done in this order; ``macro``: by which one.

    What somebody wrote carries the rest, so that a server that has lost its history is offered it again.
    """
    said = (OperationKind.MESSAGE_APPEND, OperationKind.NOTE_APPEND)
    place = next((place for place, deed in enumerate(deeds) if deed[0] in said), 0)
    kind, arguments = deeds[place]
    rest = [*deeds[:place], *deeds[place + 1 :]]
    carried: Arguments = {MACRO: macro} if macro else {}
    if rest:
        carried[THEN] = [{"kind": other.value, "arguments": wanted} for other, wanted in rest]
    return kind, arguments | carried


def part_id(operation_id: str, place: int) -> str:
    """The id of what the act at ``place`` (from 1) among those that it carries makes; the same everywhere."""
    from uuid import UUID, uuid5  # noqa: PLC0415 it asks for the platform; most starts need neither

    return str(uuid5(UUID(_PARTS), f"{operation_id}/{place}"))


def following(operation: Operation) -> tuple[Operation, ...]:
    """What an operation carries behind its own act, each as an operation of its own."""
    then: Sequence[dict[str, Any]] = operation.arguments.get(THEN, ())
    return tuple(
        replace(
            operation,
            id=part_id(operation.id, place),
            kind=OperationKind(one["kind"]),
            arguments=one["arguments"],
            found=(),
        )
        for place, one in enumerate(then, 1)
    )


def act_at(operation: Operation, place: int | None) -> Operation | None:
    """The act at ``place`` of an operation that carries others, 0 for its own; None where there is none."""
    rest = following(operation)
    acts = (replace(operation, arguments=_own(operation)), *rest) if rest else ()
    return acts[place] if place is not None and 0 <= place < len(acts) else None


def apart(operations: Iterable[Operation]) -> list[Operation]:
    """What all of ``operations`` do, each act for itself."""
    found: list[Operation] = []
    for operation in operations:
        rest = following(operation)
        found += (replace(operation, arguments=_own(operation)) if rest else operation, *rest)
    return found


def _own(operation: Operation) -> Arguments:
    return {name: value for name, value in operation.arguments.items() if name != THEN}
