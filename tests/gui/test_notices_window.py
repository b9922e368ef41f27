"""Notifications in the whole window: bell, title, toasts, list, keyboard, and the desktop outside."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from tests.patience import eventually
from tests.services.happening_desk import ME, NOW, Desk, held
from tests.store import profile
from workstation.domain.changes import SyncStateChanged
from workstation.domain.notice import NoticeKind
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.ui.features.notices.toast import ToastCard
from workstation.ui.features.notices.toasts import ToastStack
from workstation.ui.shell.front import Front
from workstation.ui.shell.window import MainWindow

Run = Callable[[Any], Any]
MINE = {"assignee_id": "u1", "waiting_since": None}


async def _unreachable(*_asked: object, **_more: object) -> int:
    return 0


def plain(card: ToastCard) -> str:
    """What it says, without the signs that keep names and numbers apart."""
    return re.sub("[\u2066-\u2069]", "", card.words)


@dataclass
class Told:
    front: Front
    desk: Desk

    @property
    def window(self) -> MainWindow:
        return self.front.window

    def cards(self) -> list[ToastCard]:
        return [card for card in self.window.findChildren(ToastCard) if card.isVisible()]

    def stack(self) -> ToastStack:
        stack = self.window.findChild(ToastStack)
        assert isinstance(stack, ToastStack)
        return stack

    async def message(self, *ids: str) -> None:
        rows: list[dict[str, Any]] = []
        for id_ in ids:
            rows += [self.desk.line(id_), self.desk.stands(id_, **MINE)]
        await self.desk.arrive(*rows)

    async def toast(self, words: str) -> ToastCard:
        """The toast that says ``words``, once it stands there."""
        await eventually(lambda: any(words in plain(card) for card in self.cards()))
        return next(card for card in self.cards() if words in plain(card))


@asynccontextmanager
async def open_desk(folder: Path) -> AsyncIterator[Told]:
    """A whole desk, in step with its server, with three conversations of mine; ``c1`` is in front."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    async with profile.opened(folder, held("c1"), held("c2"), held("c3")) as store:
        feed, errors = Feed[Any](), list[BaseException]()
        tasks = Tasks(errors.append)
        front = Front(app, "light", 100, lambda: NOW)
        front.show(None)
        network: Any = SimpleNamespace(
            fetch_older=_unreachable, fetch_attachment=_unreachable,
            tell_viewing=_unreachable, tell_typing=_unreachable,
        )  # fmt: skip
        services = Services(Context(store, feed, ME, lambda: NOW, new_id), network)
        state = SyncState(Connection.ONLINE, NOW, NOW, 0)
        await front.open_desk(services, feed, tasks, network, state, ())
        assert front._workplace is not None
        front._workplace.open("c1")
        await eventually(lambda: front.window.tabs.current() == "c1")
        front.window.activateWindow()
        await eventually(front.window.isActiveWindow)
        told = Told(front, Desk(store, feed))
        feed.publish(SyncStateChanged(state))
        assert front._noticing is not None
        presenter = front._noticing._notices().presenter
        await eventually(lambda: not presenter._absence.away and not presenter._absence.long)
        try:
            yield told
        finally:
            assert await front.leave_desk()
            front.close()
            await tasks.aclose()
            assert not errors


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
