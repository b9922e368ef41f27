"""Two conversations side by side on a whole desk: acts, customer panel and words are of the one in front."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.gui.whole_desk import mine, opened, saved, whole_desk
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.ui.features.inbox.queue_list import QueueList
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]


async def side_by_side(front: Front) -> Any:
    """``c1`` and ``c2``, the latter in front."""
    front.window.resize(1900, 1000)
    one, two = await opened(front, "c1"), await opened(front, "c2")
    front._kit.actions.run("tab.to_new_pane")
    assert [pane.ids() for pane in front.window.tabs.grid.panes()] == [["c1"], ["c2"]]
    return one, two


def test_acts_and_customer_panel_follow_the_keyboard(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, _):
            one, two = await side_by_side(front)
            workplace = front._workplace
            assert workplace is not None
            panel = workplace._customer
            assert panel is not None
            await eventually(lambda: "Customer c2" in panel.view.accessibleName() + _words(panel.view))
            one.composer.editor.setFocus()
            assert front.window.tabs.current() == "c1"
            front._kit.actions.run("conversation.note")
            assert (one.composer.mode, two.composer.mode) == (DraftKind.NOTE, DraftKind.REPLY)
            await eventually(lambda: "Customer c1" in _words(panel.view))

    run(story())


def _words(widget: Any) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_what_is_opened_behind_leaves_what_is_in_front_and_the_keyboard_where_they_are(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, *(mine(id_) for id_ in ("c1", "c2", "c3"))) as (front, _):
            tabs, around = front.window.tabs, front._workplace._around
            around.open_behind("c1")  # where nothing is in front, it comes there
            await eventually(lambda: tabs.current() == "c1")
            view = await opened(front, "c1")
            view.composer.editor.setFocus()
            around.open_behind("c2")
            await eventually(lambda: tabs.ids() == ["c1", "c2"])
            assert tabs.current() == "c1"
            assert tabs.page("c2") is None
            await eventually(view.composer.editor.hasFocus)
            await opened(front, "c2")

    run(main())


def test_the_middle_button_on_a_row_leaves_the_keyboard_where_one_writes(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, _):
            editor = (await opened(front, "c1")).composer.editor
            rows = front.window.findChild(QueueList)
            assert rows is not None
            await eventually(lambda: rows.count() == 2)
            other = next(place for place in (0, 1) if rows._model.id_at(place) == "c2")
            where = rows.row_rect(other).center()
            editor.setFocus()
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=where)
            await eventually(lambda: front.window.tabs.ids() == ["c1", "c2"])
            assert editor.hasFocus()

    run(main())


def test_what_is_written_in_one_pane_stays_there_and_is_kept_for_its_customer(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, store):
            one, two = await side_by_side(front)
            run_act, tabs = front._kit.actions.run, front.window.tabs
            for act, words in (
                ("pane.next", "for one "), ("pane.next", "for two "), ("tab.to_next_pane", "two again "),
                ("tab.to_new_pane", "and again "), ("pane.previous", "one again "),
            ):  # fmt: skip
                run_act(act)
                page = tabs.page(tabs.current())
                QTest.keyClicks(page.composer.editor, words)
            assert one.composer.editor.toPlainText() == "for one one again "
            assert two.composer.editor.toPlainText() == "for two two again and again "
            assert "Customer c1" in one.composer.editor.placeholderText()
            await saved(front)
            kept = "SELECT conversation_id, body FROM draft ORDER BY conversation_id"
            rows = await store.desk.read_plain(lambda c: c.execute(kept).fetchall())
            assert rows == [("c1", "for one one again "), ("c2", "for two two again and again ")]

    run(story())


def test_a_pane_that_goes_lets_its_closed_conversation_save_first(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, store):
            _one, two = await side_by_side(front)
            two.composer.editor.insertPlainText("closed at once")
            front._kit.actions.run("tab.close")  # and its pane with it
            assert len(front.window.tabs.grid.panes()) == 1
            workplace = front._workplace
            assert workplace is not None
            await eventually(lambda: not workplace._conversations._leaving)
            kept = "SELECT conversation_id, body FROM draft"
            rows = await store.desk.read_plain(lambda c: c.execute(kept).fetchall())
            assert rows == [("c2", "closed at once")]

    run(story())


def test_a_tab_s_menu_offers_what_can_be_done_to_its_conversation(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2")) as (front, _):
            await side_by_side(front)
            front.window.tabs.grid.panes()[0].strip.menu_asked.emit("c1", QPoint(0, 0))
            assert front.window.tabs.current() == "c1"
            menu = front.window.tabs.findChild(QMenu)
            assert menu is not None
            names = [action.objectName() for action in menu.actions()]
            assert "tab.copy_id" in names
            assert len([action for action in menu.actions() if not action.objectName()]) > 3
            menu.close()

    run(story())
