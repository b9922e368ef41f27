"""When it locks by itself: by both clocks, and never while somebody is here."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE_MS
from workstation.ui.shell.caret import RestingCaret
from workstation.ui.shell.idleness import Idleness

MINUTE = 60_000


@dataclass
class Clocks:
    wall: int = 1_795_615_327_000
    steady: int = 5_000

    def pass_(self, ms: int) -> None:
        self.wall += ms
        self.steady += ms


class Desk:
    def __init__(self, qtbot: QtBot, minutes: int = 15) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName("field")
        qtbot.addWidget(self.field)
        self.field.show()
        self.field.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus, timeout=PATIENCE_MS)
        self.clocks = Clocks()
        self.due: list[bool] = []
        self.counted: list[int] = []
        self.idleness = Idleness(lambda: self.clocks.wall, lambda: self.clocks.steady, self.field)
        self.idleness.due.connect(lambda: self.due.append(True))
        self.idleness.counted.connect(self.counted.append)
        self.idleness.watch(minutes * MINUTE)

    def after(self, ms: int) -> None:
        self.clocks.pass_(ms)
        self.idleness.look()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_it_is_due_after_so_many_minutes_and_the_last_one_is_counted(desk: Desk) -> None:
    desk.after(14 * MINUTE - 1)
    assert desk.counted == []
    desk.after(1001)
    assert desk.counted == [59_000]
    assert not desk.due
    desk.after(59_000)
    assert desk.due
    assert desk.counted[-1] == -1


def test_keys_words_of_an_input_method_clicks_and_a_moved_pointer_count(desk: Desk) -> None:
    acts = (
        lambda: QTest.keyClick(desk.field, Qt.Key.Key_A),
        lambda: QApplication.sendEvent(desk.field, QInputMethodEvent("ni", [])),
        lambda: QTest.mouseClick(desk.field, Qt.MouseButton.LeftButton),
        lambda: _move(desk, 10),
    )
    for act in acts:
        desk.after(14 * MINUTE + 30_000)
        assert desk.counted[-1] > 0
        act()
        assert desk.counted[-1] == -1
        desk.after(14 * MINUTE - 1)
        assert desk.counted[-1] == -1
        act()
    assert not desk.due


def test_a_window_that_comes_under_a_still_pointer_is_nobody(desk: Desk) -> None:
    _move(desk, 10)
    desk.after(14 * MINUTE + 30_000)
    _move(desk, 10)
    assert desk.counted[-1] > 0


def test_a_night_asleep_locks_before_the_first_key_reaches_anything(desk: Desk) -> None:
    desk.clocks.wall += 8 * 60 * MINUTE  # the steady clock stood still
    QTest.keyClick(desk.field, Qt.Key.Key_A)
    assert desk.due
    assert desk.field.text() == ""


def test_a_clock_set_back_earns_nobody_time(desk: Desk) -> None:
    desk.clocks.wall -= 60 * MINUTE
    desk.clocks.steady += 15 * MINUTE
    desk.idleness.look()
    assert desk.due


def test_with_no_limit_it_never_comes(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qtbot, minutes=0)
    desk.after(10_000 * MINUTE)
    QTest.keyClick(desk.field, Qt.Key.Key_A)
    assert not desk.due


def test_it_comes_once_until_it_is_watched_anew(desk: Desk) -> None:
    desk.after(15 * MINUTE)
    assert len(desk.due) == 1
    desk.idleness.watch(0)
    desk.after(15 * MINUTE)
    desk.idleness.watch(MINUTE)
    desk.after(MINUTE)
    assert len(desk.due) == 2


def _move(desk: Desk, x: int) -> None:
    """As the X server tells of it: to the window."""
    window = desk.field.windowHandle()
    place = QPointF(x, 5)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(QPoint(x, 5)), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)


def test_the_caret_stands_still_while_nobody_is_here_and_blinks_with_the_first_key(
    qtbot: QtBot, desk: Desk
) -> None:
    hints = QGuiApplication.styleHints()
    hints.setCursorFlashTime(-1)  # as the desktop has it
    blinks = hints.cursorFlashTime()
    assert blinks > 0
    RestingCaret(desk.idleness, rest_ms=20)
    qtbot.waitUntil(lambda: hints.cursorFlashTime() == 0, timeout=PATIENCE_MS)
    QTest.keyClick(desk.field, Qt.Key.Key_A)
    assert hints.cursorFlashTime() == blinks
    qtbot.waitUntil(lambda: hints.cursorFlashTime() == 0, timeout=PATIENCE_MS)
    desk.idleness.touch()
    assert hints.cursorFlashTime() == blinks
