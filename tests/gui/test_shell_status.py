"""The status bar and the banner say how things stand, in words, shapes and sentences."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import NOW, Stage, make_stage
from tests.patience import eventually
from workstation.domain.changes import SyncRecovered, SyncStateChanged, TrayChanged
from workstation.domain.operation import Operation, OperationKind, Refusal, TrayItem
from workstation.domain.sync_state import Connection, Recovery, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.ui.shell.status_presenter import StatusPresenter

ONLINE = SyncState(Connection.ONLINE, NOW, NOW, 0)


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


def item(id_: str, kind: OperationKind = OperationKind.MESSAGE_APPEND) -> TrayItem:
    """Something that Kim forestalled."""
    text = {"body": "Hello"} if kind is OperationKind.MESSAGE_APPEND else {}
    return TrayItem(Operation(id_, 1, kind, "c1", 1, text, NOW), Refusal.NOT_ASSIGNEE, "u2", "Kim", NOW, NOW)


def said(stage: Stage) -> str:
    banner = stage.window.banner
    return f"{banner._word.text()}: {banner._sentence.text()}" if banner.isVisible() else ""


def test_all_is_well_in_few_words(stage: Stage) -> None:
    stage.window.show_state(ONLINE)
    status = stage.window.status
    assert status._connection.text() == "Online"
    assert "in sync as of" in status._synced.text()
    assert status._outbox.text() == "outbox empty"
    assert said(stage) == ""


@pytest.mark.parametrize("connection", Connection)
def test_every_state_has_its_word_and_shape(stage: Stage, connection: Connection) -> None:
    stage.window.show_state(replace(ONLINE, connection=connection))
    assert stage.window.status._connection.text()
    assert not stage.window.status._shape.pixmap().isNull()


def test_offline_says_since_when_what_waits_and_offers_a_retry(stage: Stage) -> None:
    asked: list[bool] = []
    stage.commands.retry_asked.connect(lambda: asked.append(True))
    trouble = "The server refuses connections."
    stage.window.show_state(replace(ONLINE, connection=Connection.OFFLINE, unsent=3, trouble=trouble))
    assert "Offline: Since" in said(stage)
    assert "3 act" in said(stage)
    assert trouble in said(stage)
    stage.window.banner._button.click()
    assert asked == [True]
    stage.window.show_state(ONLINE)
    assert said(stage) == ""


def test_the_banner_pushes_and_never_covers(stage: Stage) -> None:
    before = stage.window.tabs.mapTo(stage.window, stage.window.tabs.rect().topLeft()).y()
    stage.window.show_state(replace(ONLINE, connection=Connection.OFFLINE))
    QApplication.processEvents()
    assert stage.window.tabs.mapTo(stage.window, stage.window.tabs.rect().topLeft()).y() > before


def test_signed_out_offers_to_sign_in(stage: Stage) -> None:
    asked: list[bool] = []
    stage.window.banner.sign_in_clicked.connect(lambda: asked.append(True))
    stage.window.show_state(replace(ONLINE, connection=Connection.SIGNED_OUT))
    stage.window.banner._button.click()
    assert asked == [True]


def test_each_trouble_stands_until_it_was_read(stage: Stage) -> None:
    stage.window.show_state(ONLINE)
    for sentence in ("A copy was damaged.", "The disk is full.", "The disk is full."):
        stage.window.show_trouble(sentence)
    assert said(stage) == "Trouble: The disk is full."
    stage.window.banner._button.click()
    assert said(stage) == "Trouble: A copy was damaged."
    stage.window.banner._button.click()
    assert said(stage) == ""


def test_offline_says_how_old_the_copy_is_and_leads_to_the_details(stage: Stage) -> None:
    for age, words in ((20_000, "less than a minute"), (360_000, "6 minute"), (7_200_000, "2 hour")):
        stage.window.show_state(replace(ONLINE, connection=Connection.OFFLINE, in_sync_as_of=NOW - age))
        assert words in said(stage)
    details = QLineEdit()
    stage.window.add_side("diagnostics", "pulse", lambda: "Diagnostics", lambda: details)
    stage.window.banner._details.click()
    assert stage.window.side_stack.currentWidget() is details


def test_a_slow_connection_is_told_with_its_seconds(stage: Stage) -> None:
    stage.window.show_state(replace(ONLINE, slow=7))
    assert "7 second" in said(stage)
    assert stage.window.status._connection.text() == "Online, slow"
    stage.window.show_state(ONLINE)
    assert said(stage) == ""


def test_back_online_counts_what_is_sent_until_all_is(stage: Stage) -> None:
    stage.window.show_state(replace(ONLINE, connection=Connection.OFFLINE, unsent=3))
    for left, words in ((3, "1 of 3"), (2, "2 of 3"), (1, "3 of 3")):
        stage.window.show_state(replace(ONLINE, unsent=left))
        assert words in re.sub("[\u2066-\u2069]", "", said(stage))
        assert stage.window.banner._progress.value() == 3 - left
    stage.window.show_state(ONLINE)
    assert said(stage) == ""
    stage.window.show_state(replace(ONLINE, unsent=1))
    assert said(stage) == "", "what is sent in the course of the day is no news"


def test_a_conflict_says_who_was_first_and_leads_to_the_tray(stage: Stage) -> None:
    stage.window.show_state(ONLINE)
    stage.window.show_refused([item("o1")])
    assert "1 reply was not sent" in said(stage)
    assert "Kim" in said(stage)
    stage.window.banner._button.click()
    assert stage.window.side_stack.currentWidget() is stage.window.show_side("tray")
    stage.window.show_refused([item("o1"), item("o2", OperationKind.CLAIM)])
    assert "2 act" in said(stage)
    stage.window.show_refused([])
    assert said(stage) == ""


def test_the_gravest_comes_first_and_the_others_are_a_button_away(stage: Stage) -> None:
    banner = stage.window.banner
    stage.window.show_state(replace(ONLINE, slow=7))
    assert not banner._more.isVisible()
    stage.window.show_refused([item("o1")])
    assert "1 reply" in said(stage)
    stage.window.show_trouble("The disk is full.")
    assert said(stage) == "Trouble: The disk is full."
    for words, place in (("1 reply", "2/3"), ("7 second", "3/3"), ("disk", "1/3")):
        banner._more.click()
        assert words in said(stage)
        assert banner._more.text() == place
    banner._more.click()
    stage.window.show_state(replace(ONLINE, slow=8))
    assert "1 reply" in said(stage), "what goes on comes to the front no more"


def test_a_banner_that_goes_gives_the_keyboard_back(stage: Stage, qtbot: QtBot) -> None:
    stage.open_three()
    stage.window.show_state(replace(ONLINE, connection=Connection.OFFLINE))
    stage.window.activateWindow()
    while stage.window.walk_zones(1) != "banner":
        pass
    assert stage.window.banner._button.hasFocus()
    stage.window.show_state(ONLINE)
    assert stage.window.tabs.isAncestorOf(stage.window.focusWidget())


def test_an_outdated_workstation_is_told_that_nothing_is_lost_and_may_try_again(stage: Stage) -> None:
    asked: list[bool] = []
    stage.commands.retry_asked.connect(lambda: asked.append(True))
    stage.window.show_state(replace(ONLINE, connection=Connection.UPDATE_NEEDED, unsent=2))
    assert "what you write is kept" in said(stage)
    stage.window.banner._button.click()
    assert asked == [True]


def test_the_first_sync_shows_how_far_it_is(stage: Stage) -> None:
    state = SyncState(Connection.FIRST_SYNC, NOW, None, 0, received=250, expected=1000)
    stage.window.show_state(state)
    assert stage.window.banner._progress.isVisible()
    assert (stage.window.banner._progress.value(), stage.window.banner._progress.maximum()) == (250, 1000)
    assert stage.window.status._synced.text() == "not in sync yet"


def test_a_server_that_was_put_back_and_a_cloned_profile_are_told_of_until_it_is_read(stage: Stage) -> None:
    stage.window.show_state(ONLINE)
    stage.window.show_recovery(Recovery.NEVER_TAKEN)
    assert said(stage) == ""
    stage.window.show_recovery(Recovery.USED_ELSEWHERE)
    stage.window.show_recovery(Recovery.HISTORY_LOST)
    assert "put back to an earlier copy" in said(stage)
    stage.window.banner._button.click()
    assert "another computer" in said(stage)
    stage.window.banner._button.click()
    assert said(stage) == ""


def test_the_tray_counts_in_the_bar_and_on_the_rail(stage: Stage) -> None:
    stage.window.show_tray(2)
    assert "2" in stage.window.status._tray_button.text()
    assert "2" in stage.window.rail._buttons["tray"].accessibleName()
    stage.window.show_tray(0)
    assert stage.window.status._tray_button.text() == "tray empty"


class Seen:
    """What a status view was told."""

    def __init__(self) -> None:
        self.states: list[SyncState] = []
        self.trays: list[int] = []
        self.recoveries: list[Recovery] = []
        self.refused: list[int] = []

    def show_state(self, state: SyncState) -> None:
        self.states.append(state)

    def show_tray(self, count: int) -> None:
        self.trays.append(count)

    def show_refused(self, items: Sequence[TrayItem]) -> None:
        self.refused.append(len(items))

    def show_recovery(self, why: Recovery) -> None:
        self.recoveries.append(why)


def test_the_feed_reaches_the_bar_and_bursts_are_counted_once() -> None:
    async def story() -> None:
        seen, feed, tasks = Seen(), Feed(), Tasks()
        lying = 0

        async def refused() -> list[TrayItem]:
            await asyncio.sleep(0.01)
            return [item(str(number)) for number in range(lying)]

        presenter = StatusPresenter(seen, feed, tasks, refused)
        presenter.start(ONLINE)
        await eventually(lambda: seen.trays == [0])
        lying = 4
        for _ in range(50):
            feed.publish(TrayChanged())
            await asyncio.sleep(0)
        feed.publish(SyncStateChanged(replace(ONLINE, unsent=1)))
        await eventually(lambda: seen.trays and seen.trays[-1] == 4)
        feed.publish(SyncRecovered(Recovery.HISTORY_LOST))
        await eventually(lambda: seen.states[-1].unsent == 1)
        await eventually(lambda: seen.recoveries == [Recovery.HISTORY_LOST])
        assert len(seen.trays) <= 3
        assert seen.refused[-1] == 4, "of those that lay there at the start the person knew"
        presenter.side_shown("tray")
        assert seen.refused[-1] == 0
        presenter.stop()
        feed.publish(SyncStateChanged(replace(ONLINE, unsent=9)))
        await asyncio.sleep(0.02)
        assert seen.states[-1].unsent == 1
        await tasks.aclose()

    asyncio.run(story())
