"""What has happened that the person should hear of: each thing once, and nothing that they did themselves."""

from collections import Counter
from collections.abc import Set as AbstractSet

from workstation.domain.inbox import InboxRow, Section, Sort
from workstation.domain.notice import (
    Happening,
    NoticeKind,
    Written,
    flag_kind,
    late,
    running,
    told_by,
    turns_at,
)
from workstation.domain.people import Role
from workstation.domain.sla import Due, Target
from workstation.services.context import Context
from workstation.services.queue import Queue
from workstation.services.refused import Refused
from workstation.store import hot, news


class Happenings:
    """Remembers what is known already. One call at a time; ``begin`` comes first."""

    def __init__(self, context: Context, queue: Queue, refused: Refused) -> None:
        self._context, self._queue, self._refused = context, queue, refused
        self._positions: dict[str, int] = {}  # how far each conversation that we have met is known
        self._newest = 0  # ms, server's clock: what is older in one that we have not met is known, too
        self._flags: dict[str, set[str]] = {}  # of each conversation: flags and requests that stand
        self._tray: frozenset[str] = frozenset()
        self._mine: dict[str, InboxRow] = {}
        self._told_late: dict[tuple[str, bool], tuple[int, NoticeKind]] = {}  # by clock: since when, and what
        self._names = frozenset({context.me.id, *context.me.teams})

    @property
    def unread(self) -> int:
        """How many messages of my customers nobody has read."""
        return sum(row.unread for row in self._mine.values())

    async def begin(self) -> None:
        """Take everything that is there now for known; once more after a first sync."""
        replica, context = self._context.store.replica, self._context
        self._newest = await replica.read_plain(news.newest)
        self._flags = {}
        self._remember(None, await self._standing_flags(None))
        self._tray = frozenset(item.operation.id for item in await self._refused.items())
        self._mine = await self._all_mine()
        self._positions = {id_: row.conversation.last_position for id_, row in self._mine.items()}
        self._told_late = {}
        self.fallen_late(context.now())

    async def changed(self, ids: AbstractSet[str] | None) -> list[Happening]:
        """What has happened in these conversations since they were asked for last; None: in any of mine."""
        standing = await self._standing_flags(ids)
        new = (one for one in standing if one[1] not in self._flags.get(one[0], ()))
        flags = Counter((id_, kind) for id_, _flag, kind in new)
        acting = await self._context.store.desk.read_plain(hot.unsettled_conversations)
        concerned = await self._concerning_me(ids, acting)
        rows = await self._queue.rows(list(concerned | {id_ for id_, _ in flags}))
        written = await self._written({id_: row for id_, row in rows.items() if id_ in concerned})
        me, found = self._context.me.id, []
        for id_, lines in written.items():
            if id_ in self._mine or id_ not in acting:  # or I have claimed it, and the server does not know
                row = rows[id_]
                found += told_by(lines, row.conversation, row.customer_name, me, self._names)
        for id_ in concerned:
            self._take(id_, rows.get(id_))
        self._remember(ids, standing)  # last: what fails before is asked for again
        return found + self._of_mine(flags, rows)

    async def refused(self) -> list[Happening]:
        """What came into the tray since it was looked at last."""
        items = await self._refused.items()
        new = [item for item in items if item.operation.id not in self._tray]
        self._tray = frozenset(item.operation.id for item in items)
        places = [item.operation.conversation_id for item in new]
        rows = await self._queue.rows(places)
        names = {id_: row.customer_name for id_, row in rows.items()}
        return [
            Happening(NoticeKind.REFUSED, id_, names.get(id_, item.customer_name))
            for id_, item in zip(places, new, strict=True)
        ]

    def fallen_late(self, now: int) -> list[Happening]:
        """What of mine stands worse at ``now`` (ms since the epoch) than was told; each step once."""
        found = []
        for id_, one in self._running():
            kind = self._worse(id_, one, now)
            if kind is not None:
                self._told_late[id_, _clock_of(one)] = one.since, kind
                found.append(Happening(kind, id_, self._mine[id_].customer_name))
        return found

    def next_late(self, now: int) -> int | None:
        """When (ms since the epoch) there will be something to tell of that; None: never, as things stand."""
        turns = [now if self._worse(id_, one, now) else turns_at(one, now) for id_, one in self._running()]
        return min((at for at in turns if at is not None), default=None)

    def _worse(self, id_: str, one: Due, now: int) -> NoticeKind | None:
        """How something stands that is due, where that has not been told yet.

        Each wait for an answer is another one; a case is the same whenever its clock goes on.
        """
        kind = late(one, now)
        since, told = self._told_late.get((id_, _clock_of(one)), (one.since, None))
        if told is None or kind is None or (since != one.since and one.target is not Target.RESOLUTION):
            return kind
        return kind if kind.gravity < told.gravity else None

    def _running(self) -> list[tuple[str, Due]]:
        return [(id_, one) for id_, row in self._mine.items() for one in running(row.conversation)]

    async def _concerning_me(
        self, ids: AbstractSet[str] | None, acting: AbstractSet[str]
    ) -> AbstractSet[str]:
        """Those that changed and are mine, were mine, name me, or in which I am ``acting``."""
        if ids is None:
            return self._mine.keys() | {
                id_ for _place, id_ in await self._queue.keys(Section.MINE, Sort.NEWEST)
            }
        me, wanted = self._context.me.id, list(ids)
        mine = await self._context.store.replica.read_plain(
            lambda c: news.concerning(c, wanted, me, self._names)
        )
        return mine | (ids & (acting | self._mine.keys()))

    async def _all_mine(self) -> dict[str, InboxRow]:
        return await self._queue.rows(
            [id_ for _place, id_ in await self._queue.keys(Section.MINE, Sort.NEWEST)]
        )

    async def _written(self, rows: dict[str, InboxRow]) -> dict[str, list[Written]]:
        """What others wrote since; of a conversation that we had not met, what is newer than the start."""
        grown = {
            id_: self._positions.get(id_, 0)
            for id_, row in rows.items()
            if row.conversation.last_position > self._positions.get(id_, 0)
        }
        me = self._context.me.id
        found: dict[str, list[Written]] = {}
        if grown:
            for line in await self._context.store.replica.read_plain(lambda c: news.written(c, grown, me)):
                if line.conversation_id in self._positions or line.created_at > self._newest:
                    found.setdefault(line.conversation_id, []).append(line)
            for id_, lines in found.items():  # newer ones, perhaps, than the rows that were read before
                self._positions[id_] = max(line.position for line in lines)
        return found

    def _take(self, id_: str, row: InboxRow | None) -> None:
        """Remember how a conversation stands; None: this machine holds it no more."""
        if row is not None:
            self._positions[id_] = max(self._positions.get(id_, 0), row.conversation.last_position)
        if row is None or row.conversation.assignee_id != self._context.me.id:
            self._mine.pop(id_, None)
            for case in (False, True):
                self._told_late.pop((id_, case), None)
        else:
            self._mine[id_] = row

    def _remember(self, ids: AbstractSet[str] | None, standing: list[tuple[str, str, NoticeKind]]) -> None:
        """What stands in these conversations, or in all, is met; what was decided is new once more."""
        for id_ in list(self._flags) if ids is None else ids:
            self._flags.pop(id_, None)
        for id_, flag, _kind in standing:
            self._flags.setdefault(id_, set()).add(flag)

    async def _standing_flags(self, ids: AbstractSet[str] | None) -> list[tuple[str, str, NoticeKind]]:
        """What security hears of in these conversations, or in all: place, id, kind.

        Grave flags, but for those that I have opened again; and to seniors, requests for a second person's
        word.
        """
        wanted = None if ids is None else list(ids)
        me, replica = self._context.me, self._context.store.replica
        grave = await replica.read_plain(lambda c: news.grave_flags(c, me.id, wanted))
        found = [(id_, flag, kind) for id_, flag, severity in grave if (kind := flag_kind(severity))]
        if me.role is Role.SENIOR_SECURITY:
            asked = await replica.read_plain(lambda c: news.requests(c, me.id, wanted))
            found += [(id_, request, NoticeKind.AWAITED) for id_, request in asked]
        return found

    def _of_mine(self, flags: Counter[tuple[str, NoticeKind]], rows: dict[str, InboxRow]) -> list[Happening]:
        """Flags in my conversations, and in all that I see where security is my trade."""
        me = self._context.me
        return [
            Happening(kind, id_, rows[id_].customer_name, count)
            for (id_, kind), count in flags.items()
            if id_ in rows
            and (me.role is Role.SENIOR_SECURITY or rows[id_].conversation.assignee_id == me.id)
        ]


def _clock_of(one: Due) -> bool:
    """Which of a conversation's two clocks: that of the case, or that of whoever waits for an answer."""
    return one.target is Target.RESOLUTION
