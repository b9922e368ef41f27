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
from workstation.domain.undoing import Deed, Done, Held
from workstation.runtime.crashpoint import crashpoint
from workstation.services.context import Context
from workstation.store import hot, outbox, replica


class Acts:
    """Each call returns only after the operation is on disk (``synchronous=FULL``)."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.last: Done | None = None  # what can be taken back
        self.held: list[Held] = []  # of all conversations, the newest last
        self.turn = asyncio.Lock()  # held by who looks first whose a conversation is, and then acts on it

    async def record(
        self,
        conversation_id: str,
        *acts: tuple[OperationKind, Arguments],
        clears: DraftKind | None = None,
        known: str | None = None,
    ) -> list[Operation]:
        """Write ``acts`` down in one transaction, removing the draft that they came from; answers what stands
        on the disk then.

        Raises WorkstationError when the disk refuses; then nothing was written and the draft stands.
        """
        version = await self._context.store.replica.read(lambda s: replica.version(s, conversation_id))
        return await self.record_on(version, conversation_id, *acts, clears=clears, known=known)

    async def record_on(
        self,
        version: int | None,
        conversation_id: str,
        *acts: tuple[OperationKind, Arguments],
        clears: DraftKind | None = None,
        known: str | None = None,
        until: int = 0,
    ) -> list[Operation]:
        """As ``record``, on the ``version`` of the conversation that the caller has read.

        ``known``: what the editor knows to stand on the disk of the draft, or None: all of it. All but a
        claim is kept back ``until`` then, ms since the epoch, and can be taken back.
        """
        return await self.record_all([(conversation_id, version, acts)], clears, known, until)

    async def record_all(
        self,
        acts: Sequence[tuple[str, int | None, Sequence[Deed]]],
        clears: DraftKind | None = None,
        known: str | None = None,
        until: int = 0,
    ) -> list[Operation]:
        """Acts on several conversations, each with the version that was read, in one transaction."""
        context, claim = self._context, OperationKind.CLAIM
        operations = [
            Operation(
                context.new_id(), 0, kind, id_, version, arguments, context.now(),
                not_before=0 if kind is claim else until,
            )
            for id_, version, deeds in acts
            for kind, arguments in deeds
        ]  # fmt: skip
        if not operations:
            return []
        written = await context.store.desk.write(lambda s: outbox.append(s, operations, clears, known))
        kept_back = tuple(operation.id for operation in operations if operation.not_before)
        if kept_back:
            still = (one for one in self.held if one.until > context.now())
            self.held = [*still, Held(acts[0][0], kept_back, until)]
        crashpoint("outbox.after_commit")
        ids = [id_ for id_, _version, _deeds in acts]
        if clears or any(one.kind is OperationKind.DRAFT_SHARE for one in operations):
            context.feed.publish(*(DraftChanged(id_) for id_ in ids))
        changes: list[Change] = [MessagesChanged(id_) for id_ in ids]
        context.feed.publish(*changes, ConversationsChanged(frozenset(ids)), OutboxChanged())
        return written

    async def steer(self, found: Sequence[Conversation], customer: str, *deeds: Deed) -> None:
        """Do the same to each of ``found`` as they stand now; it can be taken back.

        ``customer``: whose it is, where it is one; otherwise "".
        """
        context = self._context
        written = await self.record_all([(one.id, one.version, deeds) for one in found])
        ids = tuple(operation.id for operation in written)
        self.done(Done(deeds, tuple(found), customer, context.now(), ids=ids))

    def done(self, done: Done) -> None:
        """This is what was done last."""
        self.last = done
        self._context.feed.publish(ActDone())

    async def held_on_disk(self, conversation_id: str) -> Held | None:
        """What was written down together last in a conversation, if it is still kept back."""
        context = self._context
        waiting = await context.store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        kept_back = [one for one in waiting if one.held(context.now())]
        if not kept_back:
            return None
        until = max(one.not_before for one in kept_back)
        return Held(conversation_id, tuple(one.id for one in kept_back if one.not_before == until), until)

    async def take_back(self, held: Held) -> bool:
        """Whether nobody had heard of it yet: then nothing is left of it but its words, in the draft."""
        context, id_ = self._context, held.conversation_id
        undone = await context.store.desk.write(lambda s: outbox.take_back(s, held.ids, context.now()))
        self.held = [one for one in self.held if one is not held]
        if undone:
            seen = ConversationsChanged(frozenset({id_}))
            context.feed.publish(DraftChanged(id_), MessagesChanged(id_), seen, OutboxChanged())
        return bool(undone)
