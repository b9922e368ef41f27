"""The queue list: which conversations stand where, and what their rows show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from workstation.domain.inbox import InboxRow, Key, Reader, Section, Sort, key
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.overlay import awake, overlay
from workstation.domain.packed_keys import PackedKeys
from workstation.domain.saved_view import Listed, SavedView, stands_in
from workstation.domain.whole import apart
from workstation.services.context import Context
from workstation.store import hot_desk, hot_inbox


class Queue:
    """The list holds keys (a place and an id); rows are asked for as they come into sight.

    What the database sorts and counts is corrected by what it cannot know: my unsettled acts, and the snoozed
    conversations whose time has come while the server has not said so.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def reader(self) -> Reader:
        """Me, now."""
        me = self._context.me
        return Reader(me.id, me.teams, self._context.now())

    async def keys(self, listed: Listed, sort: Sort, limit: int | None = None) -> PackedKeys:
        """The keys of a section or a view in order; ``limit`` for the first places only."""
        reader, store = self.reader(), self._context.store
        unsettled = await store.desk.read_plain(hot_desk.unsettled_conversations)
        apart, held = await store.replica.read_plain(
            lambda c: hot_inbox.keys_and_apart(c, listed, reader, sort, limit, unsettled)
        )
        if apart:
            touched = await self.placements(list(apart), listed, sort)
            for id_, key_now in touched.items():
                held.place(id_, key_now)
        if limit is not None:
            held.keep(limit)
        return held

    async def placements(self, ids: Sequence[str], listed: Listed, sort: Sort) -> dict[str, Key | None]:
        """Where these conversations stand in a list now; None: not in it, or no longer held."""
        rows = await self.rows(ids)
        reader = self.reader()
        found: dict[str, Key | None] = dict.fromkeys(ids)
        for row in rows.values():
            if stands_in(row, listed, reader):
                found[row.conversation.id] = key(row.conversation, sort)
        return found

    async def rows(self, ids: Sequence[str]) -> dict[str, InboxRow]:
        """What the rows of these conversations show; ids that are no longer held are absent."""
        store = self._context.store
        wanted = list(ids)
        rows = await store.replica.read_plain(lambda c: hot_inbox.rows(c, wanted))
        marks = await store.desk.read_plain(lambda c: hot_desk.marks(c, wanted))
        names = await self._names(marks.operations.values())
        found = (
            self._with_mine(row, marks.operations.get(row.conversation.id, ()), marks.drafts, names)
            for row in rows
        )
        return {row.conversation.id: row for row in found}

    async def counts(self) -> dict[Section, int]:
        """How many conversations stand in each section."""
        return (await self.counts_and_waking(self._context.now()))[0]

    async def counts_and_waking(self, after: int) -> tuple[dict[Section, int], int | None]:
        """The same; and when, after a moment, the first snoozed conversation wakes or has woken."""
        reader, store = self.reader(), self._context.store
        unsettled = await store.desk.read_plain(hot_desk.unsettled_conversations)
        held, woken, waking = await store.replica.read_plain(
            lambda c: (
                hot_inbox.counts(c, reader),
                hot_inbox.due_to_wake(c, reader.now)[0],
                hot_inbox.due_to_wake(c, after)[1],
            )
        )
        for before, now in await self._corrections(unsettled.union(woken)):
            for section in Section:
                held[section] += stands_in(now, section, reader) - stands_in(before, section, reader)
        return held, waking

    async def count_view(self, view: SavedView) -> int:
        """How many conversations stand in a saved view."""
        reader = self.reader()
        held = await self._context.store.replica.read_plain(lambda c: hot_inbox.count(c, view, reader))
        for before, now in await self._corrections(await self._apart()):
            held += stands_in(now, view, reader) - stands_in(before, view, reader)
        return held

    async def _corrections(self, apart: frozenset[str]) -> list[tuple[InboxRow, InboxRow]]:
        """The rows that stand otherwise than the database has them: as it has them, and as they are."""
        if not apart:
            return []
        ids, store = list(apart), self._context.store
        theirs = await store.replica.read_plain(lambda c: hot_inbox.rows(c, ids))
        marks = await store.desk.read_plain(lambda c: hot_desk.marks(c, ids))
        return [
            (row, self._with_mine(row, marks.operations.get(row.conversation.id, ()), marks.drafts))
            for row in theirs
        ]

    async def _apart(self) -> frozenset[str]:
        store, now = self._context.store, self._context.now()
        unsettled = await store.desk.read_plain(hot_desk.unsettled_conversations)
        woken, _ = await store.replica.read_plain(lambda c: hot_inbox.due_to_wake(c, now))
        return unsettled | frozenset(woken)

    async def _names(self, mine: Iterable[Sequence[Operation]]) -> dict[str, str]:
        """What those are called to whom I handed something on, by id."""
        transfers = (o for operations in mine for o in apart(operations) if o.kind is OperationKind.TRANSFER)
        ids = {to for o in transfers if (to := o.arguments.get("to_user"))}
        replica = self._context.store.replica
        return await replica.read_plain(lambda c: hot_inbox.user_names(c, ids)) if ids else {}

    def _with_mine(
        self,
        row: InboxRow,
        operations: Sequence[Operation],
        drafts: frozenset[str],
        names: Mapping[str, str] = MappingProxyType({}),
    ) -> InboxRow:
        me = self._context.me
        before = row.conversation
        conversation = awake(overlay(before, operations, me.id), self._context.now())
        assignee = row.assignee_name
        if conversation.assignee_id != before.assignee_id:
            assignee = (
                me.name
                if conversation.assignee_id == me.id
                else names.get(conversation.assignee_id or "", "")
            )
        return replace(
            row,
            conversation=conversation,
            assignee_name=assignee,
            has_draft=before.id in drafts,
            unsent=len(operations),
            others=tuple(name for name in row.others if name != me.name),
        )
