"""Several conversations chosen at once, by hand and by key, and one thing done to all of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.inbox_panel import ACCESSIBLE, panel, shown
from tests.gui.panel_desk import ME
from tests.patience import eventually
from tests.store import wire
from workstation.domain.conversation import Status
from workstation.domain.inbox import Section
from workstation.domain.operation import OperationKind
from workstation.store import outbox
from workstation.ui.features.inbox.choosing import MOST
from workstation.ui.kit.in_front import InFront

Run = Callable[[Any], Any]
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def own_and_others() -> list[dict[str, Any]]:
    own = [wire.bundle(f"own{n}", assignee_id=ME.id, waiting_since=wire.START + n) for n in range(3)]
    return [*own, wire.bundle("theirs", assignee_id="u9", participants=[ME.id], waiting_since=wire.START + 9)]


async def written(desk: Any) -> list[tuple[OperationKind, str]]:
    return [(o.kind, o.conversation_id) for o in await desk.store.desk.read(outbox.unsettled)]


def test_what_is_not_open_to_me_is_counted_and_the_rest_done_in_one_go(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 4)
            view = here.view.list
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_A, _CTRL)
            assert view.choosing.now() == shown(here)
            assert here.view.sorts._chosen.text() == "4 chosen"
            here.view.sorts._do.setFocus()
            desk.kit.actions.run("inbox.together.resolve")
            await eventually(lambda: here.view._said.text() == "3 resolved. 1 not open to you.")
            assert view.hasFocus()  # the button on which the keyboard was is gone
            assert await written(desk) == [(OperationKind.STATUS_SET, f"own{n}") for n in range(3)]
            await eventually(lambda: shown(here) == ["theirs"])
            assert view.choosing.now() == []

    run(main())


def test_who_stands_at_the_order_of_the_list_stays_there_when_it_changes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 4)
            here.view.sorts._order.setFocus()
            await desk.conversations.set_status("own1", Status.RESOLVED)
            await eventually(lambda: len(shown(here)) == 3)
            assert here.view.sorts._order.hasFocus()

    run(main())


def test_more_than_can_be_chosen_at_once_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        many = [wire.bundle(f"c{n}", waiting_since=wire.START + n, team_id="t1") for n in range(MOST + 5)]
        async with panel(tmp_path, Section.WAITING, *many) as (_desk, here, _opened):
            view = here.view.list
            await eventually(lambda: view.model().rowCount() == MOST + 5)
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_A, _CTRL)
            assert len(view.choosing.now()) == MOST
            assert here.view.sorts._chosen.text() == "1000 chosen"
            assert "no more can be done at once" in here.view._said.text()
            QTest.keyClick(view, Qt.Key.Key_Escape)
            here.view._said.hide()
            QTest.keyClick(view, Qt.Key.Key_Home)
            QTest.keyClick(view, Qt.Key.Key_Down, _SHIFT)
            assert here.view._said.isHidden()

    run(main())


def test_space_shift_and_ctrl_choose_and_escape_chooses_none(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == 4)
            view = here.view.list
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_Home)
            QTest.keyClick(view, Qt.Key.Key_Down, _SHIFT)
            assert view.choosing.now() == ["own0", "own1"]
            QTest.keyClick(view, Qt.Key.Key_Space)
            assert view.choosing.now() == ["own0"]
            middle = view.row_rect(3).center()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _CTRL, middle)
            assert view.choosing.now() == ["own0", "theirs"]
            assert opened == []
            said = view.model().index(0, 0).data(ACCESSIBLE)
            assert said.startswith("Chosen. ")
            await desk.arrive("own0", priority="urgent", assignee_id=ME.id)  # it moves, and stays chosen
            await eventually(lambda: "urgent" in str(view.model().index(0, 0).data(ACCESSIBLE)))
            assert set(view.choosing.now()) == {"own0", "theirs"}
            QTest.keyClick(view, Qt.Key.Key_Escape)
            assert view.choosing.now() == []

    run(main())


def test_of_the_chosen_ones_those_are_counted_that_still_stand_in_the_list(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 4)
            view = here.view.list
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_A, _CTRL)
            here.view.sorts._do.setFocus()
            for number in range(3):
                await desk.arrive(f"own{number}", waiting_since=None, assignee_id=ME.id)
            await eventually(lambda: shown(here) == ["theirs"])
            assert here.view.sorts._chosen.text() == "1 chosen"
            assert here.view.sorts._do.hasFocus()
            await desk.arrive("theirs", waiting_since=None, assignee_id="u9")
            await eventually(lambda: shown(here) == [])
            assert not here.view.sorts._do.isVisible()

    run(main())


def test_without_a_choice_the_act_says_how_to_choose(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, _opened):
            await eventually(lambda: len(shown(here)) == 4)
            desk.kit.actions.run("inbox.together.claim")
            assert "Ctrl+A" in here.view._said.text()
            assert await written(desk) == []

    run(main())


async def asked_of_four(desk: Any, here: Any, act: str) -> Any:
    """The one question about all four, which are chosen."""
    await eventually(lambda: len(shown(here)) == 4)
    here.view.list.choosing.take_all()
    desk.kit.actions.run(f"inbox.together.{act}")
    await eventually(lambda: asked() is not None)
    dialog = asked()
    assert dialog is not None
    assert "4 conversation" in dialog.accessibleDescription()
    return dialog


def test_what_needs_an_answer_is_asked_once_for_all(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, _opened):
            dialog = await asked_of_four(desk, here, "priority")
            dialog.chooser.chosen.emit("high")
            await eventually(lambda: "given this priority" in here.view._said.text())
            assert [kind for kind, _ in await written(desk)] == [OperationKind.PRIORITY_SET] * 3
            here.view.list.choosing.take_all()
            desk.kit.actions.run("inbox.together.read")
            await eventually(lambda: here.view._said.text() == "4 marked as read.")

    run(main())


def test_a_reason_is_asked_once_for_all_that_are_escalated(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.WAITING, *own_and_others()) as (desk, here, _opened):
            dialog = await asked_of_four(desk, here, "escalate")
            QTest.keyClicks(dialog._reason.text, "one text to all four")
            dialog._guard.offer()
            await eventually(lambda: here.view._said.text() == "4 escalated to security.")
            kinds = [kind for kind, _ in await written(desk)]
            assert kinds == [OperationKind.NOTE_APPEND] * 4

    run(main())


def test_whatever_is_done_to_several_says_what_was_done_and_what_stood_so_before(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.PARTICIPATING, *own_and_others()) as (desk, here, _opened):
            here.presenter.choose(Section.ALL)
            await eventually(lambda: len(shown(here)) == 4)
            for deed, said in (
                ("hold", "3 put on hold. 1 not open to you."),
                ("hold", "0 put on hold. 3 already so. 1 not open to you."),
                ("reopen", "3 opened again. 1 already so."),
                ("release", "3 given back to the queue. 1 not open to you."),
                ("unread", "0 marked unread. 4 without a word of the customer."),
            ):
                here.view.list.choosing.take_all()
                desk.kit.actions.run(f"inbox.together.{deed}")
                await eventually(lambda said=said: here.view._said.text() == said)
            assert len(await written(desk)) == 9

    run(main())


def asked() -> Any:
    """The dialog that is open."""
    shown_ones = (w for w in QApplication.allWidgets() if isinstance(w, InFront) and w.is_open)
    return next(shown_ones, None)
