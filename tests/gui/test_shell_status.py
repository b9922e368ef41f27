"""The status bar and the banner say how things stand, in words, shapes and sentences."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.banner_stage import ONLINE, item, said
from tests.gui.shell_stage import NOW, Stage, make_stage
from tests.patience import eventually
from workstation.domain.changes import SyncRecovered, SyncStateChanged, TrayChanged
from workstation.domain.operation import TrayItem
from workstation.domain.sync_state import Connection, Recovery, SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.ui.shell.status_presenter import StatusPresenter


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


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
    assert stage.window.status._shape.name


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


def test_the_first_sync_shows_how_far_it_is(stage: Stage) -> None:
    state = SyncState(Connection.FIRST_SYNC, NOW, None, 0, received=250, expected=1000)
    stage.window.show_state(state)
    assert stage.window.banner._progress.isVisible()
    assert (stage.window.banner._progress.value(), stage.window.banner._progress.maximum()) == (250, 1000)
    assert stage.window.status._synced.text() == "not in sync yet"


def test_the_last_minute_before_the_lock_is_counted_and_gone_when_somebody_is_here(stage: Stage) -> None:
    status = stage.window.status
    assert not status._lock.isVisible()
    status.show_lock_in(58_400)
    assert "00:59" in status._lock.text()
    assert status._lock.isVisible()
    status.show_lock_in(1)
    assert "00:01" in status._lock.text()
    status.show_lock_in(-1)
    assert not status._lock.isVisible()


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
