"""Whom one turns to next: whose answer is due first, and nobody of another team."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from tests.store import wire
from tests.store.profile import opened
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.services.next_up import NextUp
from workstation.services.queue import Queue
from workstation.store import outbox

ANA = User("ana", "Ana", "ana@test.example", Role.AGENT, ("t1",), ("en",))
NOW = wire.START + 600_000


def waits(id_: str, since: int, **facts: Any) -> dict[str, Any]:
    return wire.bundle(id_, wire.message(id_, 1), waiting_since=wire.START + since, **facts)


def at_desk(
    folder: Path, *bundles: dict[str, Any], story: Callable[[NextUp, Context], Coroutine[Any, Any, None]]
) -> None:
    async def tell() -> None:
        async with opened(folder, *bundles) as store:
            context = Context(store, Feed(), ANA, lambda: NOW, new_id)
            conversations = Conversations(context, Acts(context))
            await story(NextUp(context, Queue(context), conversations), context)

    asyncio.run(tell())


def test_the_most_urgent_of_my_teams_is_taken_and_pressed_twice_two_are(tmp_path: Path) -> None:
    async def story(next_up: NextUp, context: Context) -> None:
        taken = await asyncio.gather(next_up.take(), next_up.take(), next_up.take())
        assert taken == ["urgent", "longest", None]
        written = await context.store.desk.read(outbox.unsettled)
        assert [(o.kind, o.conversation_id) for o in written] == [
            (OperationKind.CLAIM, "urgent"), (OperationKind.CLAIM, "longest"),
        ]  # fmt: skip

    elsewhere = waits("elsewhere", 0, team_id="t2", participants=["ana"])
    at_desk(
        tmp_path, elsewhere, waits("longest", 1), waits("urgent", 500, priority="urgent"),
        waits("bens", 2, assignee_id="ben"), story=story,
    )  # fmt: skip


def test_many_that_are_not_mine_to_take_do_not_hide_the_one_that_is(tmp_path: Path) -> None:
    async def story(next_up: NextUp, _context: Context) -> None:
        assert await next_up.take() == "mine-to-take"

    others = [waits(f"other{n}", n, team_id="t2", participants=["ana"]) for n in range(120)]
    at_desk(tmp_path, *others, waits("mine-to-take", 500), story=story)


def test_unread_ones_of_mine_come_first_and_the_one_in_front_is_passed_over(tmp_path: Path) -> None:
    async def story(next_up: NextUp, _context: Context) -> None:
        assert await next_up.most_urgent() == "mine"
        assert await next_up.most_urgent("mine") == "mine-read"
        assert await next_up.most_urgent("mine-read") == "mine"

    mine_read = waits("mine-read", 1, assignee_id="ana") | {"read_position": 1}
    at_desk(tmp_path, mine_read, waits("mine", 2, assignee_id="ana"), waits("free", 0), story=story)


def test_where_nobody_waits_whom_i_could_answer_there_is_nobody(tmp_path: Path) -> None:
    async def story(next_up: NextUp, _context: Context) -> None:
        assert await next_up.most_urgent() is None
        assert await next_up.take() is None

    at_desk(
        tmp_path, waits("bens", 1, assignee_id="ben", participants=["ana"]),
        wire.bundle("answered", assignee_id="ana", waiting_since=None), story=story,
    )  # fmt: skip
