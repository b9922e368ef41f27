"""How operations and what a person typed stand in a row."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from workstation.domain.operation import Arguments, Operation, OperationKind, OperationState
from workstation.store.said import sentence

if TYPE_CHECKING:
    from workstation.domain.fraud import Indicator


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


def packed_found(found: "Sequence[Indicator]") -> str:
    """What will be flagged in something written, as JSON."""
    from workstation.contract.said import parts  # noqa: PLC0415 few replies are flagged

    told = []
    for one in found:
        said_of_it = [(str.__str__(text), parts(text)) for text in (one.why, one.advice)]
        place = one.start, one.end, one.rule, one.version
        told.append([one.kind, one.severity.value, *place, *said_of_it])
    return storable(json.dumps(told, ensure_ascii=False, separators=(",", ":")))


def unpacked_found(found: str) -> "tuple[Indicator, ...]":
    """The same again, in sentences that are said in the language of the moment."""
    from workstation.domain.fraud import Indicator  # noqa: PLC0415 few replies are flagged
    from workstation.domain.severity import Severity  # noqa: PLC0415

    return tuple(
        Indicator(kind, Severity(severity), start, end, rule, version, sentence(*why), sentence(*advice))
        for kind, severity, start, end, rule, version, why, advice in json.loads(found)
    )


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
         "queued", None, None, 0, None)
    )  # fmt: skip


def operation(row: Sequence[Any]) -> Operation:
    """An operation from its columns of the outbox, in the order of hot_desk.OPERATION."""
    order, id_, kind, conversation_id, base_version, arguments, created_at, *how_it_stands = row
    state, number, receipt, not_before, found = how_it_stands
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
        unpacked_found(found) if found else (),
    )
