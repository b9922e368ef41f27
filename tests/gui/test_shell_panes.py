"""Panes: up to four, one of them leads, the keyboard is in no other, and each goes with its last tab."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.pane_stage import page_of, standing, wide_stage
from tests.gui.shell_stage import LOOKS, Stage
from workstation.domain.panes import Column, Panes
from workstation.ui.shell.tab_look import TabLook


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return wide_stage(qapp, qtbot)


def test_splitting_puts_the_neighbour_beside_the_conversation_in_front(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.select("a")
    stage.kit.actions.run("pane.split")
    assert standing(tabs) == [["a", "c"], ["b"]]
    assert tabs.current() == "b"
    assert QApplication.focusWidget() is tabs.page("b")
    assert page_of(tabs, "a").isVisible()


def test_a_single_conversation_is_split_from_an_empty_pane(stage: Stage) -> None:
    tabs = stage.window.tabs
    for tab in ("a", "b"):
        tabs.close_tab(tab)
    stage.kit.actions.run("pane.split")
    assert standing(tabs) == [["c"], []]
    assert tabs.leading.accessibleName().startswith("Pane")
    told: list[str] = []
    tabs.refused.connect(told.append)
    stage.kit.actions.run("pane.split")  # there is nothing to split off
    assert told == ["Open a conversation in this pane first."]
    tabs.open_tab("a", LOOKS["a"])
    assert standing(tabs) == [["c"], ["a"]]


def test_an_empty_pane_has_a_button_that_closes_it(stage: Stage, qtbot: QtBot) -> None:
    tabs = stage.window.tabs
    for tab in ("a", "b"):
        tabs.close_tab(tab)
    stage.kit.actions.run("pane.split")
    button = next(one for one in tabs.leading.place.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert standing(tabs) == [["c"]]


def test_there_are_four_panes_at_most_and_that_is_said(stage: Stage) -> None:
    tabs = stage.window.tabs
    told: list[str] = []
    tabs.refused.connect(told.append)
    for _ in range(5):
        tabs.split()
    assert len(standing(tabs)) == 4
    assert told == ["There are four panes already, which is the most."] * 2


def test_without_room_a_split_is_refused_in_words(stage: Stage) -> None:
    stage.window.resize(1024, 640)
    tabs = stage.window.tabs
    told: list[str] = []
    tabs.refused.connect(told.append)
    for _ in range(3):
        tabs.split()
    assert len(standing(tabs)) == 2
    assert len(told) == 2
    assert "no room" in told[0]
    assert all(pane.width() >= pane.minimumSizeHint().width() for pane in tabs.grid.panes())
    assert stage.window.tabs.width() + stage.window.side_stack.width() <= 1024


def test_the_customer_panel_makes_room_for_panes(stage: Stage) -> None:
    stage.window.resize(1280, 700)
    assert stage.window.context.wide
    stage.kit.actions.run("pane.split")
    assert not stage.window.context.wide
    stage.kit.actions.run("pane.close")
    assert stage.window.context.wide


def test_where_room_is_lost_one_pane_is_shown_and_the_rest_kept(stage: Stage) -> None:
    tabs = stage.window.tabs
    for _ in range(2):
        stage.kit.actions.run("pane.split")
    tabs.divide(Panes((Column(500, (900,)), Column(700, (900,)), Column(400, (900,))), focused=2))
    before = tabs.standing()
    stage.window.resize(1024, 640)
    assert [pane.isVisible() for pane in tabs.grid.panes()].count(True) == 1
    assert tabs.leading.isVisible()
    stage.kit.actions.run("pane.next")
    assert tabs.leading.isVisible()
    stage.kit.actions.run("pane.previous")
    assert tabs.standing() == before
    stage.window.resize(2200, 1100)
    assert all(pane.isVisible() for pane in tabs.grid.panes())
    widths = [column.width for column in tabs.standing().columns]
    assert widths[1] > widths[0] > widths[2]


def test_where_the_keyboard_goes_there_the_lead_goes(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.select("a")
    stage.kit.actions.run("pane.split")
    selected: list[str] = []
    tabs.tab_selected.connect(selected.append)
    page_of(tabs, "a").setFocus()
    assert (tabs.current(), selected) == ("a", ["a"])
    stage.window.focus_side()
    assert tabs.current() == "a"  # elsewhere it changes nothing
    tabs.select("b")
    assert QApplication.focusWidget() is not tabs.page("b")
    page_of(tabs, "a").setFocus()
    tabs.select("b")
    assert QApplication.focusWidget() is tabs.page("b")  # never in a pane that does not lead


def test_a_conversation_that_stands_open_is_come_back_to_in_its_pane(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.select("a")
    stage.kit.actions.run("pane.split")
    tabs.open_tab("c", LOOKS["c"])
    assert standing(tabs) == [["a", "c"], ["b"]]
    assert tabs.current() == "c"
    assert tabs.leading is tabs.grid.panes()[0]


def test_a_pane_goes_with_its_last_tab_and_comes_back_with_it(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.tab_reopened.connect(lambda tab: tabs.open_tab(tab, LOOKS[tab]))
    tabs.select("a")
    stage.kit.actions.run("pane.split")
    tabs.close_current()
    assert standing(tabs) == [["a", "c"]]
    assert tabs.current() == "a"
    tabs.close_tab("a")
    stage.kit.actions.run("tab.reopen")
    stage.kit.actions.run("tab.reopen")
    assert standing(tabs) == [["a", "c"], ["b"]]
    assert stage.left == ["b", "a"]


def test_closing_a_pane_keeps_its_tabs(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.select("a")
    stage.kit.actions.run("pane.split")
    stage.kit.actions.run("pane.close")
    assert standing(tabs) == [["a", "c", "b"]]
    assert tabs.current() == "b"
    assert stage.left == []
    stage.kit.actions.run("pane.close")  # the last one stays
    assert len(standing(tabs)) == 1


def test_tabs_move_by_keyboard(stage: Stage) -> None:
    run, tabs = stage.kit.actions.run, stage.window.tabs
    tabs.select("a")
    run("tab.later")
    assert standing(tabs) == [["b", "a", "c"]]
    run("tab.earlier")
    run("tab.earlier")
    assert standing(tabs) == [["a", "b", "c"]]
    run("tab.to_new_pane")
    assert standing(tabs) == [["b", "c"], ["a"]]
    run("tab.to_next_pane")
    assert standing(tabs) == [["b", "c", "a"]]
    run("tab.close_others")
    assert standing(tabs) == [["a"]]


def test_the_numbers_and_the_round_are_those_of_the_leading_pane(stage: Stage) -> None:
    run, tabs = stage.kit.actions.run, stage.window.tabs
    tabs.select("a")
    run("pane.split")
    run("tab.next")
    assert tabs.current() == "b"
    run("pane.next")
    run("tab.2")
    assert tabs.current() == "c"


def test_a_tab_s_menu_is_for_that_tab(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.strip.menu_asked.emit("a", QPoint(0, 0))
    menu = tabs.findChild(QMenu)
    assert tabs.current() == "a"
    for action in menu.actions():
        if action.objectName() in ("tab.close_after", "tab.copy_id"):
            action.trigger()
    menu.close()
    assert standing(tabs) == [["a"]]
    assert QApplication.clipboard().text() == "a"


def test_a_layout_divides_the_room_and_keeps_every_tab(stage: Stage) -> None:
    tabs = stage.window.tabs
    two_by_two = Panes((Column(800, (500, 300)), Column(600, (400, 400))))
    tabs.select("a")
    tabs.divide(two_by_two)
    assert [len(column.heights) for column in tabs.standing().columns] == [2, 2]
    assert sorted(tabs.ids()) == ["a", "b", "c"]
    assert tabs.current() == "a"
    tabs.divide(Panes())
    assert standing(tabs) == [["a", "b", "c"]]
    assert tabs.current() == "a"


def test_what_was_opened_before_the_tabs_of_last_time_came_stays_in_front(stage: Stage) -> None:
    tabs = stage.window.tabs
    two = Panes((Column(1, (1,)), Column(1, (1,))), focused=1)
    again = [[("a", LOOKS["a"]), ("x", TabLook("X"))], [("c", LOOKS["c"]), ("y", TabLook("Y"))]]
    tabs.open_all(two, again, ["a", "c"])
    assert standing(tabs) == [["a", "b", "c", "x"], ["y"]]
    assert tabs.current() == "c"
    assert [pane.current() for pane in tabs.grid.panes()] == ["c", "y"]
