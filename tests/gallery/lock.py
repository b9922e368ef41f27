"""The locked screen after a wrong password."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.ui.features.lock.view import LockView


def show(stage: Stage) -> QWidget:
    view = LockView(stage.kit, badge="STUB BACKEND")
    view.resize(720, 560)
    view.show_lock(NOW - 1_800_000, "Lan Nguyen", by_server=False)
    view.show_waits(2, 3)
    view.show_trouble("That is not the password. Try again in 4 s.")
    return view
