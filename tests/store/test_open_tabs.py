"""What stands open is kept in its order, and so are the divisions of the room that a person has named."""

import asyncio
from pathlib import Path

from tests.store.profile import opened
from workstation.domain.drafts import DraftKind
from workstation.domain.panes import ONE_PANE, Column, Panes
from workstation.domain.tabs import OpenTab
from workstation.store import hot, tabs


def test_tabs_keep_their_order(tmp_path: Path) -> None:
    async def story() -> None:
        first = [OpenTab("c2", False, DraftKind.NOTE, 7, "安", 1), OpenTab("c1", True, DraftKind.REPLY, None)]
        for wanted in (first, first[::-1], []):
            async with opened(tmp_path) as store:
                await store.desk.write(lambda s, w=wanted: tabs.replace(s, w))
            async with opened(tmp_path) as store:
                assert await store.desk.read_plain(hot.tabs) == wanted

    asyncio.run(story())


def test_a_division_of_the_room_is_kept_under_its_name(tmp_path: Path) -> None:
    async def story() -> None:
        now = Panes((Column(700, (500,)), Column(400, (300, 200))), focused=2)
        night = Panes((Column(1, (1, 1)),))
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: tabs.replace(s, [], now))
            await store.desk.write(lambda s: tabs.keep_layout(s, "Nachtschicht 夜", ONE_PANE))
            await store.desk.write(lambda s: tabs.keep_layout(s, "Nachtschicht 夜", night))
        async with opened(tmp_path) as store:
            assert await store.desk.read_plain(hot.pane_layouts) == {"": now, "Nachtschicht 夜": night}
            await store.desk.write(lambda s: tabs.forget_layout(s, "Nachtschicht 夜"))
            impossible = "UPDATE pane_layout SET focused = 9"
            await store.desk.write_plain(lambda c: c.execute(impossible).fetchall())
            assert await store.desk.read_plain(hot.pane_layouts) == {}

    asyncio.run(story())
