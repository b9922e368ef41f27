"""Whom one should turn to next: the most urgent of one's own and of the queue, and taking the next of it."""

import asyncio
from collections.abc import AsyncIterator

from workstation.domain.inbox import InboxRow, Section, Sort
from workstation.domain.rights import Act, open_acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.queue import Queue

_AT_ONCE = 50  # rows that are looked at together


class NextUp:
    def __init__(self, context: Context, queue: Queue, conversations: Conversations) -> None:
        self._context, self._queue, self._conversations = context, queue, conversations
        self._taking = asyncio.Lock()  # pressed twice, it takes two, not the same one twice

    async def take(self) -> str | None:
        """Claim the most urgent that is nobody's in a team of mine; answers which, or None where none is.

        Whether somebody else was first, the server decides; then the claim comes back into the tray.
        """
        me = self._context.me
        async with self._taking:
            async for row in self._rows(Section.UNASSIGNED, Sort.LONGEST):
                conversation = row.conversation
                if conversation.team_id in me.teams and Act.CLAIM in open_acts(conversation, me):
                    await self._conversations.claim(conversation.id)
                    return conversation.id
        return None

    async def most_urgent(self, besides: str = "") -> str | None:
        """Whose answer is due first, of mine before those of the queue, unread ones before all others.

        ``besides`` is in front already. None where nobody waits whom I could answer.
        """
        for section in (Section.MINE, Section.UNASSIGNED, Section.WAITING):
            read = None
            async for row in self._rows(section, Sort.DUE):
                if row.conversation.id == besides or not self._waits_for_me(row):
                    continue
                if row.unread:
                    return row.conversation.id
                read = read or row.conversation.id
            if read is not None:
                return read
        return None

    def _waits_for_me(self, row: InboxRow) -> bool:
        """Whether I answer it, or could once I claimed it."""
        conversation, me = row.conversation, self._context.me
        mine = conversation.assignee_id == me.id
        waits = conversation.waiting_since is not None
        return waits and (mine or Act.CLAIM in open_acts(conversation, me))

    async def _rows(self, section: Section, sort: Sort) -> AsyncIterator[InboxRow]:
        """The rows of a section in order, read as far as somebody looks."""
        keys = await self._queue.keys(section, sort, _AT_ONCE)
        done = 0
        while done < len(keys):
            ids = [id_ for _, id_ in keys[done : done + _AT_ONCE]]
            rows = await self._queue.rows(ids)
            for id_ in ids:
                if id_ in rows:
                    yield rows[id_]
            done += len(ids)
            if done == len(keys) == _AT_ONCE:  # there are more than were asked for at first
                keys = await self._queue.keys(section, sort)
