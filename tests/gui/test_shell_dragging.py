"""Tabs dragged with the mouse: along their strip, onto another, to the edge of a pane."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.pane_stage import standing, wide_stage
from tests.gui.shell_stage import Stage
from workstation.ui.shell.pane import Pane
from workstation.ui.shell.pane_grid import Side
from workstation.ui.shell.tabs import Tabs


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return wide_stage(qapp, qtbot)


def drag(tabs: Tabs, tab: str, to: QPoint) -> None:
    """Press on a tab, move to a point of the conversations' room, let go there."""
    button = tabs.pane_of(tab).strip.button(tab)
    start = button.mapTo(tabs, QPoint(20, 20))
    for kind, at in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, start + QPoint(30, 0)),
        (QEvent.Type.MouseMove, to),
        (QEvent.Type.MouseButtonRelease, to),
    ):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, QPointF(button.mapFrom(tabs, at)), QPointF(tabs.mapToGlobal(at)), left, left,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(button, event)


def edge(tabs: Tabs, pane: Pane, side: Side) -> QPoint:
    rect = pane.place.rect()
    inside = {
        Side.BEFORE: QPoint(10, rect.height() // 2),
        Side.AFTER: QPoint(rect.width() - 10, rect.height() // 2),
        Side.ABOVE: QPoint(rect.width() // 2, 10),
        Side.BELOW: QPoint(rect.width() // 2, rect.height() - 10),
    }[side]
    return pane.place.mapTo(tabs, inside)


@pytest.mark.parametrize("side", Side)
def test_a_tab_dragged_to_an_edge_gets_a_pane_there(stage: Stage, side: Side) -> None:
    tabs = stage.window.tabs
    drag(tabs, "b", edge(tabs, tabs.leading, side))
    wanted = [["a", "c"], ["b"]] if side in (Side.AFTER, Side.BELOW) else [["b"], ["a", "c"]]
    assert standing(tabs) == wanted
    assert len(tabs.standing().columns) == (2 if side in (Side.BEFORE, Side.AFTER) else 1)
    assert tabs.current() == "b"


def test_a_tab_dragged_along_its_strip_or_onto_another_stands_there(stage: Stage) -> None:
    tabs = stage.window.tabs
    strip = tabs.strip
    drag(tabs, "a", strip.button("c").mapTo(tabs, QPoint(5, 10)))
    assert standing(tabs) == [["b", "a", "c"]]
    stage.kit.actions.run("tab.to_new_pane")
    target = tabs.grid.panes()[1].strip
    drag(tabs, "b", target.button(target.ids()[0]).mapTo(tabs, QPoint(5, 10)))
    assert sorted(map(len, standing(tabs))) == [1, 2]
    assert standing(tabs)[1][0] == "b"


def test_escape_lets_a_dragged_tab_stay(stage: Stage, qtbot: QtBot) -> None:
    tabs = stage.window.tabs
    button = tabs.strip.button("b")
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    tabs.dragged.emit("b", tabs.mapToGlobal(edge(tabs, tabs.leading, Side.AFTER)))
    qtbot.keyClick(QWidget.keyboardGrabber(), Qt.Key.Key_Escape)
    tabs.dropped.emit("b", tabs.mapToGlobal(edge(tabs, tabs.leading, Side.AFTER)))
    assert standing(tabs) == [["a", "b", "c"]]
    assert QWidget.keyboardGrabber() is None


def test_while_a_tab_is_dragged_its_key_closes_nothing(stage: Stage, qtbot: QtBot) -> None:
    tabs, window = stage.window.tabs, stage.window.windowHandle()
    tabs.select("b")
    qtbot.mousePress(tabs.strip.button("b"), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    there = tabs.mapToGlobal(edge(tabs, tabs.leading, Side.AFTER))
    tabs.dragged.emit("b", there)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert standing(tabs) == [["a", "b", "c"]]
    tabs.dropped.emit("b", there)
    assert QWidget.keyboardGrabber() is None
    assert standing(tabs) == [["a", "c"], ["b"]]


def test_a_desk_that_is_covered_meanwhile_has_no_part_in_it(stage: Stage, qtbot: QtBot) -> None:
    tabs, window = stage.window.tabs, stage.window
    qtbot.mousePress(tabs.strip.button("b"), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    there = tabs.mapToGlobal(edge(tabs, tabs.leading, Side.AFTER))
    tabs.dragged.emit("b", there)
    assert QWidget.keyboardGrabber() is not None
    window.cover(QLineEdit())
    assert QWidget.keyboardGrabber() is None
    tabs.dragged.emit("b", there)
    tabs.dropped.emit("b", there)
    assert QWidget.keyboardGrabber() is None
    assert standing(tabs) == [["a", "b", "c"]]


def test_right_to_left_the_second_pane_stands_at_the_left(stage: Stage, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        tabs = stage.window.tabs
        stage.kit.actions.run("pane.split")
        first, second = (pane.mapTo(tabs, QPoint()).x() for pane in tabs.grid.panes())
        assert first > second
        drag(tabs, "a", edge(tabs, tabs.grid.panes()[0], Side.BEFORE))  # its left edge, where one reads on
        assert standing(tabs)[1] == ["a"]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
