"""Pages of changes and snapshots: applied whole or not at all, at the place they were asked for."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import bodies, found, opened, pulled, snapshotted
from workstation.store import hot, pages
from workstation.store.position import position
from workstation.store.trouble import BadPage


def test_a_page_moves_rows_and_cursor_together(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            changed = wire.conversation(
                "c1", version=2, last_position=2, last_words="and now", status="pending"
            )
            done = await pulled(
                store,
                wire.page(
                    wire.row(2, "message", wire.message("c1", 2, "and now"), "c1"),
                    wire.row(3, "conversation", changed, "c1"),
                ),
            )
            assert (done.applied, done.touched, done.has_more) == (True, frozenset({"c1"}), False)
            assert await store.replica.read_plain(position) == done.position
            assert done.position is not None
            assert done.position.cursor_seq == 3
            assert await bodies(store) == ["hello", "and now"]
            held = await store.replica.read_plain(lambda c: hot.details(c, "c1"))
            assert held is not None
            assert (held.conversation.status, held.unread, held.first_unread) == ("pending", 2, 1)

    asyncio.run(story())


def test_a_page_asked_for_elsewhere_is_not_applied(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            page = wire.page(wire.row(2, "message", wire.message("c1", 1), "c1"))
            for cursor, high_water in (("0.x", "1.x"), ("1.x", "0.x"), ("", "")):
                done = await store.replica.write_plain(
                    lambda c, at=(cursor, high_water): pages.apply_page(c, page, *at)
                )
                assert not done.applied
            assert await bodies(store) == []

    asyncio.run(story())


def test_a_page_that_says_more_and_leads_no_further_is_refused(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            with pytest.raises(BadPage, match="no further"):
                await pulled(store, wire.page(after=1, has_more=True))
            assert (await pulled(store, wire.page(after=2, has_more=True))).has_more

    asyncio.run(story())


BAD: list[Any] = [
    {"status": "dancing"},
    {"priority": 7},
    {"labels": "deposit"},
    {"version": "x"},
    {"waiting_since": 1 << 60},
    {"last_position": -1},
    {"subject": None},
    {"created_at": 1.5},
]


@pytest.mark.parametrize("fault", BAD, ids=lambda fault: next(iter(fault)))
def test_a_row_that_breaks_the_rules_leaves_everything_as_it_was(
    tmp_path: Path, fault: dict[str, Any]
) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            page = wire.page(
                wire.row(2, "message", wire.message("c1", 1), "c1"),
                wire.row(3, "conversation", wire.conversation("c1", **{"version": 2, **fault}), "c1"),
            )
            before = await store.replica.read_plain(position)
            with pytest.raises(BadPage):
                await pulled(store, page)
            assert await store.replica.read_plain(position) == before
            assert await bodies(store) == []

    asyncio.run(story())


TORN = [
    "",
    "{",
    "<html>portal</html>",
    "[]",
    "null",
    '{"rows": 5}',
    '{"rows":[],"cursor":1}',
    "[" * 5000,
    "\ud800",
]


@pytest.mark.parametrize("text", TORN)
def test_torn_text_is_refused(tmp_path: Path, text: str) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            with pytest.raises(BadPage):
                await pulled(store, text)

    asyncio.run(story())


@pytest.mark.parametrize("position_", [0, -1, 1 << 24, 2.5, "3", None])
def test_a_message_cannot_stand_in_another_conversation(tmp_path: Path, position_: Any) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1"), wire.bundle("c2")) as store:
            stray = {**wire.message("c1", 1), "position": position_}
            with pytest.raises(BadPage):
                await pulled(store, wire.page(wire.row(2, "message", stray, "c1")))

    asyncio.run(story())


def test_two_messages_cannot_share_a_place_or_an_id(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            for changes in ({"id": "other"}, {"position": 2}):
                stray = {**wire.message("c1", 1), **changes}
                with pytest.raises(BadPage):
                    await pulled(store, wire.page(wire.row(2, "message", stray, "c1")))

    asyncio.run(story())


def test_rows_of_a_conversation_not_held_ask_for_its_snapshot(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            done = await pulled(
                store,
                wire.page(
                    wire.row(2, "grant", {}, "c2"),
                    wire.row(3, "message", wire.message("c2", 1), "c2"),
                    wire.row(4, "message", wire.message("c3", 1), "c3"),
                ),
            )
            assert done.needs == {"c2", "c3"}
            assert await bodies(store, "c2") == []
            whole = wire.snapshot(wire.bundle("c2", wire.message("c2", 1, "from the snapshot")), 4)
            done = await snapshotted(store, "c2", whole)
            assert done.applied
            assert await bodies(store, "c2") == ["from the snapshot"]
            gone = await snapshotted(store, "c3", wire.snapshot(None, 4))
            assert gone.applied
            assert (await pulled(store, wire.page(after=5))).needs == frozenset()

    asyncio.run(story())


def test_a_snapshot_older_than_the_cursor_is_asked_for_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            await pulled(store, wire.page(wire.row(7, "grant", {}, "c2")))
            done = await snapshotted(store, "c2", wire.snapshot(wire.bundle("c2"), 6))
            assert not done.applied
            with pytest.raises(BadPage):
                await snapshotted(store, "c2", wire.snapshot(wire.bundle("c1"), 8))

    asyncio.run(story())


def test_a_row_that_the_snapshot_knew_changes_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            newer = wire.bundle("c1", wire.message("c1", 1, "new words"), version=9, subject="new")
            await snapshotted(store, "c1", wire.snapshot(newer, 9))
            done = await pulled(
                store,
                wire.page(
                    wire.row(5, "conversation", wire.conversation("c1", version=8, subject="old"), "c1"),
                    wire.row(6, "message", wire.message("c1", 1, "old words"), "c1"),
                ),
            )
            assert done.applied
            assert done.needs == frozenset()
            assert await bodies(store) == ["new words"]

    asyncio.run(story())


def test_a_revoked_conversation_leaves_nothing_behind(tmp_path: Path) -> None:
    async def story() -> None:
        first = wire.bundle("c1", wire.message("c1", 1, "xylophone"))
        first["flags"] = [wire.flag("c1", 1)]
        async with opened(tmp_path, first, wire.bundle("c2", wire.message("c2", 1, "stays"))) as store:
            assert await found(store, "xylophone") == ["c1-m1"]
            done = await pulled(
                store,
                wire.page(
                    wire.row(2, "message", wire.message("c1", 2, "xylophone"), "c1"),
                    wire.row(3, "revoke", {}, "c1"),
                ),
            )
            assert done.purged
            assert done.needs == frozenset()
            assert await found(store, "xylophone") == []
            assert await store.replica.read_plain(lambda c: hot.details(c, "c1")) is None
            for table in ("message", "flag", "customer", "conversation"):
                left = await store.replica.read_plain(
                    lambda c, name=table: c.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                )
                assert left == (0 if table == "flag" else 1)

    asyncio.run(story())


def test_a_conversation_that_came_back_in_the_same_page_is_fetched_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            rows = (wire.row(2, "revoke", {}, "c1"), wire.row(3, "grant", {}, "c1"))
            done = await pulled(store, wire.page(*rows))
            assert done.needs == {"c1"}

    asyncio.run(story())


def test_an_unknown_kind_is_skipped_unless_it_is_critical(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            done = await pulled(store, wire.page(wire.row(2, "sticker", {"id": "s1"}, "c1")))
            assert (done.applied, done.update_needed) == (True, False)
            before = await store.replica.read_plain(position)
            done = await pulled(
                store,
                wire.page(
                    wire.row(3, "message", wire.message("c1", 1, "before it"), "c1"),
                    wire.row(4, "law", {"id": "l1"}, None, critical=True),
                    wire.row(5, "message", wire.message("c1", 2, "behind it"), "c1"),
                ),
            )
            assert done.update_needed
            assert await store.replica.read_plain(position) == before == done.position
            assert await bodies(store) == ["before it"]

    asyncio.run(story())
