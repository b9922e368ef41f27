"""The search index stays in few pieces, so that a search looks into few."""

import asyncio
import json
from pathlib import Path

from tests.store import wire
from tests.store.profile import found, opened, pulled
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.store import Store


async def pieces(store: Store) -> int:
    query = "SELECT count(DISTINCT segid) FROM message_search_idx"
    return int((await store.replica.read_plain(lambda c: c.execute(query).fetchone()))[0])


def bundle(number: int) -> str:
    bodies = (f"word{number} common words {position}" for position in range(1, 30))
    messages = (wire.message(f"c{number}", position, body) for position, body in enumerate(bodies, 1))
    return json.dumps(wire.bundle(f"c{number}", *messages))


def test_after_a_first_sync_it_is_one_piece(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            first = await Bootstrapping.begin(store, wire.start(1))
            for number in range(3):
                await first.add([bundle(number)])
            await first.finish()
            assert await pieces(store) == 1
            assert len(await found(store, "word1")) == 29

    asyncio.run(story())


def test_what_comes_later_is_merged_in_quiet_times(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, json.loads(bundle(1))) as store:
            for seq in range(2, 5):
                message = wire.message("c1", 40 + seq, f"later {seq}")
                await pulled(store, wire.page(wire.row(seq, "message", message, "c1")))
            before = await pieces(store)
            await store.merge_index()
            assert await pieces(store) < before
            assert len(await found(store, "later")) == 3
            await store.merge_index()

    asyncio.run(story())
