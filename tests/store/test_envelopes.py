"""What stands round rows and bundles: where a client would be led is looked at before it goes there."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import bodies, opened, pulled, snapshotted
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.position import position
from workstation.store.trouble import BadPage, LeadsBack


def other(text: str, **facts: Any) -> str:
    return json.dumps(json.loads(text) | facts)


@pytest.mark.parametrize(
    "facts",
    [
        {"head": {}}, {"cursor": 5}, {"cursor": ""}, {"cursor": "x" * 129}, {"incarnation": None},
        {"cursor_seq": 3, "head_seq": 2}, {"cursor_seq": True}, {"head_seq": 1 << 70}, {"has_more": 1},
        {"rows": {}}, {"incarnation": "x" * 129},
    ],
)  # fmt: skip
def test_a_page_whose_envelope_is_none_leads_nowhere(tmp_path: Path, facts: dict[str, Any]) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            here = await store.replica.read_plain(position)
            with pytest.raises(BadPage):
                await pulled(store, other(wire.page(after=2), **facts))
            assert await store.replica.read_plain(position) == here

    asyncio.run(story())


def test_a_page_that_leads_back_or_has_rows_from_beyond_its_end_is_refused(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1")) as store:
            await pulled(store, wire.page(after=9))
            with pytest.raises(LeadsBack):
                await pulled(store, wire.page(after=8))
            with pytest.raises(BadPage, match="beyond"):
                await pulled(store, wire.page(wire.row(11, "grant", {}, "c2"), after=10))

    asyncio.run(story())


@pytest.mark.parametrize("bundle", [5, [], "null", True])
def test_only_a_snapshot_that_says_so_takes_a_conversation_away(tmp_path: Path, bundle: object) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1))) as store:
            whole = wire.snapshot(None, as_of=2)
            missing = json.dumps({name: v for name, v in json.loads(whole).items() if name != "bundle"})
            for mangled in (other(whole, bundle=bundle), missing):
                with pytest.raises(BadPage):
                    await snapshotted(store, "c1", mangled)
            assert await bodies(store) == ["hello"]
            await snapshotted(store, "c1", whole)
            assert await bodies(store) == []

    asyncio.run(story())


@pytest.mark.parametrize("facts", [{"head": {}}, {"history_lost": None}, {"head_seq": -1}, {"head": ""}])
def test_a_first_sync_begins_with_a_whole_line(tmp_path: Path, facts: dict[str, Any]) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            with pytest.raises(BadPage):
                await Bootstrapping.begin(store, other(wire.start(), **facts))

    asyncio.run(story())
