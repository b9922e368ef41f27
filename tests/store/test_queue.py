"""The queue list: what the database counts and sorts, with my unsettled acts laid over it."""

import asyncio
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import wire
from tests.store.acts import act
from tests.store.profile import opened
from workstation.domain.inbox import Section, Sort
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.services.context import Context
from workstation.services.queue import Queue
from workstation.store import outbox
from workstation.store.store import Store

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",))
IDS = [f"c{n}" for n in range(8)]
HOUR = 3_600_000


def queue_of(store: Store, now: int = wire.START) -> Queue:
    ids = count()
    return Queue(Context(store, Feed(), ME, lambda: now, lambda: f"id-{next(ids)}"))


def bundles() -> list[dict[str, object]]:
    at = wire.START
    return [
        wire.bundle("c0", assignee_id="u1", participants=["u1", "u2"]),
        wire.bundle("c1", assignee_id=None, waiting_since=at - 10),
        wire.bundle("c2", assignee_id="u2", participants=["u1"], mentioned={"u1": 3}, last_position=4),
        wire.bundle("c3", assignee_id="u1", status="resolved", waiting_since=None, working_since=None),
        wire.bundle("c4", assignee_id=None, priority="urgent", waiting_since=None),
        wire.bundle("c5", assignee_id="u1", status="pending", waiting_since=None, working_since=None),
        wire.bundle("c6", assignee_id="u1", status="snoozed", waiting_since=None, working_since=None,
                    waited=20_000, worked=50_000, snoozed_until=at + HOUR),
        wire.bundle("c7", assignee_id="u2", mentioned={"t1": 2, "u9": 9}, last_position=9, read=2),
    ]  # fmt: skip


acts = st.one_of(
    st.tuples(st.sampled_from([OperationKind.CLAIM, OperationKind.RELEASE]), st.just({})),
    st.tuples(
        st.just(OperationKind.STATUS_SET),
        st.sampled_from(["open", "resolved", "pending"]).map(lambda s: {"status": s}),
    ),
    st.tuples(
        st.just(OperationKind.PRIORITY_SET), st.sampled_from([{"priority": "urgent"}, {"priority": "low"}])
    ),
    st.tuples(st.just(OperationKind.SNOOZE_SET), st.sampled_from([{"until": wire.START + 2 * HOUR}])),
    st.tuples(st.just(OperationKind.MESSAGE_APPEND), st.just({"body": "hello"})),
)


@settings(max_examples=8, deadline=None)
@given(
    rounds=st.lists(st.tuples(st.sampled_from([*IDS, "unknown"]), acts), min_size=1, max_size=8),
    later=st.sampled_from([0, HOUR, 3 * HOUR]),
)
def test_counts_are_the_lengths_of_the_lists_and_every_list_is_sorted(
    tmp_path_factory: object, rounds: list[tuple[str, tuple[OperationKind, dict[str, Any]]]], later: int
) -> None:
    folder: Path = tmp_path_factory.mktemp("profile")  # type: ignore[attr-defined]

    async def story() -> None:
        async with opened(folder, *bundles()) as store:
            queue = queue_of(store, wire.START + later)
            for id_, (kind, arguments) in rounds:
                operation: Operation = act(kind, id_, **arguments)
                await store.desk.write(lambda s, o=operation: outbox.append(s, [o]))
            counts = await queue.counts()
            for section in Section:
                for sort in Sort:
                    keys = list(await queue.keys(section, sort))
                    assert keys == sorted(keys)
                    assert counts[section] == len(keys) == len({id_ for _, id_ in keys})
                    placed = await queue.placements(IDS, section, sort)
                    assert sorted(k for k in placed.values() if k) == keys

    asyncio.run(story())


def test_a_row_shows_my_acts_before_the_server_knows(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, *bundles()) as store:
            queue = queue_of(store)
            free = Section.UNASSIGNED, Sort.LONGEST
            assert await ids(queue, *free) == ["c4", "c1"]
            await store.desk.write(lambda s: outbox.append(s, [act(OperationKind.CLAIM, "c1")]))
            row = (await queue.rows(["c1"]))["c1"]
            assert (row.assignee_name, row.unsent, row.conversation.assignee_id) == ("Agent One", 1, "u1")
            assert await ids(queue, *free) == ["c4"]
            assert await queue.placements(["c1", "gone"], *free) == {"c1": None, "gone": None}

    asyncio.run(story())


def test_unseen_notes_that_name_me_or_my_team_stand_in_mentions(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, *bundles()) as store:
            queue = queue_of(store)
            assert await ids(queue, Section.MENTIONS, Sort.LONGEST) == ["c2"]  # in c7 it has been seen
            assert await ids(queue, Section.PARTICIPATING, Sort.LONGEST) == ["c2"]  # c0 is mine

    asyncio.run(story())


def test_a_snoozed_conversation_comes_back_by_itself_also_without_the_server(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, *bundles()) as store:
            before, after = queue_of(store, wire.START + HOUR - 1), queue_of(store, wire.START + HOUR)
            assert await ids(before, Section.SNOOZED, Sort.DUE) == ["c6"]
            assert (await before.counts_and_waking(wire.START))[1] == wire.START + HOUR
            assert await ids(after, Section.SNOOZED, Sort.DUE) == []
            assert (await after.counts_and_waking(wire.START + HOUR))[1] is None
            assert "c6" in await ids(after, Section.MINE, Sort.DUE)
            row = (await after.rows(["c6"]))["c6"].conversation
            assert (row.status, row.waiting_since) == ("open", wire.START + HOUR - 20_000)

    asyncio.run(story())


async def ids(queue: Queue, section: Section, sort: Sort) -> list[str]:
    return [id_ for _, id_ in await queue.keys(section, sort)]
