"""The queue panel under a person's hands: what opens, what is claimed, what is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.inbox_panel import panel, shown
from tests.patience import eventually
from tests.store import wire
from workstation.domain.inbox import Section
from workstation.domain.operation import OperationKind
from workstation.store import outbox

Run = Callable[[Any], Any]


def test_claiming_in_the_list_writes_it_down_opens_it_and_moves_it_to_mine(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            here.view.choose("free1")
            desk.kit.actions.run("inbox.claim")
            await eventually(lambda: opened == ["free1"])
            await eventually(lambda: shown(here) == ["free0", "free2"])
            written = await desk.store.desk.read(outbox.unsettled)
            assert [(o.kind, o.conversation_id) for o in written] == [(OperationKind.CLAIM, "free1")]
            here.presenter.choose(Section.MINE)
            await eventually(lambda: set(shown(here)) == {"mine", "free1"})

    run(main())


def test_take_next_pressed_twice_takes_two(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE) as (desk, here, opened):
            await eventually(lambda: shown(here) == ["mine"])
            desk.kit.actions.run("inbox.take_next")
            desk.kit.actions.run("inbox.take_next")
            await eventually(lambda: opened == ["free0", "free1"])

    run(main())


def test_with_an_empty_queue_take_next_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.MINE, wire.bundle("a", assignee_id="u9")) as (desk, here, _opened):
            desk.kit.actions.run("inbox.take_next")
            await eventually(here.view._said.isVisible)
            assert here.view._said.text() == "Nobody is waiting."

    run(main())


def test_keys_walk_the_list_open_and_find_the_most_urgent(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            view = here.view.list
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_Home)
            QTest.keyClick(view, Qt.Key.Key_Down)
            assert view.chosen == "free1"
            assert opened == []
            QTest.keyClick(view, Qt.Key.Key_Return)
            assert opened == ["free1"]
            desk.kit.actions.run("inbox.next")
            desk.kit.actions.run("inbox.next")
            assert opened == ["free1", "free2"]
            desk.kit.actions.run("inbox.previous")
            assert opened[-1] == "free1"
            desk.kit.actions.run("inbox.urgent")
            await eventually(lambda: opened[-1] == "mine")

    run(main())


def test_whoever_comes_to_the_panel_comes_to_the_list_also_when_it_was_empty_before(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, wire.bundle("a", waiting_since=None)) as (
            _,
            here,
            opened,
        ):
            await eventually(here.view._empty.isVisible)
            here.view.show_counts({Section.ALL: 0})
            assert here.view._empty.accessibleName() == "Nothing here yet"
            here.view.show_counts({Section.ALL: 1})
            assert here.view._empty.accessibleName() == "Nobody waits"
            here.view.setFocus()
            assert here.view._empty.hasFocus()
            here.presenter.choose(Section.UNASSIGNED)
            await eventually(lambda: shown(here) == ["a"])
            assert here.view.list.hasFocus()
            QTest.keyClick(here.view.list, Qt.Key.Key_Down)
            QTest.keyClick(here.view.list, Qt.Key.Key_Return)
            assert opened == ["a"]

    run(main())


def test_the_middle_button_opens_behind_what_is_in_front(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (_desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            behind: list[str] = []
            here.view.opened_behind.connect(behind.append)
            view = here.view.list
            chosen = view.chosen
            QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=view.row_rect(1).center())
            assert (behind, opened, view.chosen) == (["free1"], [], chosen)

    run(main())


def test_a_click_opens_what_was_under_the_pointer_when_it_was_pressed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 3)
            view = here.view.list
            middle = view.row_rect(1).center()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
            assert opened == ["free1"]
            QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
            await desk.arrive("free2", priority="urgent")
            await eventually(lambda: shown(here)[0] == "free2")
            QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
            assert opened == ["free1"]

    run(main())
