"""Notifications in the whole window: bell, title, toasts, list, keyboard, and the desktop outside."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from tests.gui.notices_stage import MINE, open_desk
from tests.patience import eventually
from workstation.domain.notice import NoticeKind
from workstation.ui.features.notices.history import Entry
from workstation.ui.features.notices.view import NoticesView
from workstation.ui.shell.palette import Palette

Run = Callable[[Any], Any]


def test_a_message_counts_in_the_title_and_at_the_bell_and_its_toast_leads_there(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            await told.message("c2")
            card = await told.toast("1 new message from")
            assert told.window.windowTitle() == "(1) Groundcrew"
            assert told.window.top._bell.text() == "1"
            assert "1 unseen" in told.window.top._bell.accessibleName()
            card._open.click()
            await eventually(lambda: told.window.tabs.current() == "c2")
            assert told.cards() == []
            await eventually(lambda: told.window.top._bell.text() == "")

    run(story())


def test_what_one_has_in_front_is_not_told_and_several_are_one_toast(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            await told.message("c1", "c2", "c3")
            await told.toast("2 new messages in 2 conversations")
            await told.message("c2")
            await told.toast("3 new messages in 2 conversations")
            assert len(told.cards()) == 1

    run(story())


def test_what_stands_in_another_pane_is_before_ones_eyes_too(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            tabs = told.window.tabs
            told.window.resize(1900, 900)
            pane = tabs.split()
            assert pane is not None
            assert told.front._noticing is not None
            assert told.front._noticing._in_front() == {"c1"}
            assert told.front._workplace is not None
            tabs.lead(pane)
            told.front._workplace.open("c2")
            await eventually(lambda: tabs.current() == "c2")
            assert told.front._noticing._in_front() == {"c1", "c2"}

    run(story())


def test_toasts_are_walked_to_by_f6_and_left_by_escape(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            window = told.window
            window.tabs.focus_page()
            assert all(window.zones.walk(1) != "notices" for _ in range(7)), "nothing stands there yet"
            await told.message("c2")
            card = await told.toast("new message")
            while window.zones.walk(1) != "notices":
                pass
            assert card._open.hasFocus()
            QTest.keyClick(card._open, Qt.Key.Key_Escape)
            assert not told.stack()._holds_keyboard()
            window.zones.walk(-1)
            while window.zones.walk(1) != "notices":
                pass
            QTest.keyClick(card._open, Qt.Key.Key_Tab)
            QTest.keyClick(card._close, Qt.Key.Key_Space)
            assert told.cards() == []
            focused = window.focusWidget()
            assert focused is not None
            assert window.tabs.isAncestorOf(focused), "back at work"

    run(story())


def test_a_toast_never_lies_over_where_the_keyboard_is(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            window = told.window
            await told.message("c2")
            await told.toast("new message")
            stack = told.stack()
            low = QLineEdit(window.ground)
            low.setGeometry(stack.geometry().adjusted(0, 40, 0, -4))
            low.show()
            low.setFocus()
            assert not stack.geometry().intersects(low.geometry())
            low.clearFocus()
            window.tabs.focus_page()
            low.deleteLater()

    run(story())


def test_a_toast_lies_behind_the_palette_and_over_all_else(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            window, ground = told.window, told.window.ground
            window.resize(1024, 578)
            await told.message("c2")
            await told.toast("new message")
            told.front._kit.actions.run("palette")
            palette = window.findChild(Palette)
            assert palette is not None
            await told.message("c3")
            await told.toast("2 new messages")
            both = told.stack().geometry().intersected(palette.geometry())
            assert not both.isEmpty(), "there is no room for one beside the other"
            assert palette.isAncestorOf(ground.childAt(both.center()))
            QTest.keyClick(palette.field, Qt.Key.Key_Escape)
            assert told.stack().isAncestorOf(ground.childAt(told.stack().geometry().center()))

    run(story())


def test_a_security_toast_stays_though_others_go_and_nothing_may_disturb(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            front, desk = told.front, told.desk
            front._kit.actions.run("quiet.for_good")
            assert "do not disturb" in told.window.top._bell.accessibleName()
            await told.message("c2")
            await eventually(lambda: told.window.top._bell.text() == "1")
            assert told.cards() == []
            await desk.arrive(desk.flag("c1"), desk.stands("c1", flag="warning", **MINE))
            card = await told.toast("1 fraud flag")
            assert not card._timer.isActive(), "only a person takes it away"
            front._kit.actions.run("quiet.end")
            await told.message("c3")
            passing = await told.toast("1 new message")
            assert passing._timer.isActive()
            passing._timer.timeout.emit()
            assert [one.toast.kind for one in told.cards()] == [NoticeKind.FLAGGED]

    run(story())


def test_the_list_keeps_what_was_told_and_what_was_looked_at_is_no_longer_new(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            window = told.window
            await told.message("c2")
            await told.message("c3")
            await eventually(lambda: window.top._bell.text() == "2")
            window.top._bell.click()
            rows = window.side_stack.currentWidget().findChild(QListWidget)
            assert rows is not None
            assert rows.hasFocus()
            assert rows.count() == 2
            assert "new" in rows.item(0).text()
            window.show_side("inbox")
            assert window.top._bell.text() == ""
            assert "· new" not in rows.item(0).text()
            window.show_side("notices")
            rows.setFocus()
            chosen = rows.item(0).text()
            QTest.keyClick(rows, Qt.Key.Key_Return)
            await eventually(lambda: window.tabs.current() in {"c2", "c3"})
            assert chosen == rows.currentItem().text()

    run(story())


def first_in_sight(rows: QListWidget) -> tuple[str, int]:
    """What it says, and where it begins."""
    item = rows.itemAt(QPoint(0, 0))
    return item.text(), rows.visualItemRect(item).top()


def test_what_one_reads_in_the_list_stays_in_sight_while_more_is_told(run: Run, tmp_path: Path) -> None:
    def entry(number: int) -> Entry:
        return Entry(number, NoticeKind.MESSAGE, "c2", "Somebody", number, 0)

    async def story() -> None:
        async with open_desk(tmp_path) as told:
            panel = told.window.show_side("notices")
            assert isinstance(panel, NoticesView)
            entries = [entry(number) for number in range(60, 0, -1)]
            panel.show_entries(entries)
            rows = panel._list
            await eventually(lambda: rows.verticalScrollBar().maximum() > 20)
            rows.verticalScrollBar().setValue(10)
            before = first_in_sight(rows)
            panel.show_entries([entry(61), *entries])
            assert first_in_sight(rows) == before

    run(story())


def test_whoever_comes_to_the_list_before_anything_has_happened_is_told_so(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            told.window.show_side("notices")
            told.window.focus_side()
            await eventually(lambda: told.window.focusWidget() is not None)
            assert told.window.focusWidget().accessibleIdentifier() == "empty.bell"

    run(story())


def test_a_locked_desk_tells_the_desktop_numbers_and_shows_and_says_nothing(run: Run, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    notifier = tmp_path / "notifier"
    notifier.write_text(f'#!/bin/sh\necho "$@" >> {heard}\n')
    notifier.chmod(0o700)

    async def story() -> None:
        async with open_desk(tmp_path / "profile") as told:
            assert told.front._noticing is not None
            told.front._noticing._notices().face.outside._notifier = str(notifier)
            told.window.cover(QLineEdit())
            await told.message("c1", "c2")
            await eventually(heard.exists)
            await eventually(lambda: heard.read_text().endswith("\n"))
            words = re.sub("[\u2066-\u2069]", "", heard.read_text())
            assert words == "--app-name=Groundcrew Groundcrew 2 new messages.\n"
            assert told.cards() == []
            told.window.uncover()
            await eventually(told.window.top._bell.text)

    run(story())
