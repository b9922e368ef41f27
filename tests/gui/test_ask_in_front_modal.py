"""A question comes first: a screen reader knows, and no key reaches what lies behind it, whichever window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import CONTROL, Stage, at_work, typed
from tests.gui.test_ask_in_front import CHOICES, ask
from workstation.ui.kit.dialogs import Question
from workstation.ui.shell.detachable import Detachable
from workstation.ui.shell.palette import Palette


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Iterator[Stage]:
    QAccessible.setActive(True)
    yield at_work(qapp, qtbot)
    QAccessible.setActive(False)


def heard(dialog: QWidget) -> tuple[QAccessible.Role, str, str, bool]:
    """As it is told: what kind of thing it is, its name, what it asks, and whether it comes first."""
    told = QAccessible.queryAccessibleInterface(dialog)
    words = [told.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Description)]
    return told.role(), words[0], words[1], bool(told.state().modal)


def test_a_screen_reader_knows_that_it_comes_first_what_it_asks_and_what_is_in_it(stage: Stage) -> None:
    question = Question(stage.window.ground, "Delete the view?", "Nobody will have it.", CHOICES)
    question.open()
    assert heard(question) == (QAccessible.Role.Dialog, "Delete the view?", "Nobody will have it.", True)
    told = QAccessible.queryAccessibleInterface(question)
    assert told.childCount() > 0
    assert told.parent().object() is stage.window.ground
    typed(stage, "k", CONTROL)
    assert stage.window.findChild(Palette) is None
    question.reject()
    typed(stage, "k", CONTROL)
    palette = stage.window.findChild(Palette)
    assert palette is not None
    assert heard(palette)[3]


def test_what_has_the_keyboard_in_it_may_go_and_still_no_key_acts_behind(stage: Stage, qtbot: QtBot) -> None:
    question = ask(stage)
    for one in (*question.findChildren(QLineEdit), *question.findChildren(QPushButton)):
        one.deleteLater()
    qtbot.waitUntil(lambda: not question.findChildren(QLineEdit))
    typed(stage, "wk", CONTROL)
    assert len(stage.window.tabs.ids()) == 3
    assert stage.window.findChild(Palette) is None
    question.reject()


def test_the_keys_of_a_window_of_its_own_do_nothing_behind_a_question_there(
    stage: Stage, qtbot: QtBot
) -> None:
    panel = QLineEdit()
    place = Detachable(stage.kit, panel, "search", lambda: "Search")
    stage.window.add_side("seek", "search", lambda: "Search", lambda: place)
    stage.window.show_side("seek")
    place.detach(*(action.qaction for action in stage.kit.actions.all()))
    own = place.window_of_its_own
    assert own is not None
    qtbot.waitExposed(own)
    question = ask(stage, panel)
    assert question.window() is own
    for keyboard_is_lost in (False, True):
        if keyboard_is_lost:
            question.line.deleteLater()
            qtbot.waitUntil(lambda: not question.findChildren(QLineEdit))
        for key in (Qt.Key.Key_W, Qt.Key.Key_K):
            QTest.keyClick(own.windowHandle(), key, CONTROL)
        assert len(stage.window.tabs.ids()) == 3
        assert stage.window.findChild(Palette) is None
    question.reject()
    place.attach()
