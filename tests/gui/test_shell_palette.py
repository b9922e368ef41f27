"""The palette and the key sheet are made from the registry and from nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import Stage, make_stage
from tests.patience import PATIENCE_MS
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.ranking import rank
from workstation.ui.shell.palette import Palette


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


def opened(stage: Stage) -> Palette:
    stage.kit.actions.run("palette")
    palette = stage.window.findChild(Palette)
    assert palette.isVisible()
    return palette


def lines(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_shows_every_action_that_can_run(stage: Stage) -> None:
    stage.kit.actions.by_id("tab.close").setEnabled(False)
    palette = opened(stage)
    listed = [action for action in stage.kit.actions.all() if action.listed]
    assert len(lines(palette)) == len(listed) - 1
    assert "Close tab" not in lines(palette)


def test_letters_find_and_enter_runs(stage: Stage, qtbot: QtBot) -> None:
    palette = opened(stage)
    qtbot.keyClicks(palette.field, "dk")
    assert lines(palette)[0] == "Dark colours"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert stage.kit.theme.scheme == "dark"
    assert not palette.isVisible()
    stage.kit.theme.set_scheme("light")


def test_arrows_move_while_the_field_keeps_the_keyboard(stage: Stage, qtbot: QtBot) -> None:
    palette = opened(stage)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 2
    qtbot.waitUntil(palette.field.hasFocus, timeout=PATIENCE_MS)


def test_escape_leaves_and_runs_nothing(stage: Stage, qtbot: QtBot) -> None:
    palette = opened(stage)
    qtbot.keyClicks(palette.field, "dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert stage.kit.theme.scheme == "light"


def test_what_is_no_command_can_be_searched_for(stage: Stage, qtbot: QtBot) -> None:
    asked: list[str] = []
    stage.commands.search_asked.connect(asked.append)
    palette = opened(stage)
    qtbot.keyClicks(palette.field, "zq withdrawal")
    assert len(lines(palette)) == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked == ["zq withdrawal"]


def test_the_last_used_comes_first_next_time(stage: Stage, qtbot: QtBot) -> None:
    palette = opened(stage)
    qtbot.keyClicks(palette.field, "larger")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened(stage).list.model().index(0, 0).data(Qt.ItemDataRole.UserRole) == "zoom.in"
    stage.kit.theme.set_zoom(100)


def test_a_key_belongs_to_one_action_only() -> None:
    actions = Actions()
    actions.add("one", "One", lambda: None, ("Ctrl+J",))
    with pytest.raises(ValueError, match="belongs to one"):
        actions.add("two", "Two", lambda: None, ("Ctrl+J",))
    with pytest.raises(ValueError, match="exists already"):
        actions.add("one", "One again", lambda: None)


def test_a_disabled_action_does_nothing() -> None:
    ran: list[str] = []
    actions = Actions()
    actions.add("one", "&One && only", lambda: ran.append("one"), enabled=False)
    actions.run("one")
    actions.by_id("one").setEnabled(True)
    actions.run("one")
    assert ran == ["one"]
    assert actions.all()[0].text == "One & only"


@given(st.text(max_size=40), st.data())
def test_letters_in_order_are_always_found(text: str, data: st.DataObject) -> None:
    picked = [letter for letter in text.casefold() if data.draw(st.booleans())]
    assert rank("".join(picked), text) is not None


def test_the_start_of_a_word_beats_its_middle() -> None:
    best_first = ["Tab 1", "Next tab", "Stable", "The apple box"]
    costs = [rank("tab", text) for text in best_first]
    assert None not in costs
    assert sorted(costs) == costs
    assert len(set(costs)) == 4
    assert rank("ct", "Close tab") < rank("ct", "Account")
    assert rank("xyz", "Close tab") is None
