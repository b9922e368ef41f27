"""A first sync: filled beside the old replica, swapped in when it is whole."""

import asyncio
import json
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.store import wire
from tests.store.profile import bodies, found, names, opened, sync
from workstation.domain.inbox import Reader, Section, Sort, usual_sort
from workstation.domain.operation import Outcome
from workstation.store import hot, people, readmarks
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.position import position
from workstation.store.trouble import BadPage, Damaged, StoreTrouble

ME = Reader("u1", ("t1",), wire.START)


def test_the_old_replica_serves_until_the_new_one_is_whole(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, "old words"))) as store:
            first = await Bootstrapping.begin(store, wire.start(9))
            await first.add([json.dumps(wire.bundle("c2", wire.message("c2", 1, "new words")))])
            assert await bodies(store, "c1") == ["old words"]
            assert await bodies(store, "c2") == []
            reading = [asyncio.ensure_future(bodies(store, "c2")) for _ in range(20)]
            await asyncio.gather(first.finish(), *reading)
            assert await bodies(store, "c1") == []
            assert await found(store, "words") == ["c2-m1"]
            assert await store.replica.read_plain(position) == first.begun.position
            assert [user.name for user in await store.replica.read(people.users)] == ["Agent One"]
        async with opened(tmp_path) as store:
            assert await bodies(store, "c2") == ["new words"]

    asyncio.run(story())


def test_an_abandoned_first_sync_leaves_no_trace(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            first = await Bootstrapping.begin(store, wire.start(9))
            await first.add([json.dumps(wire.bundle("c2"))])
            await first.abandon()
            assert names(tmp_path) == {"desk.db", "open", "replica.db"}
            with pytest.raises(BadPage):
                await Bootstrapping.begin(store, "<html>")
            again = await Bootstrapping.begin(store, wire.start(9))
            with pytest.raises(BadPage):
                await again.add(['{"conversation": 5}'])
            await again.abandon()
            assert await bodies(store) == ["hello"]

    asyncio.run(story())


def test_a_swap_that_fails_leaves_nobody_waiting_and_the_next_one_succeeds(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, "old words"))) as store:
            held = tmp_path / "elsewhere"

            def lose_the_file() -> None:
                store.replica.path.rename(held)
                store.replica.path.mkdir()

            with pytest.raises(Damaged):
                await asyncio.wait_for(store.replica.exchange(lose_the_file), PATIENCE)
            with pytest.raises(StoreTrouble):
                await asyncio.wait_for(bodies(store), PATIENCE)
            store.replica.path.rmdir()
            held.rename(store.replica.path)
            with pytest.raises(StoreTrouble):  # nothing is open that could be exchanged; it is opened again
                await store.replica.exchange(lambda: None)
            assert await bodies(store) == ["old words"]

    asyncio.run(story())


def test_the_first_line_tells_what_became_of_my_operations(tmp_path: Path) -> None:
    async def story() -> None:
        told = {"id": "o1", "kind": "claim", "status": "applied", "receipt": "r", "code": None,
                "by_user": None, "by_name": None, "at": None}  # fmt: skip
        async with opened(tmp_path) as store:
            first = await sync(store, outcomes=[told], history_lost=True, conversations=7)
            assert first.begun.outcomes == (Outcome("o1", None, "r"),)
            assert (first.begun.expected, first.begun.history_lost) == (7, True)

    asyncio.run(story())


def test_what_i_have_read_stays_read(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: readmarks.move(s, "c1", 2))
            await sync(store, wire.bundle("c1", *(wire.message("c1", n) for n in (1, 2, 3)), read=1))
            held = await store.replica.read_plain(lambda c: hot.details(c, "c1"))
            assert held is not None
            assert (held.unread, held.first_unread) == (1, 3)

    asyncio.run(story())


def test_sections_come_in_their_order(tmp_path: Path) -> None:
    async def story() -> None:
        at = wire.START
        bundles = [
            wire.bundle("calm", waiting_since=None, assignee_id="u1", updated_at=at + 9),
            wire.bundle("long", waiting_since=at - 50, assignee_id="u1", updated_at=at + 1),
            wire.bundle("short", waiting_since=at, assignee_id="u1", updated_at=at + 2),
            wire.bundle("urgent", waiting_since=at, assignee_id="u1", priority="urgent", updated_at=at + 3),
            wire.bundle("free", waiting_since=at - 10, updated_at=at + 4),
            wire.bundle("done", status="resolved", assignee_id="u1", updated_at=at + 5),
            wire.bundle("theirs", assignee_id="u2", waiting_since=None, updated_at=at + 6),
        ]
        async with opened(tmp_path, *bundles) as store:
            order = {
                section: [
                    key[1]
                    for key in await store.replica.read_plain(
                        lambda c, s=section: hot.keys(c, s, ME, usual_sort(s))
                    )
                ]
                for section in Section
            }
            assert order == {
                Section.MINE: ["urgent", "long", "short", "calm"],
                Section.UNASSIGNED: ["free"],
                Section.WAITING: ["urgent", "long", "free", "short"],
                Section.MENTIONS: [],
                Section.PARTICIPATING: [],
                Section.SNOOZED: [],
                Section.ALL: ["calm", "theirs", "done", "free", "urgent", "short", "long"],
            }
            counts = await store.replica.read_plain(lambda c: hot.counts(c, ME))
            assert counts == {section: len(ids) for section, ids in order.items()}
            first = await store.replica.read_plain(lambda c: hot.keys(c, Section.MINE, ME, Sort.LONGEST, 2))
            assert [key[1] for key in first] == ["urgent", "long"]
            rows = await store.replica.read_plain(lambda c: hot.rows(c, ["long", "nowhere", "theirs"]))
            assert {row.conversation.id for row in rows} == {"long", "theirs"}

    asyncio.run(story())
