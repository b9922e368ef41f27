"""The list of all open tabs over a window with panes."""

from PySide6.QtWidgets import QWidget

from tests.gallery import panes
from tests.gallery.stage import Stage
from workstation.ui.shell.tab_finder import TabFinder
from workstation.ui.shell.window import MainWindow


def show(stage: Stage) -> QWidget:
    behind = panes.show(stage)
    assert isinstance(behind, MainWindow)
    behind.show()
    finder = TabFinder(behind.tabs)
    finder.appear()
    finder.field.setText("n")
    return finder
