"""The flags that the server will raise on what I wrote and is on its way; their ids are the server's."""

from collections.abc import Iterable

from workstation.domain.fraud import FlagState, FraudFlag, flag_id
from workstation.domain.operation import Operation


def foreseen(operations: Iterable[Operation]) -> tuple[FraudFlag, ...]:
    """Those on unsettled ``operations``; what is only offered again was flagged long ago."""
    return tuple(
        FraudFlag(flag_id(operation.id, one), operation.conversation_id, operation.id, one, FlagState.OPEN)
        for operation in operations
        if operation.receipt is None
        for one in operation.found
    )
