"""A question lies in its window: keys are its own at once, and nothing behind it is reached meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.acting_stage import stage as acting_stage
from tests.gui.shell_stage import CONTROL, NONE, Stage, at_work, page, typed
from tests.patience import eventually
from workstation.ui.features.acting.escalation import EscalationInquiry
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.dialogs import Choice, Question
from workstation.ui.kit.in_front import opened_of
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]
CHOICES = (Choice("keep", "Keep it", "primary"), Choice("delete", "Delete it", "danger"))


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return at_work(qapp, qtbot)


def ask(stage: Stage, opener: QWidget | None = None) -> LineQuestion:
    question = LineQuestion(
        opener or stage.window.ground, "Raise a warning", "It is marked for all.", "Why", 99
    )
    question.open()
    return question


def press(stage: Stage, key: Qt.Key) -> None:
    QTest.keyClick(stage.window.windowHandle(), key)


def inside(question: AskInFront) -> bool:
    holder = QApplication.focusWidget()
    return holder is not None and question.isAncestorOf(holder)


def test_what_is_typed_right_after_its_key_is_the_questions_and_not_the_windows_behind(stage: Stage) -> None:
    act = QAction(stage.window)
    act.setShortcut("Ctrl+Alt+F11")
    asked: list[LineQuestion] = []
    act.triggered.connect(lambda: asked.append(ask(stage)))
    stage.window.addAction(act)
    pressed = CONTROL | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_F11, pressed)
    typed(stage, "scam")
    assert (asked[0].line.text(), page(stage).text()) == ("scam", "")
    heard: list[str] = []
    asked[0].answered.connect(heard.append)
    press(stage, Qt.Key.Key_Return)
    typed(stage, "on")
    assert heard == ["scam"]
    assert page(stage).text() == "on"


def test_words_for_security_are_typed_without_waiting_for_a_window(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with acting_stage(tmp_path) as here:
            here.press("escalate")
            asked = await here.asked(EscalationInquiry)
            assert not asked.isWindow()
            for key in "why":
                QTest.keyClick(here.window.windowHandle(), Qt.Key(ord(key.upper())))
            assert asked._reason.words == "why"
            asked.reject()
            await eventually(lambda: here.window.findChild(EscalationInquiry) is None)

    run(main())


def test_a_click_beside_it_leaves_it_and_reaches_nothing(stage: Stage) -> None:
    question, window = ask(stage), stage.window.windowHandle()
    button = stage.window.rail.findChildren(QWidget)[0]
    pressed: list[bool] = []
    if isinstance(button, QPushButton):
        button.clicked.connect(lambda: pressed.append(True))
    for place in (button.mapTo(stage.window, QPoint(5, 5)), page(stage).mapTo(stage.window, QPoint(5, 5))):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, NONE, place)
    assert question.isVisible()
    assert not pressed
    typed(stage, "why")
    assert question.line.text() == "why"


def test_no_key_and_no_menu_gets_past_it_but_the_lock(stage: Stage) -> None:
    locked: list[bool] = []
    stage.commands.lock_asked.connect(lambda: locked.append(True))
    before = stage.window.tabs.current()
    question = ask(stage)
    typed(stage, "12wk", CONTROL)
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F9, Qt.Key.Key_F1):
        press(stage, key)
    assert stage.window.tabs.current() == before
    assert len(stage.window.tabs.ids()) == 3
    assert inside(question)
    assert not stage.window.menuBar().isEnabled()
    typed(stage, "l", CONTROL)
    assert locked == [True]
    second = ask(stage, question)
    second.reject()
    assert not stage.window.menuBar().isEnabled(), "the first one asks on"
    question.reject()
    assert stage.window.menuBar().isEnabled()


def test_tab_goes_round_in_it_as_it_is_read(stage: Stage) -> None:
    question = ask(stage)
    question.line.setText("because")
    passed = []
    for _ in range(4):
        passed.append((QApplication.focusWidget() or question).accessibleIdentifier())
        press(stage, Qt.Key.Key_Tab)
    names = ["line_question.line", "line_question.cancel", "line_question.do"]
    assert passed == [*names, names[0]]


def test_what_would_take_the_keyboard_behind_it_has_it_afterwards(stage: Stage) -> None:
    stage.window.focus_side()
    question = ask(stage)
    question.line.setText("half")
    page(stage).setFocus()
    assert question.line.hasFocus()
    press(stage, Qt.Key.Key_Escape)
    assert page(stage).hasFocus()


def test_enter_never_presses_what_is_dangerous_even_on_it(stage: Stage) -> None:
    for key, wanted in ((Qt.Key.Key_Return, "keep"), (Qt.Key.Key_Space, "delete")):
        question, heard = Question(stage.window.ground, "Delete?", "It goes.", CHOICES), list[str]()
        question.answered.connect(heard.append)
        question.open()
        press(stage, Qt.Key.Key_Tab)
        assert (QApplication.focusWidget() or question).accessibleIdentifier() == "question.delete"
        press(stage, key)
        assert heard == [wanted]
        assert page(stage).hasFocus()


def test_one_over_another_is_left_alone_and_the_keyboard_is_back_in_the_first(stage: Stage) -> None:
    first = ask(stage)
    second = ask(stage, first)
    typed(stage, "b")
    assert (first.line.text(), second.line.text()) == ("", "b")
    first.line.setFocus()
    assert second.line.hasFocus(), "it lies behind"
    press(stage, Qt.Key.Key_Escape)
    assert opened_of(stage.window.ground) == [first]
    typed(stage, "a")
    assert first.line.text() == "a"
    press(stage, Qt.Key.Key_Escape)
    assert page(stage).hasFocus()


def test_a_lock_takes_it_out_of_sight_and_it_stands_there_afterwards(stage: Stage) -> None:
    stage.window.focus_side()
    held = stage.window.focusWidget()
    question = ask(stage)
    typed(stage, "half")
    stage.window.cover(QLineEdit())
    assert not question.isVisible()
    typed(stage, "secret")
    stage.window.uncover()
    typed(stage, "way")
    assert question.isVisible()
    assert question.line.text() == "halfway"
    assert stage.window.menuBar().isVisible()
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.focusWidget() is held


def test_one_that_lies_on_the_window_itself_is_asked_over_a_lock_too(stage: Stage) -> None:
    question, heard = Question(stage.window, "Lose it?", "The disk is full.", CHOICES), list[str]()
    question.answered.connect(heard.append)
    question.open()
    card = QLineEdit()
    stage.window.cover(card)
    assert question.isVisible()
    assert inside(question)
    typed(stage, "secret")
    assert card.text() == ""
    press(stage, Qt.Key.Key_Return)
    assert heard == ["keep"]


def test_it_leaves_with_what_it_was_opened_of(stage: Stage, qtbot: QtBot) -> None:
    opener = QWidget(stage.window.ground)
    question = ask(stage, opener)
    assert opened_of(stage.window.ground) == opened_of(opener) == [question]
    opener.deleteLater()
    qtbot.waitUntil(page(stage).hasFocus)
    assert opened_of(stage.window.ground) == []
