"""A division of the room gets a name, comes back under it from menu and palette, and is forgotten."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.whole_desk import mine, opened, saved, whole_desk
from tests.patience import eventually
from workstation.ui.shell.front import Front
from workstation.ui.shell.layouts_dialog import LayoutsDialog

Run = Callable[[Any], Any]
CASES = ("c1", "c2", "c3")


def dialog(front: Front) -> LayoutsDialog:
    front._kit.actions.run("pane.layouts")
    found = front.window.findChildren(LayoutsDialog)
    return found[-1]


def named(front: Front) -> list[str]:
    return [action.id for action in front._kit.actions.all() if action.id.startswith("layout.")]


async def name_it(folder: Path) -> None:
    async with whole_desk(folder, *map(mine, CASES)) as (front, _):
        front.window.resize(1900, 1000)
        for id_ in CASES:
            await opened(front, id_)
        front._kit.actions.run("pane.split")
        asked = dialog(front)
        QTest.keyClicks(asked.field, " Side  by & side ")
        QTest.keyClick(asked.field, Qt.Key.Key_Return)
        await eventually(lambda: named(front) == ["layout.Side by & side"])
        asked.close()
        front._kit.actions.run("pane.close")
        assert len(front.window.tabs.grid.panes()) == 1
        await saved(front)


async def use_it(folder: Path) -> None:
    async with whole_desk(folder) as (front, _):
        front.window.resize(1900, 1000)
        await eventually(lambda: named(front))
        [action] = [one for one in front._kit.actions.all() if one.id in named(front)]
        assert action.menu == "view"
        assert "Side by & side" in action.text
        before = set(front.window.tabs.ids())
        front._kit.actions.run(action.id)
        assert len(front.window.tabs.grid.panes()) == 2
        assert all(pane.ids() for pane in front.window.tabs.grid.panes())
        assert set(front.window.tabs.ids()) == before


async def forget_it(folder: Path) -> None:
    async with whole_desk(folder) as (front, _):
        await eventually(lambda: named(front))
        asked = dialog(front)
        QTest.keyClick(asked.list, Qt.Key.Key_Delete)
        await eventually(lambda: not named(front))
        assert asked.list.model().rowCount() == 0
        asked.close()


def test_a_layout_is_named_used_again_after_a_start_and_forgotten(run: Run, tmp_path: Path) -> None:
    for act in (name_it, use_it, forget_it):
        run(act(tmp_path))


def test_without_room_for_all_panes_that_is_said(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, *map(mine, CASES)) as (front, _):
            front.window.resize(1900, 1000)
            for id_ in CASES:
                await opened(front, id_)
            for _ in range(2):
                front._kit.actions.run("pane.split")
            asked = dialog(front)
            asked.kept.emit("Three")
            await eventually(lambda: named(front))
            asked.close()
            front._kit.actions.run("pane.close")
            front._kit.actions.run("pane.close")
            front.window.resize(1024, 640)
            front._kit.actions.run(named(front)[0])
            assert front.window.banner.isVisible()
            assert front.window.tabs.leading.isVisible()

    run(story())
