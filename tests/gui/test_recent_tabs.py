"""Ctrl+Tab by use, for who wants it so: back to the tab before, and further back while Ctrl is held."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import CONTROL, Stage, at_work
from tests.gui.whole_desk import mine, whole_desk
from tests.patience import eventually

Run = Callable[[Any], Any]


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    """Three tabs, of which a was in front last, before that c, before that b."""
    stage = at_work(qapp, qtbot)
    stage.kit.habits.recent_tabs = True
    for tab in ("b", "c", "a"):
        stage.window.tabs.select(tab)
    return stage


def tab_down(stage: Stage) -> str:
    """The key goes down with Ctrl, and both stay so; answers which tab is in front then."""
    QTest.keyPress(stage.window.windowHandle(), Qt.Key.Key_Tab, CONTROL)
    return stage.window.tabs.current()


def let_go(stage: Stage) -> None:
    QTest.keyRelease(stage.window.windowHandle(), Qt.Key.Key_Tab, CONTROL)


def test_twice_is_back_again(stage: Stage) -> None:
    for expected in ("c", "a", "c"):
        assert tab_down(stage) == expected
        let_go(stage)


def test_while_ctrl_is_held_one_goes_further_back_and_round(stage: Stage) -> None:
    assert [tab_down(stage) for _ in range(4)] == ["c", "b", "a", "c"]
    let_go(stage)
    assert tab_down(stage) == "a"


def test_whoever_leaves_the_window_meanwhile_has_chosen(stage: Stage) -> None:
    assert [tab_down(stage), tab_down(stage)] == ["c", "b"]
    QApplication.sendEvent(stage.window.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))
    assert tab_down(stage) == "a"


def test_without_a_key_that_is_held_every_step_counts_and_closed_tabs_are_none(stage: Stage) -> None:
    stage.kit.actions.run("tab.next")
    assert stage.window.tabs.current() == "c"
    stage.window.tabs.close_tab("a")
    stage.kit.actions.run("tab.next")
    assert stage.window.tabs.current() == "b"
    stage.kit.actions.run("tab.previous")
    assert stage.window.tabs.current() == "c"


def test_who_has_not_asked_for_it_goes_as_the_tabs_stand(stage: Stage) -> None:
    stage.kit.habits.recent_tabs = False
    assert [tab_down(stage), tab_down(stage)] == ["b", "c"]


def test_the_preference_reaches_the_tabs(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), settings=True) as (front, _store):
            assert front._preferences is not None
            front._preferences.change(recent_tabs=True)
            await eventually(lambda: front._kit.habits.recent_tabs)

    run(main())
