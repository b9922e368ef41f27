"""A panel in a window of its own: it comes back when that is closed, and is not seen over a lock."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import Stage, make_stage
from workstation.ui.shell.detachable import Detachable


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


def detachable(stage: Stage) -> Detachable:
    panel = QLineEdit()
    place = Detachable(stage.kit, panel, "search", lambda: "Search")
    stage.window.add_side("seek", "search", lambda: "Search", lambda: place)
    stage.window.show_side("seek")
    return place


def test_it_leaves_for_a_window_and_comes_back_when_that_is_closed(stage: Stage) -> None:
    place = detachable(stage)
    moved: list[bool] = []
    place.moved.connect(moved.append)
    place.detach()
    own = place.window_of_its_own
    assert own is not None
    assert own.isWindow()
    assert place.panel.window() is own
    assert own.windowTitle() == "Search"
    own.close()
    assert place.panel.window() is stage.window
    assert place.panel.isVisibleTo(place)
    assert moved == [True, False]
    place.detach()
    next(button for button in place.findChildren(QPushButton) if button.text() == "Bring it back").click()
    assert place.window_of_its_own is None


def test_nothing_of_it_is_seen_while_the_window_is_covered(stage: Stage) -> None:
    place = detachable(stage)
    place.detach()
    own = place.window_of_its_own
    assert own is not None
    stage.window.cover(QWidget())
    assert not own.isVisible()
    stage.window.uncover()
    assert own.isVisible()
    place.attach()
