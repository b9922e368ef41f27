"""Behind the lock nobody's words can be seen, heard, pasted or acted upon; afterwards all is as it was."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.whole_desk import mine, open_desk, opened, whole_desk
from tests.patience import eventually
from workstation.ui.kit.curtain import Curtain

Run = Callable[[Any], Any]
SECRET = "c1's secret words"


def heard(of: QAccessibleInterface) -> Iterator[str]:
    """Everything in the tree that screen readers walk."""
    kinds = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value
    yield from (of.text(kind) for kind in kinds)
    for number in range(of.childCount()):
        child = of.child(number)
        if child is not None and child.isValid():
            yield from heard(child)


def all_heard() -> str:
    root = QAccessible.queryAccessibleInterface(QApplication.instance())
    return "\n".join(heard(root))


def card() -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName("password")
    return field


class Note(QDialog):
    """A dialog in which somebody has begun to write."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hand over Customer of c1")
        self.field = QLineEdit(SECRET, self)
        self.field.setAccessibleName("note")
        QVBoxLayout(self).addWidget(self.field)


def test_nothing_of_the_desk_is_in_the_tree_of_screen_readers(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, _store, editor):
            editor.setFocus()
            editor.insertPlainText(SECRET)
            assert SECRET in all_heard()
            front.window.cover(card())
            await asyncio.sleep(0.05)
            said = all_heard()
            assert SECRET not in said
            assert "Hello?" not in said
            assert "password" in said
            front.window.uncover()
            assert SECRET in all_heard()
            await eventually(editor.hasFocus)
            assert editor.textCursor().position() == len(SECRET)

    run(story())


def test_dialogs_go_and_come_back_with_what_was_written_in_them(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, _store, _editor):
            note = Note(front.window)
            note.open()
            menu = QMenu(front.window)
            menu.addAction("Customer of c1")
            menu.popup(front.window.pos())
            front.window.cover(card())
            assert not note.isVisible()
            assert not menu.isVisible()
            assert "Hand over" not in all_heard()
            late = Note(front.window)
            late.open()  # work in the background had a question
            await eventually(lambda: not late.isVisible())
            assert SECRET not in all_heard()
            front.window.uncover()
            assert note.isVisible()
            assert note.isModal()
            assert late.isVisible()
            assert note.field.text() == SECRET

    run(story())


def test_what_was_copied_here_cannot_be_pasted_elsewhere_meanwhile(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    curtain = Curtain(stage, copied_here=lambda: True)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(SECRET)
    curtain.draw()
    assert clipboard.text() == ""
    curtain.open()
    assert clipboard.text() == SECRET
    curtain.draw()
    clipboard.setText("a password out of a manager")
    curtain.open()
    assert clipboard.text() == "a password out of a manager"


def test_what_was_copied_elsewhere_stays_on_the_clipboard(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    QGuiApplication.clipboard().setText("a password out of a manager")
    Curtain(stage, copied_here=lambda: False).draw()
    assert QGuiApplication.clipboard().text() == "a password out of a manager"


def test_no_key_acts_behind_the_card_whatever_becomes_possible_meanwhile(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, _store, _editor):
            done: list[str] = []
            actions = front._kit.actions
            actions.add("test.before", "Before", lambda: done.append("before"), ("Ctrl+Shift+F11",))
            field = card()
            front.window.cover(field)
            actions.add("test.late", "Late", lambda: done.append("late"), ("Ctrl+Shift+F12",))
            for action in actions.all():
                action.qaction.setEnabled(True)
            await eventually(field.hasFocus)
            for key in (Qt.Key.Key_F11, Qt.Key.Key_F12):
                QTest.keyClick(
                    field, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
                )
            QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            assert done == []
            front.window.uncover()
            await eventually(front.window.ground.isVisible)
            QTest.keyClick(
                front.window,
                Qt.Key.Key_F11,
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            )
            await eventually(lambda: done == ["before"])

    run(story())


def test_a_long_conversation_stands_where_it_was_read(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1", 120)) as (front, _store):
            view = await opened(front, "c1")
            timeline = view.timeline
            await eventually(lambda: timeline.verticalScrollBar().maximum() > 500)
            timeline.verticalScrollBar().setValue(timeline.verticalScrollBar().maximum() - 400)
            await asyncio.sleep(0.1)
            before = view.anchor, timeline.verticalScrollBar().value()
            front.window.cover(card())
            await asyncio.sleep(0.1)
            front.window.uncover()
            await asyncio.sleep(0.2)
            assert (view.anchor, timeline.verticalScrollBar().value()) == before

    run(story())
