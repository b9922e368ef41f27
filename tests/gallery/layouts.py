"""The layouts of panes: three have a name, a fourth is being given one."""

from PySide6.QtWidgets import QWidget

from tests.gallery import window
from tests.gallery.stage import Stage
from workstation.domain.panes import ONE_PANE, Column, Panes
from workstation.ui.shell.layouts_dialog import LayoutsDialog


def show(stage: Stage) -> QWidget:
    whole = window.show(stage)
    dialog = LayoutsDialog(stage.kit.theme, whole)
    two = Panes((Column(1, (1,)), Column(1, (1,))))
    dialog.show_layouts({"Night shift": ONE_PANE, "Hai khách cùng lúc": two, "مقارنة": two})
    dialog.field.setText("Four at once")
    dialog.open()
    return whole
