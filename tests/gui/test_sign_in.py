"""Signing in and unlocking: nobody is kept out without a sentence, and no password stays on the screen."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar

from tests.gui import reading
from tests.gui.shell_stage import make_kit
from tests.patience import eventually
from workstation.domain.changes import Change, SyncStateChanged
from workstation.domain.sync_state import Connection, SyncState
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.desk import LeaseEnded
from workstation.ui.features import sign_in
from workstation.ui.features.sign_in import Purpose, SignIn
from workstation.ui.features.sign_in.presenter import address

Run = Callable[[Any], Any]


class Desk:
    """An account that opens for one password, when it is let."""

    def __init__(self) -> None:
        self.tried: list[tuple[str, ...]] = []
        self.let = asyncio.Event()
        self.let.set()

    async def sign_in(self, server: str, email: str, password: str) -> None:
        self.tried.append((server, email, password))
        await self._open(password)

    async def unlock(self, password: str) -> None:
        self.tried.append((password,))
        if password == "right, but late":
            raise LeaseEnded
        await self._open(password)

    async def _open(self, password: str) -> None:
        await self.let.wait()
        if password != "right":
            raise WorkstationError("The e-mail address or the password is wrong.")


@asynccontextmanager
async def card(purpose: Purpose = Purpose.SIGN_IN, **known: str) -> Any:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    account, feed, tasks, done = Desk(), Feed[Change](), Tasks(), []
    here = sign_in.build(
        make_kit(app), account, tasks, done=lambda: done.append(True), feed=feed, badge="STUB BACKEND"
    )
    here.view.show()
    here.view.activateWindow()
    here.presenter.start(purpose, **known)
    try:
        yield here, account, feed, done
    finally:
        here.presenter.stop()
        here.view.hide()
        here.view.deleteLater()
        await tasks.aclose()


def trouble(here: SignIn) -> str:
    return here.view._trouble.text() if here.view._trouble.isVisible() else ""


def test_a_wrong_password_is_said_and_the_right_one_opens_the_desk(run: Run) -> None:
    async def main() -> None:
        async with card(server="127.0.0.1:8642", email="agent@demo.example") as (here, account, _feed, done):
            edit = here.view.password.edit
            here.view.setFocus()  # as the window does that the card is laid over
            await eventually(edit.hasFocus)
            QTest.keyClicks(edit, "wrong")
            QTest.keyClick(edit, Qt.Key.Key_Return)
            await eventually(lambda: trouble(here))
            assert "wrong" in trouble(here)
            assert edit.hasSelectedText()
            QTest.keyClicks(edit, "right")
            assert not trouble(here)
            here.view.button.click()
            await eventually(lambda: done)
            assert account.tried[-1] == ("http://127.0.0.1:8642", "agent@demo.example", "right")
            assert edit.text() == ""

    run(main())


def test_what_is_missing_is_asked_for_where_it_is_missing(run: Run) -> None:
    async def main() -> None:
        async with card() as (here, account, _feed, _done):
            here.view.button.click()
            assert trouble(here) == "Type the address of your server."
            await eventually(here.view.server.hasFocus)
            here.view.server.setText("desk.example")
            here.view.button.click()
            assert trouble(here) == "Type your work e-mail address."
            here.view.email.setText("a@demo.example")
            here.view.button.click()
            assert trouble(here) == "Type your password."
            assert account.tried == []

    run(main())


def test_impatience_makes_one_attempt_and_the_first_sync_is_counted(run: Run) -> None:
    async def main() -> None:
        async with card(server="desk.example", email="a@demo.example") as (here, account, feed, done):
            account.let.clear()
            here.view.password.edit.setText("right")
            here.view.submitted.emit("desk.example", "a@demo.example", "right")
            here.view.submitted.emit("desk.example", "a@demo.example", "right")
            await eventually(lambda: account.tried)
            bar = here.view.findChild(QProgressBar)
            assert bar.isVisible()
            feed.publish(SyncStateChanged(SyncState(Connection.FIRST_SYNC, 0, None, 0, "", 412, 1010)))
            await eventually(lambda: bar.value() == 412)
            assert "412" in here.view._counted.text()
            assert not here.view.button.isEnabled()
            account.let.set()
            await eventually(lambda: done)
            assert len(account.tried) == 1

    run(main())


def test_without_a_keychain_only_the_password_is_asked_for(run: Run) -> None:
    async def main() -> None:
        async with card(Purpose.UNLOCK) as (here, account, _feed, done):
            assert not here.view.server.isVisible()
            assert not here.view.email.isVisible()
            await eventually(here.view.password.edit.hasFocus)
            QTest.keyClicks(here.view.password.edit, "right")
            QTest.keyClick(here.view.password.edit, Qt.Key.Key_Return)
            await eventually(lambda: done)
            assert account.tried == [("right",)]

    run(main())


def test_after_the_lease_the_card_asks_for_the_server_instead(run: Run) -> None:
    async def story() -> None:
        known = {"server": "http://127.0.0.1:1", "email": "ana@test.example"}
        async with card(Purpose.UNLOCK, **known) as (here, account, _, _done):
            here.view.password.edit.setText("right, but late")
            here.view.button.click()
            await eventually(lambda: "what you wrote is kept" in trouble(here))
            assert here.view.server.isVisible()
            here.view.password.edit.setText("right")
            here.view.button.click()
            await eventually(lambda: len(account.tried) == 2)
            assert account.tried[1] == ("http://127.0.0.1:1", "ana@test.example", "right")

    run(story())


def test_whoever_was_signed_out_reads_that_nothing_is_lost(run: Run) -> None:
    async def main() -> None:
        known = {"server": "https://desk.example", "email": "a@demo.example"}
        async with card(Purpose.AGAIN, **known) as (here, _account, _feed, _done):
            assert "safe" in here.view._words.text()
            assert here.view.server.isReadOnly()
            await eventually(here.view.password.edit.hasFocus)

    run(main())


def test_passwords_may_be_pasted_and_looked_at(run: Run) -> None:
    async def main() -> None:
        async with card(server="desk.example", email="a@demo.example") as (here, _account, _feed, _done):
            edit = here.view.password.edit
            QApplication.clipboard().setText("from a manager")
            edit.paste()
            assert edit.text() == "from a manager"
            assert edit.echoMode() is QLineEdit.EchoMode.Password
            QTest.keyClick(here.view.password.look, Qt.Key.Key_Space)
            assert edit.echoMode() is QLineEdit.EchoMode.Normal
            here.view.forget_password()
            assert edit.echoMode() is QLineEdit.EchoMode.Password
            assert edit.text() == ""

    run(main())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" desk.example/ ", "https://desk.example"),
        ("127.0.0.1:8642", "http://127.0.0.1:8642"),
        ("localhost:1", "http://localhost:1"),
        ("localhost.evil.example", "https://localhost.evil.example"),
        ("http://desk.example", "http://desk.example"),
    ],
)
def test_an_address_is_taken_as_it_is_meant(typed: str, meant: str) -> None:
    assert address(typed) == meant


@pytest.mark.parametrize("purpose", list(Purpose))
def test_all_has_a_name_and_every_word_is_translated(run: Run, purpose: Purpose) -> None:
    async def main() -> None:
        with reading.bracketed():
            async with card(purpose) as (here, _account, _feed, _done):
                assert reading.nameless(here.view) == []
                assert reading.untranslated(here.view, ("STUB BACKEND",)) == []

    run(main())
