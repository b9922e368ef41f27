"""Giving keys to actions: heard as pressed, conflicts said at once, nobody caught in the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.reading import plain
from tests.gui.shell_stage import Stage, make_stage
from tests.patience import PATIENCE_MS
from workstation.ui.kit.actions import Actions
from workstation.ui.shell.keys_page import KeysPage

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        self.actions = stage.kit.actions
        self.page = KeysPage(self.actions)
        qtbot.addWidget(self.page)
        self.kept: list[dict[str, tuple[str, ...]]] = []
        self.page.chosen.connect(self.kept.append)
        self.page.show()
        self.page.activateWindow()

    def choose(self, words: str) -> None:
        self.page.search.setText(words)
        self.page.list.setCurrentIndex(self.page.list.model().index(0, 0))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL | SHIFT) -> None:
        QTest.keyClick(self.page.field, key, modifiers)

    @property
    def said(self) -> str:
        return self.page._said.text().replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Desk:
    return Desk(make_stage(qapp, qtbot), qtbot)


def keys_of(actions: Actions, id_: str) -> list[str]:
    return next(action.keys for action in actions.all() if action.id == id_)


def test_a_free_key_is_given_as_it_is_pressed(desk: Desk) -> None:
    desk.choose("reopen")
    desk.press(Qt.Key.Key_B)
    assert keys_of(desk.actions, "tab.reopen") == ["Ctrl+Shift+B"]
    assert desk.kept == [{"tab.reopen": ("Ctrl+Shift+B",)}]
    assert desk.said == "“Reopen closed tab” has Ctrl+Shift+B now."


def test_a_key_of_another_is_said_with_both_names_and_taken_only_on_the_persons_word(desk: Desk) -> None:
    desk.choose("reopen")
    desk.press(Qt.Key.Key_K, CONTROL)
    assert desk.said == "Ctrl+K belongs to “Search or run a command”."
    assert "Reopen closed tab" in desk.page._take.text()
    assert desk.kept == []
    desk.page._take.click()
    assert keys_of(desk.actions, "tab.reopen") == ["Ctrl+K"]
    assert keys_of(desk.actions, "palette") == []
    assert desk.actions.conflicts() == []
    desk.page._reset_all.click()
    assert keys_of(desk.actions, "palette") == ["Ctrl+K"]
    assert desk.kept[-1] == {}


def test_what_is_asked_about_a_key_stays_asked_while_a_macro_comes_from_elsewhere(desk: Desk) -> None:
    desk.choose("reopen")
    desk.press(Qt.Key.Key_K, CONTROL)
    desk.page._take.setFocus()
    desk.actions.add("macro.x", "Thanks", lambda: None)
    assert plain(desk.page.field.text()) == "Ctrl+K"
    assert desk.page._take.hasFocus()
    desk.page._take.click()
    assert keys_of(desk.actions, "tab.reopen") == ["Ctrl+K"]
    assert not desk.page._take.isVisible()


def test_whoever_gives_a_key_stays_in_the_field_in_which_it_was_pressed(desk: Desk) -> None:
    desk.choose("reopen")
    desk.page.field.setFocus()
    desk.press(Qt.Key.Key_K, CONTROL)
    desk.page._take.setFocus()
    desk.page._take.click()
    assert QApplication.focusWidget() is desk.page.field


def test_what_cannot_be_a_key_is_said_why(desk: Desk) -> None:
    desk.choose("reopen")
    desk.press(Qt.Key.Key_C, CONTROL)
    assert desk.said == "Ctrl+C is needed for writing; take one with Ctrl and Shift."
    desk.press(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert "open a menu" in desk.said
    desk.press(Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier)
    assert "needed for writing" in desk.said
    assert desk.kept == []


def test_one_is_reset_and_one_goes_without(desk: Desk) -> None:
    desk.choose("next tab")
    desk.page._remove.click()
    assert keys_of(desk.actions, "tab.next") == []
    desk.choose("next tab")
    desk.page._reset.click()
    assert keys_of(desk.actions, "tab.next") == ["Ctrl+Tab", "Ctrl+PgDown"]
    assert desk.kept == [{"tab.next": ()}, {}]


def test_actions_are_found_by_their_key_too(desk: Desk) -> None:
    desk.page.search.setText("ctrl+w")
    assert desk.page.list.model().rowCount() == 1


def test_nobody_is_caught_in_the_field(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("reopen")
    desk.page.field.setFocus()
    qtbot.waitUntil(desk.page.field.hasFocus, timeout=PATIENCE_MS)
    desk.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    assert not desk.page.field.hasFocus()
    desk.page.field.setFocus()
    desk.press(Qt.Key.Key_Tab, CONTROL)
    assert desk.page.field.hasFocus()
    assert "Next tab" in desk.said


def test_a_key_of_another_alphabet_is_heard_by_its_place(desk: Desk) -> None:
    desk.choose("reopen")
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord("И"), CONTROL | SHIFT, 56, 0, 0, "И")
    QApplication.sendEvent(desk.page.field, event)
    assert keys_of(desk.actions, "tab.reopen") == ["Ctrl+Shift+B"]


def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk) -> None:
    desk.choose("reopen")
    for widget in desk.page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
