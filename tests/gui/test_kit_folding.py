"""In a narrow pane the buttons stand below the words, and nothing is cut off."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gallery import conversation
from tests.gallery.stage import stage
from workstation.ui.features.conversation.banner import Banner
from workstation.ui.features.conversation.header import Header
from workstation.ui.shell.pane import LEAST_WIDTH


@pytest.mark.parametrize("zoom", [100, 200])
def test_header_and_banner_fold_where_a_pane_is_narrow(qtbot: QtBot, zoom: int) -> None:
    here = stage(zoom=zoom)
    try:
        view = conversation.show(here)
        qtbot.addWidget(view)
        view.show()
        for lines, folded in ((80, False), (LEAST_WIDTH, True)):
            view.resize(lines * view.fontMetrics().height(), 900)
            for part, words in ((view.findChild(Header), "_name"), (view.findChild(Banner), "_title")):
                assert part is not None
                told = getattr(part, words)
                shown = [one for one in part.findChildren(QPushButton) if one.isVisible()]
                part.layout().activate()
                assert shown
                assert all((one.y() >= told.geometry().bottom()) == folded for one in shown)
    finally:
        stage()
