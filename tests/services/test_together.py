"""Notes name people, and one act is done to many: written down in one go, as far as it is open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import opened, sync
from workstation.domain.conversation import Priority, Status
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.messaging import Messaging
from workstation.services.queue import Queue
from workstation.services.together import Summary, Together
from workstation.store import hot_desk, outbox

ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",), ("en",))
NOW = wire.START + 60_000
PEOPLE = [
    {"id": id_, "name": name, "email": f"{id_}@test.example", "role": "agent", "teams": [], "languages": []}
    for id_, name in (("ana", "Ana"), ("ben", "Ben"), ("benno", "Ben Okri"))
]
TEAMS = [{"id": "t1", "name": "Cards"}, {"id": "t2", "name": "Account security"}]
IDS = ["c0", "c1", "c2", "theirs", "unknown"]


class Desk:
    def __init__(self, context: Context) -> None:
        self.context = context
        acts = Acts(context)
        conversations = Conversations(context, acts)
        self.together = Together(context, acts, Queue(context), conversations)
        self.messaging = Messaging(context, acts, conversations)

    async def written(self) -> list[Operation]:
        return await self.context.store.desk.read(outbox.unsettled)


@asynccontextmanager
async def desk(folder: Path, *more: dict[str, Any]) -> AsyncIterator[Desk]:
    """Ana's, with three conversations of hers and one that she only takes part in."""
    mine = [wire.bundle(f"c{n}", wire.message(f"c{n}", 1), assignee_id="ana") for n in range(3)]
    theirs = wire.bundle("theirs", wire.message("theirs", 1), assignee_id="ben", participants=["ana"])
    async with opened(folder) as store:
        await sync(store, *mine, theirs, *more, users=PEOPLE, teams=TEAMS)
        yield Desk(Context(store, Feed(), ANA, lambda: NOW, new_id))


def test_a_note_carries_whom_it_names_and_never_its_author(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            await here.messaging.note("c0", "@Ben Okri and @Account security: @Ana saw it, not a@Ben")
            await here.messaging.note("c0", "nobody here")
            named = [operation.arguments["mentions"] for operation in await here.written()]
            assert named == [["benno", "t2"], []]

    asyncio.run(story())


def test_each_act_is_written_down_where_it_is_open_and_counted_where_it_is_not(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            assert await here.together.set_priority(IDS, Priority.HIGH) == Summary(3, 2)
            assert await here.together.change_labels(IDS, ["vip"], ["old"]) == Summary(4, 1)
            assert await here.together.transfer(IDS[:1], "ben", None, "for @Ben") == Summary(1, 0)
            kinds = [operation.kind for operation in await here.written()]
            assert kinds == [
                *[OperationKind.PRIORITY_SET] * 3,
                *[OperationKind.LABELS_CHANGE] * 4,
                OperationKind.NOTE_APPEND,
                OperationKind.TRANSFER,
            ]

    asyncio.run(story())


def test_what_was_resolved_a_moment_ago_is_not_resolved_twice(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            assert await here.together.set_status(IDS, Status.RESOLVED) == Summary(3, 2)
            assert await here.together.set_status(IDS, Status.RESOLVED) == Summary(0, 2, 3)
            assert await here.together.set_status(IDS, Status.OPEN) == Summary(3, 1, 1)

    asyncio.run(story())


def test_those_that_stand_so_already_are_counted_apart_and_nothing_is_written_of_them(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            assert await here.together.release(IDS[:2]) == Summary(2, 0)
            assert await here.together.release(IDS) == Summary(1, 2, 2)
            assert await here.together.claim(IDS[:3]) == Summary(3, 0)
            assert await here.together.set_status(IDS[:1], Status.ON_HOLD) == Summary(1, 0)
            assert await here.together.set_status(IDS[:3], Status.ON_HOLD) == Summary(2, 0, 1)
            assert len(await here.written()) == 2 + 1 + 3 + 1 + 2

    asyncio.run(story())


def test_one_reason_is_said_to_security_in_each_and_those_go_that_are_mine_to_hand_on(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            await here.together.set_status(["c1"], Status.ON_HOLD)
            assert await here.together.escalate(["c1", "theirs", "unknown"], "all one text", "t2") == Summary(
                2, 1
            )
            written = [(o.conversation_id, o.kind) for o in (await here.written())[1:]]
            assert written == [
                ("c1", OperationKind.NOTE_APPEND),
                ("c1", OperationKind.FLAG_RAISE),
                ("c1", OperationKind.STATUS_SET),
                ("c1", OperationKind.TRANSFER),
                ("theirs", OperationKind.NOTE_APPEND),
                ("theirs", OperationKind.FLAG_RAISE),
            ]

    asyncio.run(story())


def test_marking_unread_puts_every_marker_before_the_customers_newest_word(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, wire.bundle("silent", assignee_id="ana")) as here:
            assert await here.together.mark_read(IDS) == Summary(4, 1)
            await here.together.mark_unread(["c0"])
            assert await here.together.mark_unread([*IDS, "silent"]) == Summary(3, 2, 1)
            rows = await Queue(here.context).rows(IDS)
            assert {row.unread for row in rows.values()} == {1}
            assert len(await here.written()) == 0

    asyncio.run(story())


def test_marking_as_read_moves_every_marker_and_nobody_sleeps_into_the_past(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            assert await here.together.mark_read(IDS) == Summary(4, 1)
            marks: dict[str, Any] = await here.context.store.desk.read_plain(hot_desk.readmarks)
            assert marks == dict.fromkeys(("c0", "c1", "c2", "theirs"), 1)
            rows = await Queue(here.context).rows(IDS)
            assert {row.unread for row in rows.values()} == {0}
            with pytest.raises(WorkstationError):
                await here.together.snooze(IDS, NOW)

    asyncio.run(story())
