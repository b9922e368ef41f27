"""The window stands on the screen before there is anything in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import make_kit
from workstation.runtime.first_frame import paint_first
from workstation.ui.kit.tokens import DARK
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.window import AT_FIRST, MainWindow


def bare(app: QApplication, qtbot: QtBot, memory: WindowMemory, scheme: str = "system") -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.stand(memory, scheme)
    window.show()
    paint_first(app, window)
    return window


def test_it_stands_where_it_was_left_and_is_filled_there(qapp: QApplication, qtbot: QtBot) -> None:
    left = MainWindow().furnish(make_kit(qapp))
    qtbot.addWidget(left)
    left.resize(1100, 640)
    window = bare(qapp, qtbot, WindowMemory.of(left.memory().as_dict()))
    assert (window.height(), window.isVisible()) == (640, True)
    window.furnish(make_kit(qapp))
    paint_first(qapp, window)
    assert window.height() == 640
    shown = (window.rail, window.tabs, window.status, window.splitter)
    assert all(part.isVisible() for part in shown)
    assert window.rail.height() > AT_FIRST.height() // 3


def test_its_colour_is_the_one_on_which_everything_will_stand(qapp: QApplication, qtbot: QtBot) -> None:
    window = bare(qapp, qtbot, WindowMemory(), "dark")
    assert window.grab().toImage().pixelColor(9, 9) == QColor(DARK.bg)
    window.furnish(make_kit(qapp))
    ours, everybodys = window.palette(), QApplication.palette()
    assert ours.color(QPalette.ColorRole.Window) == everybodys.color(QPalette.ColorRole.Window)


def test_whatever_happens_to_it_meanwhile_it_waits(qapp: QApplication, qtbot: QtBot) -> None:
    window = bare(qapp, qtbot, WindowMemory(geometry="bm9uc2Vuc2U="))
    qapp.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    window.resize(1000, 600)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_F6, Qt.Key.Key_A):
        QTest.keyClick(window, key)
    window.close()
    assert window.isVisible(), "whoever runs the application is asked, once there is anybody"
    window.furnish(make_kit(qapp))
    with qtbot.waitSignal(window.close_asked):
        window.close()
