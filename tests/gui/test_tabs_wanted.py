"""Which conversation comes in front, where one takes a while: words must not go to another customer."""

import asyncio
from pathlib import Path

import pytest

from tests.gui.test_shell_tabs_presenter import Screen, at_the_desk
from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.services.open_tabs import OpenTabs
from workstation.ui.shell.tabs_presenter import TabsPresenter


def test_what_was_wanted_last_is_in_front_however_long_another_takes(tmp_path: Path) -> None:
    """Words would go to the wrong customer."""

    async def work(presenter: TabsPresenter, screen: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        filled = asyncio.Event()

        async def fill(conversation_id: str) -> None:
            if conversation_id == "slow":
                await filled.wait()

        screen.fill = fill  # type: ignore[method-assign]
        slow = asyncio.create_task(presenter.opened("slow"))
        await asyncio.sleep(0)
        await presenter.opened("quick")
        filled.set()
        await slow
        assert [(tab.conversation_id, tab.current) for tab in screen.tabs] == [
            ("slow", False), ("quick", True),
        ]  # fmt: skip
        await presenter.opened("slow")
        assert [tab.conversation_id for tab in screen.tabs if tab.current] == ["slow"]

    asyncio.run(at_the_desk(tmp_path, work))


@pytest.mark.parametrize(("meanwhile", "in_front"), [("went", "b"), ("closed", "slow"), ("stayed", "slow")])
def test_who_went_to_another_tab_meanwhile_stays_there(tmp_path: Path, meanwhile: str, in_front: str) -> None:
    async def work(presenter: TabsPresenter, screen: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        for name in "ba":
            await presenter.opened(name)
        filled = asyncio.Event()

        async def fill(_conversation_id: str) -> None:
            await filled.wait()

        screen.fill = fill  # type: ignore[method-assign]
        slow = asyncio.create_task(presenter.opened("slow"))
        await asyncio.sleep(0)
        if meanwhile != "stayed":
            screen.show_tab("b", screen.look["b"])
            screen.tabs = [tab for tab in screen.tabs if tab.current or meanwhile != "closed"]
        filled.set()
        await slow
        assert screen.front_id() == in_front

    asyncio.run(at_the_desk(tmp_path, work))
