"""How much waits at this desk, in numbers and no words: what a locked screen may show."""

from dataclasses import dataclass

from workstation.domain.conversation import Priority
from workstation.domain.inbox import Section, belongs
from workstation.services.context import Context
from workstation.services.queue import Queue
from workstation.store import counts


@dataclass(frozen=True, slots=True)
class Waits:
    urgent: int  # conversations that are mine or nobody's
    drafts: int


class Standing:
    def __init__(self, context: Context, queue: Queue) -> None:
        self._context = context
        self._queue = queue

    async def waits(self) -> Waits:
        """As it is now, with my own acts that the server does not know yet."""
        store, me = self._context.store, self._context.me.id
        ids = await store.replica.read_plain(lambda c: counts.urgent(c, me))
        rows = await self._queue.rows(ids) if ids else {}
        reader = self._queue.reader()
        urgent = sum(
            row.conversation.priority is Priority.URGENT
            and any(belongs(row, mine, reader) for mine in (Section.MINE, Section.UNASSIGNED))
            for row in rows.values()
        )
        standing = await store.desk.read_plain(counts.desk)
        return Waits(urgent, standing.drafts.count)
