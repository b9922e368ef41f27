"""The campaigns in the priority panel: what several customers are talked into, and whom nobody has warned."""

from PySide6.QtWidgets import QWidget

from tests.gallery.priority import panel
from tests.gallery.stage import Stage


def show(stage: Stage) -> QWidget:
    view = panel(stage)
    view.resize(340, 700)
    stage.kit.actions.run("priority.campaigns")
    return view
