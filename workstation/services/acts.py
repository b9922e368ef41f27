"""Writing down what the person did, so that it is sent once and in order."""

import asyncio

from workstation.domain.changes import (
    Change,
    ConversationsChanged,
    DraftChanged,
    MessagesChanged,
    OutboxChanged,
)
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Arguments, Operation, OperationKind
from workstation.runtime.crashpoint import crashpoint
from workstation.services.context import Context
from workstation.store import outbox, replica


class Acts:
    """Each call returns only after the operation is on disk (``synchronous=FULL``)."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.turn = asyncio.Lock()  # held by who looks first whose a conversation is, and then acts on it

    async def record(
        self,
        conversation_id: str,
        *acts: tuple[OperationKind, Arguments],
        clears: DraftKind | None = None,
    ) -> list[str]:
        """Write ``acts`` down in one transaction, removing the draft that they came from; answers their ids.

        Raises WorkstationError when the disk refuses; then nothing was written and the draft stands.
        """
        version = await self._context.store.replica.read(lambda s: replica.version(s, conversation_id))
        return await self.record_on(version, conversation_id, *acts, clears=clears)

    async def record_on(
        self,
        version: int | None,
        conversation_id: str,
        *acts: tuple[OperationKind, Arguments],
        clears: DraftKind | None = None,
    ) -> list[str]:
        """As ``record``, on the ``version`` of the conversation that the caller has read."""
        context = self._context
        operations = [
            Operation(context.new_id(), 0, kind, conversation_id, version, arguments, context.now())
            for kind, arguments in acts
        ]
        await context.store.desk.write(lambda s: outbox.append(s, operations, clears))
        crashpoint("outbox.after_commit")
        changes: list[Change] = [
            MessagesChanged(conversation_id),
            ConversationsChanged(frozenset({conversation_id})),
        ]
        if clears:
            context.feed.publish(DraftChanged(conversation_id))
        context.feed.publish(*changes, OutboxChanged())
        return [operation.id for operation in operations]
