"""The window: zones, sections, the customer panel, what it remembers, and how it is closed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import LOOKS, Stage, make_stage
from workstation.ui.shell.memory import WindowMemory


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


def press(stage: Stage, keys: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or stage.window, QKeySequence(keys))


def test_f6_walks_every_zone_and_comes_round(stage: Stage) -> None:
    stage.open_three()
    order = ["top", "rail", "side", "conversation", "context", "status"]
    assert stage.window.zones.walk(1) in order
    while stage.window.zones.walk(1) != "top":
        pass
    assert [stage.window.zones.walk(1) for _ in order] == [*order[1:], "top"]
    assert [stage.window.zones.walk(-1) for _ in order] == list(reversed(order))


def test_f6_passes_by_what_is_closed_or_empty(stage: Stage) -> None:
    stage.window.toggle_context()
    walked = {stage.window.zones.walk(1) for _ in range(8)}
    assert walked == {"top", "rail", "side", "status"}


def test_screen_readers_meet_the_panes_in_reading_order(stage: Stage) -> None:
    window = stage.window
    children = [child for child in window.splitter.children() if isinstance(child, QWidget)]
    places = [children.index(pane) for pane in (window.side_stack, window.tabs, window.context.pane)]
    assert places == sorted(places)


def test_a_section_is_built_when_it_is_first_shown(stage: Stage) -> None:
    window = stage.window
    assert window.side_stack.count() == 1
    press(stage, "Alt+3")
    assert window.side_stack.count() == 2
    assert window.side_stack.currentWidget().accessibleName() == "panel tray"
    assert QApplication.focusWidget() is window.side_stack.currentWidget()
    assert window.show_side("tray") is window.side_stack.currentWidget()


def test_the_customer_panel_is_a_drawer_where_there_is_no_room(stage: Stage) -> None:
    context, window = stage.window.context, stage.window
    assert context.wide
    assert context.is_open
    window.resize(1100, 700)
    assert not context.is_open
    press(stage, "F9")
    assert context.is_open
    drawer = context._drawer.geometry()
    assert drawer.right() == window._furniture.body.width() - 1
    assert window.zones.walk(1)
    window.resize(1400, 700)
    assert context.is_open
    assert context.pane.isVisible()
    press(stage, "F9")
    assert not context.pane.isVisible()


def test_closing_is_asked_and_nothing_is_closed(stage: Stage) -> None:
    asked: list[bool] = []
    stage.window.close_asked.connect(lambda: asked.append(True))
    stage.window.close()
    press(stage, "Ctrl+Q")
    assert len(asked) == 2
    assert stage.window.isVisible()


def test_the_window_stands_again_as_it_was_left(stage: Stage) -> None:
    window = stage.window
    window.resize(1300, 700)
    window.splitter.setSizes([400, 600, 260])
    window.show_side("search")
    window.toggle_context()
    remembered = WindowMemory.of(window.memory().as_dict())
    window.resize(1400, 800)
    window.splitter.setSizes([300, 700, 300])
    window.show_side("inbox")
    window.toggle_context()
    window.stand(remembered, "system")
    window.recall(remembered)
    assert window.height() == 700  # the width is cut to that of the screen, which is narrow here
    assert window.memory().side == "search"
    assert not window.context.pane_open


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
names = st.sampled_from(["geometry", "panes", "side", "context_open", "other"])


@given(st.one_of(anything, st.dictionaries(names, anything)))
def test_a_spoilt_memory_is_forgotten(found: object) -> None:
    memory = WindowMemory.of(found)
    assert isinstance(memory.geometry, str)
    assert isinstance(memory.side, str)
    assert isinstance(memory.context_open, bool)
    assert all(isinstance(width, int) for width in memory.panes)


def test_everything_that_takes_the_keyboard_has_a_name(stage: Stage) -> None:
    stage.open_three()
    nameless = [
        widget
        for widget in stage.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and type(widget) is not QWidget
    ]
    assert not nameless


def test_buttons_are_large_enough_to_hit(stage: Stage) -> None:
    stage.open_three()
    buttons = [button for button in stage.window.findChildren(QAbstractButton) if button.isVisible()]
    assert buttons
    assert all(min(button.width(), button.height()) >= 24 for button in buttons)


def test_larger_letters_keep_the_window_usable(stage: Stage) -> None:
    stage.open_three()
    for _ in range(10):
        press(stage, "Ctrl++")
    assert stage.kit.theme.zoom == 200
    assert stage.window.minimumSizeHint().width() <= 1280
    press(stage, "Ctrl+0")
    assert stage.kit.theme.zoom == 100


def test_the_columns_grow_with_the_letters_and_come_back_to_what_was_chosen(
    stage: Stage, qtbot: QtBot
) -> None:
    window, theme = stage.window, stage.kit.theme
    window.resize(1600, 800)
    window.splitter.moveSplitter(360, 1)
    chosen, line = window.splitter.sizes(), window.fontMetrics().height()
    theme.set_zoom(150)
    wider = window.splitter.sizes()[0]
    assert wider == pytest.approx(360 * window.fontMetrics().height() / line, abs=1)
    theme.set_zoom(200)  # there is no room for the customer beside it, and back
    theme.set_zoom(100)
    qtbot.waitUntil(lambda: window.splitter.sizes() == chosen)


def test_the_keyboard_goes_where_the_page_wants_it(stage: Stage) -> None:
    page, composer, field = QWidget(), QWidget(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(QPushButton("Resolve"))  # a space typed too early must not press it
    column.addWidget(composer)
    QVBoxLayout(composer).addWidget(field)
    composer.setFocusProxy(field)
    page.setFocusProxy(composer)
    stage.window.tabs.set_pages(lambda _tab: page, stage.leave)
    stage.window.tabs.open_tab("a", LOOKS["a"])
    assert stage.window.tabs.focus_page()
    assert QApplication.focusWidget() is field


def test_the_keyboard_goes_to_the_conversation_when_what_held_it_is_taken_out_of_sight(stage: Stage) -> None:
    stage.open_three()
    inside = QPushButton("inside", stage.window.status)
    inside.show()
    inside.setFocus()
    assert inside.hasFocus()
    inside.hide()
    assert stage.window.tabs.page("c").hasFocus()


def test_the_keyboard_goes_on_to_the_next_when_what_held_it_can_no_more_be_pressed(stage: Stage) -> None:
    page = QWidget()
    column, buttons = QVBoxLayout(page), [QPushButton(name) for name in ("Freeze", "End", "Ask")]
    for button in buttons:
        column.addWidget(button)
    stage.window.tabs.set_pages(lambda _tab: page, stage.leave)
    stage.window.tabs.open_tab("a", LOOKS["a"])
    buttons[1].setFocus()
    buttons[1].setEnabled(False)
    assert buttons[2].hasFocus()
    buttons[1].setEnabled(True)
    QTest.keyClick(buttons[2], Qt.Key.Key_Backtab)
    assert buttons[1].hasFocus()


def test_the_keyboard_comes_back_when_the_sign_in_is_done(stage: Stage) -> None:
    window = stage.window
    window.cover(QLineEdit())
    window.uncover()
    assert QApplication.focusWidget() is window.side_stack.currentWidget()
    stage.open_three()
    window.tabs.focus_page()
    window.cover(QLineEdit())
    window.uncover()
    assert QApplication.focusWidget() is window.tabs.page("c")


def test_closing_the_last_tab_brings_the_keyboard_to_the_list(stage: Stage) -> None:
    stage.window.tabs.open_tab("a", LOOKS["a"])
    stage.window.tabs.focus_page()
    press(stage, "Ctrl+W")
    assert QApplication.focusWidget() is stage.window.side_stack.currentWidget()
