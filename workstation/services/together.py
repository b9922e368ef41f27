"""One act on many conversations at once: written down in one transaction, as far as it is open to me."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.changes import ConversationsChanged, OutboxChanged
from workstation.domain.conversation import Priority, Status
from workstation.domain.guarding import Override
from workstation.domain.operation import OperationKind
from workstation.domain.rights import Act, open_acts
from workstation.domain.undoing import Deed
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.noting import noted
from workstation.services.queue import Queue
from workstation.store import readmarks, replica


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
            return await self._do(ids, {Act.CLAIM}, (OperationKind.CLAIM, {}))

    async def set_status(self, ids: Sequence[str], status: Status) -> Summary:
        """Any but snoozed, which needs a time."""
        needed = {Act.REOPEN, Act.RESOLVE} if status is Status.OPEN else {Act.RESOLVE}
        return await self._do(ids, needed, (OperationKind.STATUS_SET, {"status": status.value}))

    async def set_priority(self, ids: Sequence[str], priority: Priority) -> Summary:
        deed = OperationKind.PRIORITY_SET, {"priority": priority.value}
        return await self._do(ids, {Act.PRIORITY}, deed)

    async def snooze(self, ids: Sequence[str], until: int) -> Summary:
        """Let them sleep ``until``, ms since the epoch."""
        if until <= self._context.now():
            raise WorkstationError("That moment has passed already; choose a later one.")
        return await self._do(ids, {Act.SNOOZE}, (OperationKind.SNOOZE_SET, {"until": until}))

    async def change_labels(self, ids: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> Summary:
        arguments = {"add": sorted(set(add)), "remove": sorted(set(remove) - set(add))}
        return await self._do(ids, {Act.LABEL}, (OperationKind.LABELS_CHANGE, arguments))

    async def transfer(
        self,
        ids: Sequence[str],
        to_user: str | None,
        to_team: str | None,
        note: str,
        override: Override | None = None,
    ) -> Summary:
        """Hand them on to a person or to a team's queue, each with the note before it."""
        handing = OperationKind.TRANSFER, {"to_user": to_user, "to_team": to_team}
        return await self._do(ids, {Act.TRANSFER}, *await noted(self._context, note, override), handing)

    async def mark_read(self, ids: Sequence[str]) -> Summary:
        """All that stands in them counts as seen by me."""
        rows = await self._queue.rows(ids)
        marks = [(row.conversation.id, row.conversation.last_position) for row in rows.values()]
        store = self._context.store
        await store.desk.write(lambda s: readmarks.move_all(s, marks))
        await store.replica.write(lambda s: replica.move_read_markers(s, marks))
        self._context.feed.publish(ConversationsChanged(frozenset(rows)), OutboxChanged())
        return Summary(len(rows), len(ids) - len(rows))

    async def _do(self, ids: Sequence[str], needed: set[Act], *deeds: Deed) -> Summary:
        """Where one of ``needed`` is open to me; elsewhere nothing happens."""
        rows = await self._queue.rows(ids)
        found = [rows[id_].conversation for id_ in ids if id_ in rows]
        found = [one for one in found if needed & open_acts(one, self._context.me)]
        if found:
            await self._acts.steer(found, "", *deeds)
        return Summary(len(found), len(ids) - len(found))
