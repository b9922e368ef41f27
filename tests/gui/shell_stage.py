"""A window with three made-up sections, for the tests of the shell."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from workstation.domain.severity import Severity
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.words import Words
from workstation.ui.shell.commands import Commands
from workstation.ui.shell.menus import Menus
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.window import MainWindow

NOW = 1_795_615_327_000
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LOOKS = {
    "a": TabLook("Nguyễn Văn An", NOW - 42_000, 2, Severity.WARNING),
    "b": TabLook("أحمد علي", NOW - 12_000, has_draft=True),
    "c": TabLook("山田 太郎", NOW - 130_000, 1, Severity.BLOCK, unsent=2),
}


@dataclass
class Stage:
    """``built`` and ``left`` tell which pages the window asked for and gave back, in order."""

    kit: Kit
    window: MainWindow
    commands: Commands
    built: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def open_three(self) -> None:
        for name, look in LOOKS.items():
            self.window.tabs.open_tab(name, look)

    def build(self, tab: str) -> QWidget:
        self.built.append(tab)
        page = QLineEdit()
        page.setAccessibleName(f"page {tab}")
        return page

    def leave(self, tab: str, page: QWidget) -> None:
        self.left.append(tab)
        page.deleteLater()


def make_kit(app: QApplication) -> Kit:
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows of earlier tests would be dressed again
    theme = Theme(app, "light")
    return Kit(theme, Icons(theme), Words(theme), Actions(theme), lambda: NOW)


def make_stage(app: QApplication, qtbot: QtBot) -> Stage:
    kit = make_kit(app)
    window = MainWindow().furnish(kit, badge="STUB BACKEND")
    qtbot.addWidget(window)
    for name, icon in (("inbox", "inbox"), ("search", "search"), ("tray", "tray")):
        window.add_side(name, icon, name.title, _panel(name))
    stage = Stage(kit, window, Commands(window, kit.theme, kit.actions))
    Menus(window, kit.actions)
    window.tabs.set_pages(stage.build, stage.leave)
    window.context.set_content(_panel("context")())
    window.resize(1400, 800)
    window.show()
    window.show_side("inbox")
    qtbot.waitExposed(window)
    return stage


def at_work(app: QApplication, qtbot: QtBot) -> Stage:
    """With three tabs, and the keyboard in the page in front."""
    stage = make_stage(app, qtbot)
    stage.open_three()
    page(stage).setFocus()
    return stage


def page(stage: Stage) -> QLineEdit:
    """What one writes in where no conversation is."""
    found = [one for one in stage.window.findChildren(QLineEdit) if one.accessibleName().startswith("page")]
    return next(one for one in found if one.isVisible())


def typed(stage: Stage, keys: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """As they come from the system: to the window that one was writing in."""
    for key in keys:
        QTest.keyClick(stage.window.windowHandle(), Qt.Key(ord(key.upper())), modifiers)


def _panel(name: str) -> type[QListWidget]:
    class Panel(QListWidget):
        def __init__(self) -> None:
            super().__init__()
            self.setAccessibleName(f"panel {name}")
            self.addItem(name)

    return Panel
