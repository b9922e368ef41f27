"""The banner: one strip for everything that is wrong, the gravest first."""

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.banner_stage import ONLINE, item, said
from tests.gui.shell_stage import NOW, Stage, make_stage
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection, Recovery


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


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
    while stage.window.zones.walk(1) != "banner":
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


def test_each_trouble_stands_until_it_was_read(stage: Stage) -> None:
    stage.window.show_state(ONLINE)
    for sentence in ("A copy was damaged.", "The disk is full.", "The disk is full."):
        stage.window.show_trouble(sentence)
    assert said(stage) == "Trouble: The disk is full."
    stage.window.banner._button.click()
    assert said(stage) == "Trouble: A copy was damaged."
    stage.window.banner._button.click()
    assert said(stage) == ""


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
