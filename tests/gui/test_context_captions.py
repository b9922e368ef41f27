"""The caption of a fact stands whole, however long it is and however large the letters are."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from workstation.ui.features.context.fact import Fact

CAPTIONS = ("UID", "Withdrawal limit", "⟦Wîthdråwål lîmît~~~~~~~⟧")


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_every_caption_is_whole_and_short_ones_share_a_column(qtbot: QtBot, zoom: int) -> None:
    here = stage(zoom=zoom)
    panel = QWidget()
    qtbot.addWidget(panel)
    facts = [Fact(here.kit, f"fact{number}", panel) for number in range(len(CAPTIONS))]
    for fact, caption in zip(facts, CAPTIONS, strict=True):
        fact.set_caption(caption)
        fact.set_value("2 BTC / 24 h")
        fact.resize(fact.fontMetrics().height() * 17, fact.sizeHint().height())
        fact.show()
    panel.show()
    for fact in facts:
        assert fact._caption._fits(), fact._caption.text()
        assert fact._value.width() > fact.fontMetrics().height() * 5
    facts[1].set_caption("Limit")
    for fact in facts[:2]:
        fact.layout().activate()
        assert fact._value.x() == facts[0]._value.x()
