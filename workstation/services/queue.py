"""The queue list: which conversations stand where, and what their rows show."""

from collections.abc import Sequence

from workstation.domain.conversation import Conversation
from workstation.domain.inbox import InboxRow, Key, Section, belongs, key
from workstation.domain.operation import Operation
from workstation.domain.overlay import overlay
from workstation.services.context import Context
from workstation.store import hot


class Queue:
    """The list holds keys (a place and an id); rows are asked for as they come into sight."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def keys(self, section: Section, limit: int | None = None) -> list[Key]:
        """The keys of a section in order; ``limit`` newest places only, for the first paint."""
        me = self._context.me.id
        mine = await self._unsettled()
        enough = None if limit is None else limit + len(mine)  # mine may stand elsewhere or have left
        held = await self._context.store.replica.read_plain(lambda c: hot.keys(c, section, me, enough))
        if mine:
            touched = await self.placements(list(mine), section)
            held = [k for k in held if k[1] not in mine] + [k for k in touched.values() if k]
            held.sort()
        return held[:limit]

    async def placements(self, ids: Sequence[str], section: Section) -> dict[str, Key | None]:
        """Where these conversations stand in a section now; None: not in it, or no longer held."""
        rows = await self.rows(ids)
        me = self._context.me.id
        found: dict[str, Key | None] = dict.fromkeys(ids)
        for row in rows.values():
            if belongs(row.conversation, section, me):
                found[row.conversation.id] = key(row.conversation, section)
        return found

    async def rows(self, ids: Sequence[str]) -> dict[str, InboxRow]:
        """What the rows of these conversations show; ids that are no longer held are absent."""
        store, me = self._context.store, self._context.me
        wanted = list(ids)
        rows = await store.replica.read_plain(lambda c: hot.rows(c, wanted))
        marks = await store.desk.read_plain(lambda c: hot.marks(c, wanted))
        return {
            row.conversation.id: _with_mine(row, marks.operations.get(row.conversation.id, ()),
                                            row.conversation.id in marks.drafts, me.id, me.name)
            for row in rows
        }  # fmt: skip

    async def counts(self) -> dict[Section, int]:
        """How many conversations stand in each section."""
        me = self._context.me.id
        mine = list(await self._unsettled())
        held, theirs = await self._context.store.replica.read_plain(
            lambda c: (hot.counts(c, me), hot.rows(c, mine) if mine else [])
        )
        marks = await self._context.store.desk.read_plain(lambda c: hot.marks(c, mine))
        for row in theirs:  # the database counted them as the server has them
            before = row.conversation
            after = overlay(before, marks.operations.get(before.id, ()), me)
            for section in Section:
                held[section] += belongs(after, section, me) - belongs(before, section, me)
        return held

    async def _unsettled(self) -> frozenset[str]:
        return await self._context.store.desk.read_plain(hot.unsettled_conversations)


def _with_mine(
    row: InboxRow, operations: Sequence[Operation], has_draft: bool, me: str, my_name: str
) -> InboxRow:
    conversation: Conversation = overlay(row.conversation, operations, me)
    assignee = row.assignee_name
    if conversation.assignee_id != row.conversation.assignee_id:
        assignee = my_name if conversation.assignee_id == me else ""
    return InboxRow(conversation, row.customer_name, assignee, row.unread, has_draft, len(operations))
