"""One act on many conversations at once: written down in one transaction, as far as it is open to me."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workstation.domain.changes import ConversationsChanged, MessagesChanged, OutboxChanged
from workstation.domain.claiming import FROM_COLLEAGUE, Claim, ClaimCause, causes, claiming
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.guarding import Override
from workstation.domain.operation import OperationKind
from workstation.domain.rights import Act, open_acts
from workstation.domain.undoing import Deed, stands, stands_after
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.noting import noted
from workstation.services.queue import Queue
from workstation.store import hot, readmarks, replica


@dataclass(frozen=True, slots=True)
class Summary:
    done: int
    not_open: int  # my role, or how they stand, does not allow it there
    already: int = 0  # stood so before


class Together:
    """Each call returns only after all of it is on disk. Raises WorkstationError when the disk refuses."""

    def __init__(self, context: Context, acts: Acts, queue: Queue, conversations: Conversations) -> None:
        self._context, self._acts, self._queue = context, acts, queue
        self._conversations = conversations

    async def asked(self, ids: Sequence[str]) -> tuple[Mapping[str, str | None], Sequence[ClaimCause]]:
        """Who has each that I may claim; and the causes, one of which I have to give to claim them all: none
        where none is needed."""
        found = await self._claimable(ids)
        wanted = {tuple(causes(one, self._context.me)) for one in found} - {()}
        why = FROM_COLLEAGUE if FROM_COLLEAGUE in wanted else next(iter(wanted), ())
        return {one.id: one.assignee_id for one in found}, why

    async def claim(
        self, ids: Sequence[str], said: Claim | None = None, had: Mapping[str, str | None] | None = None
    ) -> Summary:
        """With what was ``said`` of why, where that is needed; of those alone that are whose they were when
        it was :meth:`asked`: from nobody else anything is taken over unseen."""
        async with self._acts.turn:
            same = ids if had is None else await self._unchanged(ids, had)
            summary = await self._do(same, {Act.CLAIM}, claiming(said))
            return replace(summary, not_open=summary.not_open + len(ids) - len(same))

    async def _unchanged(self, ids: Sequence[str], had: Mapping[str, str | None]) -> list[str]:
        now = {one.id: one.assignee_id for one in await self._claimable(ids)}
        return [one for one in ids if now.get(one) in (None, had.get(one))]

    async def _claimable(self, ids: Sequence[str]) -> list[Conversation]:
        return [one for one in await self._found(ids) if Act.CLAIM in open_acts(one, self._context.me)]

    async def release(self, ids: Sequence[str]) -> Summary:
        return await self._do(ids, {Act.RELEASE}, (OperationKind.RELEASE, {}))

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

    async def escalate(
        self, ids: Sequence[str], reason: str, to_team: str | None, override: Override | None = None
    ) -> Summary:
        """Say the same to security in each, as :meth:`Conversations.escalate` does in one."""
        found = [one for one in await self._found(ids) if Act.ESCALATE in open_acts(one, self._context.me)]
        escalation = self._conversations.escalation
        await self._acts.record_all(
            [
                (one.id, one.version, await escalation(one, one.id, reason, to_team, override=override))
                for one in found
            ]
        )
        return Summary(len(found), len(ids) - len(found))

    async def mark_read(self, ids: Sequence[str]) -> Summary:
        """All that stands in them counts as seen by me."""
        rows = await self._queue.rows(ids)
        marks = [(row.conversation.id, row.conversation.last_position) for row in rows.values()]
        store = self._context.store
        await store.desk.write(lambda s: readmarks.move_all(s, marks))
        await store.replica.write(lambda s: replica.move_read_markers(s, marks))
        self._context.feed.publish(ConversationsChanged(frozenset(rows)), OutboxChanged())
        return Summary(len(rows), len(ids) - len(rows))

    async def mark_unread(self, ids: Sequence[str]) -> Summary:
        """Let each customer's newest message count as new, as :meth:`Conversations.mark_unread` does."""
        rows, store = await self._queue.rows(ids), self._context.store
        newest = await store.replica.read_plain(lambda c: {id_: hot.newest_incoming(c, id_) for id_ in rows})
        written = {id_: one[0] - 1 for id_, one in newest.items() if one}
        before = {id_: place for id_, place in written.items() if not rows[id_].unread}
        await store.desk.write(lambda s: readmarks.put_all_back(s, before.items()))
        await store.replica.write(lambda s: replica.put_read_markers_back(s, before.items()))
        self._context.feed.publish(
            ConversationsChanged(frozenset(before)), *(MessagesChanged(id_) for id_ in before)
        )
        return Summary(len(before), len(ids) - len(written), len(written) - len(before))

    async def _found(self, ids: Sequence[str]) -> list[Conversation]:
        rows = await self._queue.rows(ids)
        return [rows[id_].conversation for id_ in ids if id_ in rows]

    async def _do(self, ids: Sequence[str], needed: set[Act], *deeds: Deed) -> Summary:
        """Where one of ``needed`` is open to me; elsewhere nothing happens."""
        held = await self._found(ids)
        changed = [one for one in held if not self._stands_so(one, deeds)]
        found = [one for one in changed if needed & open_acts(one, self._context.me)]
        if found:
            await self._acts.steer(found, "", *deeds)
        already = len(held) - len(changed)
        return Summary(len(found), len(ids) - already - len(found), already)

    def _stands_so(self, conversation: Conversation, deeds: Sequence[Deed]) -> bool:
        """Whether it would be as it is; what is said along with an act is said in any case."""
        me, now = self._context.me, self._context.now()
        return len(deeds) == 1 and stands(conversation) == stands(
            stands_after(deeds[0], conversation, me, now)
        )
