"""A question has room for what it says, in a small window too, and is heard and turned as a dialog."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import Stage
from tests.gui.test_ask_in_front import ask, press, stage
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel

__all__ = ["stage"]


@pytest.mark.parametrize("zoom", [100, 200])
def test_in_a_small_window_everything_of_it_is_reached_and_its_buttons_stay_in_sight(
    stage: Stage, qtbot: QtBot, zoom: int
) -> None:
    stage.kit.theme.set_zoom(zoom)
    stage.window.setMinimumSize(QSize(1, 1))
    stage.window.resize(1024, 640)
    qtbot.waitUntil(lambda: stage.window.size() == QSize(1024, 640))
    question = AskInFront(stage.window.ground, "many", "Which of them?")
    fields = [QLineEdit(question) for _ in range(12)]
    for field in fields:
        question.column.addWidget(field)
    do = question.add_button("do", "Do it", "primary")
    question.setFocusProxy(fields[0])
    question.open()
    window = stage.window.rect()
    for widget in (*fields, do):
        qtbot.waitUntil(widget.hasFocus)
        qtbot.waitUntil(lambda widget=widget: seen_whole(widget, stage.window))
        assert window.contains(do.mapTo(stage.window, do.rect().center()))
        assert seen_whole(do, stage.window)
        press(stage, Qt.Key.Key_Tab)
    stage.kit.theme.set_zoom(100)


def seen_whole(widget: QWidget, window: QWidget) -> bool:
    seen = widget.visibleRegion().boundingRect()
    return seen == widget.rect() and window.rect().contains(widget.mapTo(window, seen.bottomRight()))


def test_it_grows_with_what_it_says(stage: Stage, qtbot: QtBot) -> None:
    question = ask(stage)
    before = question.height()
    question.column.addWidget(PlainLabel("word " * 200, question, wrap=True))
    qtbot.waitUntil(lambda: question.height() > before)
    assert stage.window.ground.rect().contains(question.geometry())


def test_a_screen_reader_hears_a_dialog_with_its_name_and_what_it_is_about(stage: Stage) -> None:
    question = ask(stage)
    heard = QAccessible.queryAccessibleInterface(question)
    assert heard.role() == QAccessible.Role.Dialog
    assert heard.text(QAccessible.Text.Name) == "Raise a warning"
    assert heard.text(QAccessible.Text.Description) == "It is marked for all."


def test_read_from_the_right_it_is_turned(stage: Stage, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        question = ask(stage)
        assert question._do.x() < question.findChildren(QPushButton)[0].x() or question._do.x() == 0
        title = question.findChild(PlainLabel)
        assert title is not None
        assert title.alignment() & Qt.AlignmentFlag.AlignRight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
