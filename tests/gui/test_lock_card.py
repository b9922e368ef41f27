"""The card of the lock: numbers that stay true, one attempt at a time, and a way to the server."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.gui import reading
from tests.gui.shell_stage import NOW, make_kit
from tests.patience import eventually
from workstation.domain.changes import Change, DraftChanged
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.desk import LeaseEnded
from workstation.services.standing import Waits
from workstation.ui.features import lock
from workstation.ui.features.lock import LockCard

Run = Callable[[Any], Any]


class Desk:
    """An account that opens for one password, when it is let; and what waits there."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        self.let = asyncio.Event()
        self.let.set()
        self.waiting = Waits(2, 3)
        self.done: list[bool] = []
        self.refused: list[str] = []
        self.feed: Feed[Change] = Feed()

    async def unlock(self, password: str) -> None:
        self.tried.append(password)
        await self.let.wait()
        if password == "right, but late":
            raise LeaseEnded
        if password != "right":
            raise WorkstationError("That is not the password.")

    async def waits(self) -> Waits:
        return self.waiting


@asynccontextmanager
async def locked(*, counted: bool = True, by_server: bool = False) -> AsyncIterator[tuple[LockCard, Desk]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk, tasks = Desk(), Tasks()
    card = lock.build(
        make_kit(app), desk, desk.feed, tasks,
        done=lambda: desk.done.append(True), refused=desk.refused.append,
        waits=desk.waits if counted else None, badge="STUB BACKEND",
    )  # fmt: skip
    card.view.show()
    card.view.activateWindow()
    card.presenter.start(NOW - 60_000, "Lan Nguyen", 7, by_server=by_server)
    try:
        yield card, desk
    finally:
        card.presenter.stop()
        card.view.hide()
        card.view.deleteLater()
        await tasks.aclose()


def test_numbers_come_when_they_are_counted_and_follow_what_changes(run: Run) -> None:
    async def story() -> None:
        async with locked() as (card, desk):
            assert "draft" not in card.view.standing.text()
            await eventually(lambda: "2 urgent" in card.view.standing.text())
            assert "3 draft" in card.view.standing.text()
            desk.waiting = Waits(5, 4)
            desk.feed.publish(DraftChanged("c1"))
            await eventually(lambda: "5 urgent" in card.view.standing.text())

    run(story())


def test_where_the_databases_are_closed_it_tells_what_was_counted_last(run: Run) -> None:
    async def story() -> None:
        async with locked(counted=False) as (card, _desk):
            assert "7 draft" in card.view.standing.text()
            assert "urgent" not in card.view.standing.text()

    run(story())


def test_impatience_makes_one_attempt_and_a_wrong_one_is_said(run: Run) -> None:
    async def story() -> None:
        async with locked() as (card, desk):
            edit = card.view.password.edit
            card.view.setFocus()
            await eventually(edit.hasFocus)
            QTest.keyClick(edit, Qt.Key.Key_Return)
            assert card.view.trouble.text() == "Type your password."
            desk.let.clear()
            QTest.keyClicks(edit, "wrong")
            QTest.keyClick(edit, Qt.Key.Key_Return)
            card.view.button.click()
            card.view.submitted.emit("wrong")
            assert not card.view.switch.isEnabled()
            desk.let.set()
            await eventually(lambda: "not the password" in card.view.trouble.text())
            assert desk.tried == ["wrong"]
            assert edit.echoMode() is QLineEdit.EchoMode.Password
            QTest.keyClicks(edit, "right")  # in the place of the wrong one
            QTest.keyClick(edit, Qt.Key.Key_Return)
            await eventually(lambda: desk.done)
            assert edit.text() == ""

    run(story())


def test_where_the_password_does_not_suffice_the_server_is_wanted(run: Run) -> None:
    async def story() -> None:
        async with locked() as (card, desk):
            card.view.submitted.emit("right, but late")
            await eventually(lambda: desk.refused)
            assert "what you wrote is kept" in desk.refused[0]
            assert not desk.done

    run(story())


def test_all_has_a_name_and_every_word_is_translated(run: Run) -> None:
    async def story() -> None:
        with reading.bracketed():
            async with locked(by_server=True) as (card, _desk):
                await eventually(lambda: "urgent" in card.view.standing.text())
                assert reading.nameless(card.view) == []
                assert reading.untranslated(card.view, ("STUB BACKEND",)) == []

    run(story())
