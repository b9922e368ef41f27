"""Writing down what the person did, so that it is sent once and in order."""

import asyncio
from collections.abc import Sequence

from workstation.domain.changes import (
    ActDone,
    Change,
    ConversationsChanged,
    DraftChanged,
    MessagesChanged,
    OutboxChanged,
)
from workstation.domain.conversation import Conversation
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Arguments, Operation, OperationKind
from workstation.domain.overlay import overlay
from workstation.domain.undoing import Deed, Done
from workstation.runtime.crashpoint import crashpoint
from workstation.services.context import Context
from workstation.store import outbox, replica


class Acts:
    """Each call returns only after the operation is on disk (``synchronous=FULL``)."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.last: Done | None = None  # what can be taken back
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
        return await self.record_all([(conversation_id, version, acts)], clears=clears)

    async def record_all(
        self, acts: Sequence[tuple[str, int | None, Sequence[Deed]]], *, clears: DraftKind | None = None
    ) -> list[str]:
        """Acts on several conversations, each with the version that was read, in one transaction."""
        context = self._context
        operations = [
            Operation(context.new_id(), 0, kind, id_, version, arguments, context.now())
            for id_, version, deeds in acts
            for kind, arguments in deeds
        ]
        if not operations:
            return []
        await context.store.desk.write(lambda s: outbox.append(s, operations, clears))
        crashpoint("outbox.after_commit")
        ids = [id_ for id_, _version, _deeds in acts]
        if clears:
            context.feed.publish(*(DraftChanged(id_) for id_ in ids))
        changes: list[Change] = [MessagesChanged(id_) for id_ in ids]
        context.feed.publish(*changes, ConversationsChanged(frozenset(ids)), OutboxChanged())
        return [operation.id for operation in operations]

    async def steer(self, found: Sequence[Conversation], customer: str, *deeds: Deed) -> None:
        """Do the same to each of ``found`` as they stand now; the last of ``deeds`` can be taken back.

        ``customer``: whose it is, where it is one; otherwise "".
        """
        context = self._context
        await self.record_all([(one.id, one.version, deeds) for one in found])
        changed = tuple((one, self._after(one, deeds)) for one in found)
        self.last = Done(deeds[-1], changed, customer, context.now())
        context.feed.publish(ActDone())

    def _after(self, conversation: Conversation, deeds: Sequence[Deed]) -> Conversation:
        context = self._context
        acts = [
            Operation("", 0, kind, conversation.id, conversation.version, arguments, context.now())
            for kind, arguments in deeds
        ]
        return overlay(conversation, acts, context.me.id)
