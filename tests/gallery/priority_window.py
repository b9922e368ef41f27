"""The priority panel in a window of its own, in which its halves stand side by side."""

from PySide6.QtWidgets import QWidget

from tests.gallery.priority import panel
from tests.gallery.stage import Stage


def show(stage: Stage) -> QWidget:
    view = panel(stage, detached=True)
    view.resize(900, 640)
    return view
