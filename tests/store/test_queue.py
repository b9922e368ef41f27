"""The queue list: what the database counts and sorts, with my unsettled acts laid over it."""

import asyncio
from itertools import count
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import wire
from tests.store.acts import act
from tests.store.profile import opened
from workstation.domain.inbox import Section
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.runtime.feed import Feed
from workstation.services.context import Context
from workstation.services.queue import Queue
from workstation.store import outbox
from workstation.store.store import Store

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",))
IDS = [f"c{n}" for n in range(6)]


def queue_of(store: Store) -> Queue:
    ids = count()
    return Queue(Context(store, Feed(), ME, lambda: wire.START, lambda: f"id-{next(ids)}"))


def bundles() -> list[dict[str, object]]:
    at = wire.START
    return [
        wire.bundle("c0", assignee_id="u1"),
        wire.bundle("c1", assignee_id=None, waiting_since=at - 10),
        wire.bundle("c2", assignee_id="u2"),
        wire.bundle("c3", assignee_id="u1", status="resolved", waiting_since=None),
        wire.bundle("c4", assignee_id=None, priority="urgent", waiting_since=None),
        wire.bundle("c5", assignee_id="u1", status="pending", waiting_since=None),
    ]


acts = st.one_of(
    st.tuples(st.sampled_from([OperationKind.CLAIM, OperationKind.RELEASE]), st.just({})),
    st.tuples(
        st.just(OperationKind.STATUS_SET),
        st.sampled_from(["open", "resolved", "pending"]).map(lambda s: {"status": s}),
    ),
    st.tuples(
        st.just(OperationKind.PRIORITY_SET), st.sampled_from([{"priority": "urgent"}, {"priority": "low"}])
    ),
    st.tuples(st.just(OperationKind.MESSAGE_APPEND), st.just({"body": "hello"})),
)


@settings(max_examples=8, deadline=None)
@given(rounds=st.lists(st.tuples(st.sampled_from([*IDS, "unknown"]), acts), min_size=1, max_size=8))
def test_counts_are_the_lengths_of_the_lists(
    tmp_path_factory: object, rounds: list[tuple[str, tuple[OperationKind, dict[str, str]]]]
) -> None:
    folder: Path = tmp_path_factory.mktemp("profile")  # type: ignore[attr-defined]

    async def story() -> None:
        async with opened(folder, *bundles()) as store:
            queue = queue_of(store)
            for id_, (kind, arguments) in rounds:
                operation: Operation = act(kind, id_, **arguments)
                await store.desk.write(lambda s, o=operation: outbox.append(s, [o]))
                counts = await queue.counts()
                for section in Section:
                    keys = await queue.keys(section)
                    assert keys == sorted(keys)
                    assert counts[section] == len(keys) == len({id_ for _, id_ in keys})

    asyncio.run(story())


def test_a_row_shows_my_acts_before_the_server_knows(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, *bundles()) as store:
            queue = queue_of(store)
            assert [id_ for _, id_ in await queue.keys(Section.UNASSIGNED)] == ["c4", "c1"]
            await store.desk.write(lambda s: outbox.append(s, [act(OperationKind.CLAIM, "c1")]))
            row = (await queue.rows(["c1"]))["c1"]
            assert (row.assignee_name, row.unsent, row.conversation.assignee_id) == ("Agent One", 1, "u1")
            assert [id_ for _, id_ in await queue.keys(Section.UNASSIGNED)] == ["c4"]
            assert await queue.placements(["c1", "gone"], Section.UNASSIGNED) == {"c1": None, "gone": None}

    asyncio.run(story())
