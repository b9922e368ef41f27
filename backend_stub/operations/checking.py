"""What an operation is when it arrives: its parts, with no secret left; known again by what is kept of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError

from backend_stub.forgetting import FORGOTTEN
from backend_stub.masking import without_secrets
from workstation.contract.operations import ARGUMENTS, OperationIn, fingerprint
from workstation.contract.whole import Carried
from workstation.contract.wire import Wire
from workstation.domain.fraud import Indicator
from workstation.domain.operation import OperationKind
from workstation.domain.whole import CARRYING, MACRO, THEN, part_id

GREATEST: Final = 1 << 53  # of a number; beyond it JSON's readers no longer agree
_CARRIED = (THEN, MACRO)


@dataclass(frozen=True, slots=True)
class Part:
    """One act of an operation; the first bears the operation's id, and its ``place`` is 0."""

    place: int
    id: str
    kind: OperationKind
    arguments: Wire
    found: Sequence[Indicator] = ()  # in what it sends to the customer


@dataclass(frozen=True, slots=True)
class Checked:
    """An operation and what is to be carried out for it, in order, with no secret in it.

    ``parts``: none where they, or the fingerprint, do not fit. ``known_as``: its fingerprint over what is
    kept of it. Over what was sent, whoever read the database could try words until they have those that
    stood under a mask.
    """

    operation: OperationIn
    parts: tuple[Part, ...]
    known_as: str

    @property
    def names(self) -> tuple[str, ...]:
        """By which it is known again: older servers knew it by what was sent, or it is forgotten."""
        return tuple(dict.fromkeys((self.known_as, self.operation.sha256, FORGOTTEN)))


def checked(operation: OperationIn) -> Checked:
    sent = _sent(operation)
    if not sent:  # whatever it says is as invalid the next time
        return Checked(operation, (), _fingerprint(operation, {}))
    kept = [without_secrets(part.arguments) for part in sent]
    if all(arguments is part.arguments for arguments, part in zip(kept, sent, strict=True)):
        return Checked(operation, sent, operation.sha256)
    parts = tuple(replace(part, arguments=arguments) for arguments, part in zip(kept, sent, strict=True))
    return Checked(operation, parts, _fingerprint(operation, _kept(parts)))


def _sent(operation: OperationIn) -> tuple[Part, ...]:
    try:
        if _fingerprint(operation, operation.arguments) != operation.sha256:
            return ()
        return tuple(_parts(operation))
    except (ValidationError, ValueError, RecursionError):
        return ()


def _fingerprint(operation: OperationIn, arguments: dict[str, Any]) -> str:
    return fingerprint(operation.kind.value, operation.conversation_id, operation.base_version, arguments)


def _kept(parts: Sequence[Part]) -> dict[str, Any]:
    first, *others = ((part.kind.value, part.arguments.model_dump(mode="json")) for part in parts)
    return first[1] | ({THEN: others} if others else {})


def _parts(operation: OperationIn) -> Iterator[Part]:
    kind, arguments = operation.kind, operation.arguments
    carried = Carried()
    if kind in CARRYING and not arguments.keys().isdisjoint(_CARRIED):
        carried = Carried.model_validate({name: arguments[name] for name in _CARRIED if name in arguments})
        arguments = {name: value for name, value in arguments.items() if name not in _CARRIED}
    yield Part(0, operation.id, kind, _arguments(kind, arguments))
    for place, one in enumerate(carried.then or (), 1):
        yield Part(place, part_id(operation.id, place), one.kind, _arguments(one.kind, one.arguments))


def _arguments(kind: OperationKind, told: Mapping[str, Any]) -> Wire:
    """Raises ValueError."""
    arguments = ARGUMENTS[kind].model_validate(told)
    arguments.model_dump_json()  # half a surrogate pair cannot be stored, ...
    if any(isinstance(value, int) and abs(value) > GREATEST for value in told.values()):
        raise ValueError("a number is too great")  # ... and neither can such a number
    return arguments
