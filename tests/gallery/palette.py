"""The command palette over the window, some letters typed."""

from PySide6.QtWidgets import QWidget

from tests.gallery import window
from tests.gallery.stage import Stage
from workstation.ui.shell.palette import Palette
from workstation.ui.shell.window import MainWindow


def show(stage: Stage) -> QWidget:
    behind = window.show(stage)
    behind.resize(1280, 760)
    behind.show()
    assert isinstance(behind, MainWindow)
    palette = Palette(stage.kit.theme, stage.kit.actions, behind.ground)
    palette.appear("ta")
    return palette
