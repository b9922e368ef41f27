"""Notifications in the whole window: bell, title, toasts, list, keyboard, and the desktop outside."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from tests.gui.notices_stage import MINE, open_desk
from tests.patience import eventually
from workstation.domain.notice import NoticeKind

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
            assert all(window.walk_zones(1) != "notices" for _ in range(7)), "nothing stands there yet"
            await told.message("c2")
            card = await told.toast("new message")
            while window.walk_zones(1) != "notices":
                pass
            assert card._open.hasFocus()
            QTest.keyClick(card._open, Qt.Key.Key_Escape)
            assert not told.stack()._holds_keyboard()
            window.walk_zones(-1)
            while window.walk_zones(1) != "notices":
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
