"""What somebody wrote of a canned response, as the operation that carries it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.lanes import CANNED
from workstation.domain.macro import steps
from workstation.domain.operation import LIBRARY, Arguments, Operation, OperationKind

if TYPE_CHECKING:
    from workstation.domain.guarding import Override

Laid = dict[str, CannedResponse | None]  # by id; None: deleted


def arguments(response: CannedResponse, override: "Override | None" = None) -> Arguments:
    """Of canned.put; the response's lane says which one. ``override``: why it is kept in spite of the send
    guard, and of what kinds of warnings."""
    told: Arguments = {
        "short_code": response.short_code,
        "title": response.title,
        "folder": response.folder,
        "scope": response.scope.value,
        "owner_id": response.owner_id,
        "variants": dict(response.variants),
    }
    if response.steps:  # a server that knows no macros takes responses all the same
        told["steps"] = [step.line for step in response.steps]
    if override is not None:
        told |= {"in_spite_of": list(override.rules), "reason": override.reason}
    return told


def response(operation: Operation, by_name: str) -> CannedResponse:
    """The response that a canned.put carries; its version is the one that it was made from."""
    canned_id, base = CANNED.about(operation.conversation_id), operation.base_version or 0
    made = _read(canned_id, base, operation.arguments)
    return replace(made, by_name=by_name, changed_at=operation.created_at)


def _read(canned_id: str, version: int, told: Mapping[str, Any]) -> CannedResponse:
    return CannedResponse(
        canned_id,
        str(told["short_code"]),
        str(told["title"]),
        {str(language): str(body) for language, body in told["variants"].items()},
        version,
        str(told["folder"]),
        Scope(told["scope"]),
        str(told["owner_id"]),
        steps=steps(map(str, told.get("steps", ()))),
    )


@dataclass(frozen=True, slots=True)
class Sketch:
    """A response that somebody has begun to change, and as it was before: a new one was empty."""

    response: CannedResponse
    base: CannedResponse

    def written(self) -> str:
        """As a draft is kept."""
        both = {"response": arguments(self.response), "base": arguments(self.base)}
        return json.dumps(both | {"version": self.base.version}, ensure_ascii=False)

    @classmethod
    def read(cls, canned_id: str, draft: str) -> Self:
        told = json.loads(draft)
        made, base = (_read(canned_id, told["version"], told[name]) for name in ("response", "base"))
        return cls(made, base)


def laid(operations: Iterable[Operation], by_name: str) -> Laid:
    """What my unsettled operations make of the responses that they are about, in typing order."""
    made: Laid = {}
    for operation in operations:
        if operation.kind in LIBRARY and operation.receipt is None:  # what is offered again was said long ago
            put = operation.kind is OperationKind.CANNED_PUT
            made[CANNED.about(operation.conversation_id)] = response(operation, by_name) if put else None
    return made
