"""Keys that are typed while a dialog opens belong to it, and the keyboard goes back to where it was."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import CONTROL, NONE, Stage, at_work, page, typed
from tests.gui.test_input_methods import kept_from_actions
from workstation.ui.kit.in_front import InFront
from workstation.ui.shell.palette import Palette
from workstation.ui.shell.tab_finder import TabFinder


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return at_work(qapp, qtbot)


def laid(stage: Stage) -> InFront:
    return next(one for one in stage.window.findChildren(InFront) if one.isVisible())


def test_what_is_typed_right_after_its_key_is_the_palettes(stage: Stage) -> None:
    typed(stage, "k", CONTROL)
    typed(stage, "dark")
    palette = laid(stage)
    assert isinstance(palette, Palette)
    assert palette.field.text() == "dark"
    assert page(stage).text() == ""


def test_what_is_typed_right_after_it_left_is_written_where_one_was(stage: Stage) -> None:
    typed(stage, "k", CONTROL)
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_Escape)
    typed(stage, "hello")
    assert page(stage).text() == "hello"


def test_what_is_typed_right_after_its_button_finds_a_tab(stage: Stage) -> None:
    TabFinder(stage.window.tabs).appear()
    typed(stage, "an")
    finder = laid(stage)
    assert isinstance(finder, TabFinder)
    assert finder.field.text() == "an"
    assert page(stage).text() == ""


def test_no_key_gets_past_it(stage: Stage) -> None:
    before = stage.window.tabs.current()
    typed(stage, "k", CONTROL)
    typed(stage, "12w", CONTROL)
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F9, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(stage.window.windowHandle(), key)
    assert stage.window.tabs.current() == before
    assert len(stage.window.tabs.ids()) == 3
    assert laid(stage).field.hasFocus()


def test_the_key_that_works_everywhere_works_in_it(stage: Stage) -> None:
    locked: list[bool] = []
    stage.commands.lock_asked.connect(lambda: locked.append(True))
    typed(stage, "kl", CONTROL)
    assert locked == [True]


def test_where_what_had_the_keyboard_has_gone_one_is_not_kept_in_what_has_left(stage: Stage) -> None:
    held = page(stage)
    typed(stage, "k", CONTROL)
    palette = laid(stage)
    held.hide()
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_Escape)
    holder = QApplication.focusWidget()
    assert holder is None or not palette.isAncestorOf(holder)
    typed(stage, "k", CONTROL)
    assert palette.isVisible(), "keys have their acts again"


def test_tab_goes_round_in_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    behind, dialog = QLineEdit(window), InFront(window)
    one, two = QLineEdit(dialog), QLineEdit(dialog)
    dialog.setFocusProxy(one)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    dialog.open()
    for wanted in (two, one, two):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is one
    behind.setFocus()
    assert not dialog.isVisible()
    assert QApplication.focusWidget() is behind


def test_what_has_left_keeps_no_key_from_its_act_though_nothing_else_takes_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    dialog, done = InFront(window), list[bool]()
    field = QLineEdit(dialog)
    dialog.setFocusProxy(field)
    act = QAction(window)
    act.setShortcut("Ctrl+J")
    act.triggered.connect(lambda: done.append(True))
    window.addAction(act)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    dialog.open()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_J, CONTROL)
    assert not done
    dialog.reject()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_J, CONTROL)
    assert done
    assert not kept_from_actions(field, Qt.Key.Key_J, CONTROL), "hidden, it has nothing to keep"


def test_a_click_elsewhere_leaves_and_does_nothing_else(stage: Stage, qtbot: QtBot) -> None:
    typed(stage, "k", CONTROL)
    palette, window = laid(stage), stage.window.windowHandle()
    ended: list[int] = []
    palette.finished.connect(ended.append)
    button = stage.window.rail.findChildren(QWidget)[0]
    place = button.mapTo(stage.window, QPoint(5, 5))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, NONE, place)
    assert ended == [QDialog.DialogCode.Rejected]
    assert not palette.isVisible()
    assert page(stage).hasFocus()


def test_it_stays_inside_a_window_that_becomes_small(stage: Stage) -> None:
    typed(stage, "k", CONTROL)
    palette, ground = laid(stage), stage.window.ground
    stage.window.resize(stage.window.minimumSize())
    QApplication.processEvents()
    assert ground.rect().contains(palette.geometry())


def test_a_card_over_the_window_hides_it_and_afterwards_one_works_on(stage: Stage) -> None:
    typed(stage, "k", CONTROL)
    palette = laid(stage)
    stage.window.cover(QLineEdit())
    assert not palette.isVisible()
    typed(stage, "secret")
    stage.window.uncover()
    assert not palette.isVisible()
    typed(stage, "on")
    assert (palette.field.text(), page(stage).text()) == ("", "on")
