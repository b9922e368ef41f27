"""Tabs open, close, come back, shrink, and say in words what they show in colour."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import LOOKS, Stage, make_kit, make_stage
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import iso
from workstation.ui.shell.tab_finder import TabFinder
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tabs import Tabs


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


def test_a_page_is_built_when_it_first_comes_to_the_front(stage: Stage) -> None:
    tabs = stage.window.tabs
    for name, look in LOOKS.items():
        tabs.open_tab(name, look, select=name == "b")
    assert stage.built == ["b"]
    tabs.select("a")
    tabs.select("b")
    assert stage.built == ["b", "a"]


def test_opening_an_open_conversation_comes_back_to_it(stage: Stage) -> None:
    stage.open_three()
    stage.window.tabs.open_tab("a", LOOKS["a"])
    assert stage.window.tabs.ids() == ["a", "b", "c"]
    assert stage.window.tabs.current() == "a"


def test_closing_the_front_tab_shows_its_neighbour_and_gives_its_page_back(stage: Stage) -> None:
    stage.open_three()
    tabs = stage.window.tabs
    tabs.select("b")
    tabs.close_current()
    assert (tabs.ids(), tabs.current(), stage.left) == (["a", "c"], "c", ["b"])
    tabs.close_current()
    assert tabs.current() == "a"
    tabs.close_current()
    assert (tabs.ids(), tabs.current()) == ([], "")
    tabs.close_current()  # nothing there: nothing happens


def test_closed_tabs_come_back_last_closed_first(stage: Stage) -> None:
    stage.open_three()
    asked: list[str] = []
    stage.window.tabs.tab_reopened.connect(asked.append)
    stage.window.tabs.close_tab("a")
    stage.window.tabs.close_tab("c")
    for _ in range(3):
        stage.window.tabs.reopen()
    assert asked == ["c", "a"]


def test_keys_walk_the_tabs(stage: Stage) -> None:
    stage.open_three()
    run, tabs = stage.kit.actions.run, stage.window.tabs
    for action, front in (
        ("tab.next", "a"),
        ("tab.previous", "c"),
        ("tab.2", "b"),
        ("tab.9", "c"),
        ("tab.7", "c"),
    ):
        run(action)
        assert tabs.current() == front


def test_a_tab_says_everything_in_words(stage: Stage) -> None:
    stage.open_three()
    strip = stage.window.tabs.strip
    name = strip.button("a").accessibleName()
    for word in ("Nguyễn Văn An", "Warning", "2 unread", "waits for an answer"):
        assert word in name
    assert "draft" in strip.button("b").accessibleName()
    assert "2 not sent yet" in strip.button("c").accessibleName()


def test_a_hostile_name_is_shown_as_what_it_is(stage: Stage) -> None:
    stage.window.tabs.open_tab("x", TabLook("\u202eevil\u2028<img src=file:///etc/passwd>" + "\u200b" * 500))
    button = stage.window.tabs.strip.button("x")
    assert button.text() == "evil <img src=file:///etc/passwd>"
    assert "<img" not in button.toolTip()


def test_the_middle_button_closes(stage: Stage, qtbot: QtBot) -> None:
    stage.open_three()
    qtbot.mouseClick(stage.window.tabs.strip.button("b"), Qt.MouseButton.MiddleButton, pos=QPoint(20, 20))
    assert stage.window.tabs.ids() == ["a", "c"]


def test_tabs_that_do_not_fit_wait_behind_a_button(stage: Stage, qtbot: QtBot) -> None:
    tabs = stage.window.tabs
    for number in range(20):
        tabs.open_tab(f"t{number}", TabLook(f"Customer {number}"))
    strip = tabs.strip
    shown = [tab for tab in tabs.ids() if strip.button(tab).isVisible()]
    assert 0 < len(shown) < 20
    assert "t19" in shown
    more = next(child for child in strip.children() if getattr(child, "text", str)().startswith("+"))
    assert more.text() == f"+{iso(20 - len(shown))} ▾"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    finder = stage.window.findChild(TabFinder)
    assert finder.list.model().rowCount() == 20
    assert finder.list.currentIndex().data() == "Customer 19"
    qtbot.keyClicks(finder.field, "mer 12")
    assert finder.list.currentIndex().data() == "Customer 12"
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert tabs.current() == "t12"
    assert strip.button("t12").isVisible()


def test_right_to_left_the_first_tab_stands_at_the_right(stage: Stage, qapp: QApplication) -> None:
    stage.open_three()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        strip = stage.window.tabs.strip
        assert strip.button("a").x() > strip.button("b").x() > strip.button("c").x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(scope="module")
def kit(qapp: QApplication) -> Kit:
    return make_kit(qapp)


acts = st.lists(
    st.tuples(st.sampled_from(["open", "close", "select", "resize"]), st.integers(0, 30)), max_size=25
)


@settings(max_examples=40, deadline=None)
@given(acts)
def test_whatever_is_done_the_front_tab_is_open_and_in_sight(kit: Kit, acts: list[tuple[str, int]]) -> None:
    tabs = Tabs(kit)
    tabs.set_pages(lambda _tab: QWidget(), lambda _tab, page: page.deleteLater())
    tabs.show()
    for act, number in acts:
        order = tabs.ids()
        if act == "open":
            tabs.open_tab(f"t{number}", TabLook("x"))
        elif act == "resize":
            tabs.resize(60 + number * 40, 400)
        elif order:
            (tabs.close_tab if act == "close" else tabs.select)(order[number % len(order)])
        assert len(set(tabs.ids())) == len(tabs.ids())
        assert (tabs.current() in tabs.ids()) if tabs.ids() else tabs.current() == ""
        if tabs.current():
            assert tabs.strip.button(tabs.current()).isVisible()
    tabs.deleteLater()
