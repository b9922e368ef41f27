"""A window with three conversations and room for four panes, for the tests of panes."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import Stage, make_stage
from workstation.ui.shell.tabs import Tabs


def wide_stage(app: QApplication, qtbot: QtBot) -> Stage:
    """The last of the three is in front and has the keyboard."""
    made = make_stage(app, qtbot)
    made.window.resize(2200, 1100)
    made.open_three()
    made.window.tabs.focus_page()
    return made


def standing(tabs: Tabs) -> list[list[str]]:
    return [pane.ids() for pane in tabs.grid.panes()]


def page_of(tabs: Tabs, tab: str) -> QWidget:
    page = tabs.page(tab)
    assert page is not None
    return page
