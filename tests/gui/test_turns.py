"""Where a screen reader looks at every key first, what a key does still comes after what was typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.layouts import Layouts

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class SlowReader(QObject):
    """Holds the keys back as Qt's bridge to the bus of screen readers does, until the reader has looked."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[tuple[QObject, QKeyEvent]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.spontaneous() and event.type() in KEYS and isinstance(event, QKeyEvent):
            self._held.append((watched, event.clone()))
            return True
        return False

    def looks(self) -> None:
        """At all that it holds; they go on in their order."""
        held, self._held = self._held, []
        for watched, event in held:
            copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QCoreApplication.postEvent(watched, copy)
        QCoreApplication.processEvents()


class Desk:
    """``sent`` are the texts that stood in the editor when they were sent."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.first, self.second = QPlainTextEdit(self.window), QPlainTextEdit(self.window)
        self.window.setCentralWidget(self.first)
        self.second.show()
        self.sent: list[str] = []
        actions = Actions(self.window)
        actions.add("send", "Send", lambda: self.sent.append(self.first.toPlainText()), ("Ctrl+Return", "F5"))
        actions.add("other", "Other", self.second.setFocus, ("Ctrl+Tab",))
        actions.add("back", "Back", self.first.setFocus, ("Ctrl+Shift+Tab",))
        actions.attach(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.first.setFocus()
        self.layouts = Layouts(self.window, self.first, actions.with_key)
        self.reader = SlowReader()

    def types(self, text: str) -> None:
        for sign in text:
            QTest.keyClick(self.window.windowHandle(), Qt.Key(ord(sign.upper())), Qt.KeyboardModifier(0))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    QAccessible.setActive(True)
    qapp.installEventFilter(desk.reader)
    yield desk
    qapp.removeEventFilter(desk.reader)
    QAccessible.setActive(False)


def test_a_reply_is_sent_with_all_that_was_typed_before(desk: Desk) -> None:
    desk.types("your deposit")
    desk.press(Qt.Key.Key_Return)
    desk.types("next")
    desk.reader.looks()
    assert desk.sent == ["your deposit"]
    assert desk.first.toPlainText() == "your depositnext"


def test_what_was_typed_for_one_customer_does_not_go_to_the_next(desk: Desk) -> None:
    desk.types("one")
    desk.press(Qt.Key.Key_Tab)
    desk.types("two")
    desk.press(Qt.Key.Key_Tab, CONTROL | SHIFT)
    desk.types("three")
    desk.reader.looks()
    assert (desk.first.toPlainText(), desk.second.toPlainText()) == ("onethree", "two")


def test_a_key_that_waits_for_nothing_acts_at_once(desk: Desk) -> None:
    desk.types("one")
    desk.reader.looks()
    desk.press(Qt.Key.Key_F5, Qt.KeyboardModifier(0))
    assert desk.sent == ["one"]
    desk.press(Qt.Key.Key_F5, Qt.KeyboardModifier(0))
    desk.reader.looks()
    assert desk.sent == ["one", "one"]


def test_without_a_screen_reader_no_key_waits(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    QAccessible.setActive(False)
    desk.types("one")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.sent == ["one", "one"]
