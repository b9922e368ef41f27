"""The command palette over the window, some letters typed."""

from PySide6.QtWidgets import QWidget

from tests.gallery import window
from tests.gallery.stage import Stage
from workstation.ui.shell.palette import Palette


def show(stage: Stage) -> QWidget:
    behind = window.show(stage)
    behind.resize(1280, 760)
    behind.show()
    palette = Palette(stage.kit.theme, stage.kit.actions, behind)
    palette.appear("ta")
    return palette
