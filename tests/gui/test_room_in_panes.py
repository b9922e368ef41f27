"""A narrow or low pane: warnings stand whole, names can be read, and what is pressed stands apart."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.gallery import conversation
from tests.gallery.stage import stage
from workstation.ui.features.conversation.share import Share
from workstation.ui.features.conversation.view import ConversationView


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[ConversationView]:
    """A conversation with a warning, in which every act is offered."""
    shown = conversation.show(stage())
    assert isinstance(shown, ConversationView)
    qtbot.addWidget(shown)
    yield shown
    qapp.processEvents()


def resized(view: ConversationView, width: int, height: int) -> None:
    view.resize(width, height)
    view.show()
    for _ in range(10):  # heights that follow from widths come one after the other
        QApplication.processEvents()


@pytest.mark.parametrize("width", [338, 400, 470])
def test_a_warning_stands_whole_in_a_narrow_pane_that_grows_lower(view: ConversationView, width: int) -> None:
    share = view.findChild(Share)
    assert share is not None
    for height in (700, 655, 613, 560, 500):
        resized(view, width, height)
        assert not share.verticalScrollBar().isVisible(), height
        assert view.banner.height() <= share.height(), height


@pytest.mark.parametrize("width", [440, 500, 560, 620, 680, 760])
def test_the_customers_name_is_whole_beside_all_acts_and_their_count(
    view: ConversationView, width: int
) -> None:
    resized(view, width, 700)
    name = view.header._name
    assert name.width() >= name.fontMetrics().horizontalAdvance(name.text())


@pytest.mark.parametrize("height", [420, 700])
def test_acts_stand_apart_however_low_the_pane_is(view: ConversationView, height: int) -> None:
    resized(view, 760, height)
    acts = sorted(
        (one for one in view.header.findChildren(QPushButton) if one.isVisible()), key=lambda one: one.x()
    )
    assert len(acts) == 4
    for one, after in pairwise(acts):
        assert after.x() - one.geometry().right() > 4
