"""After a kill everything stands as before: panes, tabs, what is in front, drafts, modes, where one read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.whole_desk import mine, opened, saved, whole_desk
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.domain.panes import Column, Panes
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
CASES = ("c1", "c2", "c3", "c4", "c5")
DIVIDED = Panes((Column(700, (400, 400)), Column(500, (800,))))


def page(front: Front, id_: str) -> ConversationView:
    view = front.window.tabs.page(id_)
    assert isinstance(view, ConversationView)
    return view


def standing(front: Front) -> dict[str, Any]:
    """All that must come back; sizes as they are on the screen."""
    tabs = front.window.tabs
    fronts = [pane.current() for pane in tabs.grid.panes()]
    shown = [page(front, id_) for id_ in fronts]
    return {
        "panes": tabs.standing(),
        "tabs": [pane.ids() for pane in tabs.grid.panes()],
        "fronts": fronts,
        "sizes": [(pane.width(), pane.height()) for pane in tabs.grid.panes()],
        "modes": [view.composer.mode for view in shown],
        "anchors": [view.anchor for view in shown],
        "drafts": [view.draft(kind)[0] for view in shown for kind in DraftKind],
    }


async def settled(front: Front) -> None:
    """Whatever comes to the screen by itself has come."""
    tabs = front.window.tabs
    await eventually(lambda: all(tabs.page(pane.current()) is not None for pane in tabs.grid.panes()))
    for pane in tabs.grid.panes():
        view = page(front, pane.current())
        await eventually(lambda v=view: v.timeline.placing.rows and v.composer.editor.isEnabled())


def test_after_a_kill_everything_stands_where_it_stood(run: Run, tmp_path: Path) -> None:
    async def work() -> dict[str, Any]:
        async with whole_desk(tmp_path, *(mine(id_, 60) for id_ in CASES)) as (front, _):
            front.window.resize(1900, 1000)
            for id_ in CASES:
                await opened(front, id_)
            tabs = front.window.tabs
            tabs.divide(DIVIDED)
            first, second, third = tabs.grid.panes()
            assert [pane.ids() for pane in tabs.grid.panes()] == [["c1", "c2", "c5"], ["c4"], ["c3"]]
            tabs.move_tab("c2", second)
            tabs.move_tab("c5", third, 0)
            tabs.move_tab("c4", third)
            tabs.move_tab("c3", first)
            tabs.grid.setSizes([800, 450])
            tabs.grid.splitterMoved.emit(0, 1)
            tabs.select("c3")
            tabs.select("c2")
            await settled(front)
            page(front, "c2").composer.set_mode(DraftKind.NOTE)
            page(front, "c2").composer.editor.insertPlainText("a note on c2")
            page(front, "c5").composer.editor.insertPlainText("half a sentence for c5")
            page(front, "c3").timeline.show_anchor(17)
            page(front, "c5").timeline.show_anchor(31)
            await saved(front)
            assert page(front, "c3").anchor == 17
            return standing(front)

    async def again(before: dict[str, Any]) -> None:
        async with whole_desk(tmp_path) as (front, _):
            front.window.resize(1900, 1000)
            await settled(front)
            await eventually(lambda: standing(front) == before)
            holder = QApplication.focusWidget()
            assert holder is None or page(front, "c2").isAncestorOf(holder)

    before = run(work())
    assert before["tabs"] == [["c1", "c3"], ["c2"], ["c5", "c4"]]
    assert before["panes"].focused == 1
    run(again(before))


def test_tabs_out_of_sight_keep_their_place_and_mode_over_many_starts(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with whole_desk(tmp_path, *(mine(id_, 60) for id_ in CASES)) as (front, _):
            view = await opened(front, "c1")
            view.composer.set_mode(DraftKind.NOTE)
            view.timeline.show_anchor(12)
            await opened(front, "c2")
            await saved(front)

    async def glance() -> None:
        async with whole_desk(tmp_path) as (front, _):
            await settled(front)
            assert front.window.tabs.page("c1") is None  # only what is in sight is built
            front.window.tabs.strip.put("c1", 1)
            front.window.tabs.rearranged.emit()
            await saved(front)

    async def look() -> None:
        async with whole_desk(tmp_path) as (front, _):
            assert front.window.tabs.ids() == ["c2", "c1"]
            front.window.tabs.select("c1")
            await settled(front)
            await eventually(lambda: page(front, "c1").anchor == 12)
            assert page(front, "c1").composer.mode is DraftKind.NOTE

    run(work())
    run(glance())
    run(look())
