"""Whether an operation is what it says: its fingerprint, its arguments, and those of what it carries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from backend_stub.masking import without_secrets
from workstation.contract.operations import ARGUMENTS, OperationIn, fingerprint
from workstation.contract.whole import Carried
from workstation.contract.wire import Wire
from workstation.domain.operation import OperationKind
from workstation.domain.whole import CARRYING, MACRO, THEN, part_id

GREATEST: Final = 1 << 53  # of a number; beyond it JSON's readers no longer agree
_CARRIED = (THEN, MACRO)


@dataclass(frozen=True, slots=True)
class Part:
    """One act of an operation; the first bears the operation's id."""

    id: str
    kind: OperationKind
    arguments: Wire


def checked(operation: OperationIn) -> tuple[Part, ...]:
    """What is to be carried out, in order, with no secret left; nothing where it, or the fingerprint, does
    not fit."""
    kind, conversation_id, base = operation.kind.value, operation.conversation_id, operation.base_version
    try:
        if fingerprint(kind, conversation_id, base, operation.arguments) != operation.sha256:
            return ()
        return tuple(_parts(operation))
    except (ValidationError, ValueError, RecursionError):
        return ()


def _parts(operation: OperationIn) -> Iterator[Part]:
    kind, arguments = operation.kind, operation.arguments
    carried = Carried()
    if kind in CARRYING:
        carried = Carried.model_validate({name: arguments[name] for name in _CARRIED if name in arguments})
        arguments = {name: value for name, value in arguments.items() if name not in _CARRIED}
    yield Part(operation.id, kind, _arguments(kind, arguments))
    for place, one in enumerate(carried.then or (), 1):
        yield Part(part_id(operation.id, place), one.kind, _arguments(one.kind, one.arguments))


def _arguments(kind: OperationKind, told: Mapping[str, Any]) -> Wire:
    """Raises ValueError."""
    arguments = ARGUMENTS[kind].model_validate(told)
    arguments.model_dump_json()  # half a surrogate pair cannot be stored, ...
    if any(isinstance(value, int) and value > GREATEST for value in told.values()):
        raise ValueError("a number is too great")  # ... and neither can such a number
    return without_secrets(arguments)
