"""In the middle of a word of an input method, Enter, Esc and the arrows are its own."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.habits import Habits

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def compose(widget: QWidget, preedit: str, committed: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(committed)
    QApplication.sendEvent(widget, event)


def kept_from_actions(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize(("key", "modifiers"), [(ENTER, NONE), (ENTER, CONTROL), (ESCAPE, NONE)])
def test_no_action_takes_a_key_from_a_word_that_is_being_composed(
    qapp: QApplication, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    editor = Editor(Habits(window), window)
    compose(editor, "にほん")
    assert kept_from_actions(editor, key, modifiers)
    compose(editor, "", "日本")
    if modifiers:
        assert not kept_from_actions(editor, key, modifiers), "Ctrl+Enter sends again"


def test_enter_ends_a_word_in_a_list_that_is_searched_and_chooses_nothing(
    qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    lines = [Line("a", "日本"), Line("b", "韓国")]
    chooser = Chooser(stage().kit.theme, "test", lambda typed: ranked(typed, lines), window)
    chosen: list[str] = []
    chooser.chosen.connect(chosen.append)
    compose(chooser.field, "にほん")
    for key in (Qt.Key.Key_Down, ENTER):
        QTest.keyClick(chooser.field, key)
    assert (chosen, chooser.current) == ([], "a")
    compose(chooser.field, "", "日本")
    QTest.keyClick(chooser.field, ENTER)
    assert chosen == ["a"]
