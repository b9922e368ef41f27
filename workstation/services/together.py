"""One act on many conversations at once: written down in one transaction, as far as it is open to me."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workstation.domain.changes import Change, ConversationsChanged, MessagesChanged, OutboxChanged
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import Arguments, Operation, OperationKind
from workstation.domain.rights import Act, open_acts
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.queue import Queue
from workstation.store import outbox, readmarks, replica

Deed = tuple[OperationKind, Arguments]


@dataclass(frozen=True, slots=True)
class Summary:
    done: int
    not_open: int  # my role, or how they stand, does not allow it there


class Together:
    """Each call returns only after all of it is on disk. Raises WorkstationError when the disk refuses."""

    def __init__(self, context: Context, acts: Acts, queue: Queue) -> None:
        self._context, self._acts, self._queue = context, acts, queue

    async def claim(self, ids: Sequence[str]) -> Summary:
        async with self._acts.turn:
            return await self._do(ids, (OperationKind.CLAIM, {}), Act.CLAIM)

    async def set_status(self, ids: Sequence[str], status: Status) -> Summary:
        act = Act.REOPEN if status is Status.OPEN else Act.RESOLVE
        return await self._do(ids, (OperationKind.STATUS_SET, {"status": status.value}), act)

    async def mark_read(self, ids: Sequence[str]) -> Summary:
        """All that stands in them counts as seen by me."""
        rows = await self._queue.rows(ids)
        marks = [(row.conversation.id, row.conversation.last_position) for row in rows.values()]
        store = self._context.store
        await store.desk.write(lambda s: [readmarks.move(s, *mark) for mark in marks] and None)
        await store.replica.write(lambda s: [replica.move_read_marker(s, *mark) for mark in marks] and None)
        self._context.feed.publish(ConversationsChanged(frozenset(rows)), OutboxChanged())
        return Summary(len(rows), len(ids) - len(rows))

    async def _do(self, ids: Sequence[str], deed: Deed, act: Act) -> Summary:
        """Where ``act`` is open; elsewhere nothing happens."""
        me = self._context.me
        return await self._where(ids, deed, lambda conversation: act in open_acts(conversation, me))

    async def _where(
        self, ids: Sequence[str], deed: Deed, is_open: Callable[[Conversation], bool]
    ) -> Summary:
        context, (kind, arguments) = self._context, deed
        rows = await self._queue.rows(ids)
        found = [rows[i].conversation for i in ids if i in rows and is_open(rows[i].conversation)]
        operations = [
            Operation(context.new_id(), 0, kind, one.id, one.version, arguments, context.now())
            for one in found
        ]
        if operations:
            await context.store.desk.write(lambda s: outbox.append(s, operations))
            changed = frozenset(one.id for one in found)
            changes: list[Change] = [MessagesChanged(id_) for id_ in changed]
            context.feed.publish(*changes, ConversationsChanged(changed), OutboxChanged())
        return Summary(len(found), len(ids) - len(found))
