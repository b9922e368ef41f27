"""Two hundred tabs: what is out of sight costs nothing and is still told of."""

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import Stage, make_stage
from workstation.domain.panes import ONE_PANE
from workstation.ui.shell.tab_button import TabButton
from workstation.ui.shell.tab_look import TabLook

MANY = [(f"t{number}", TabLook(f"Customer {number}")) for number in range(200)]


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    made = make_stage(qapp, qtbot)
    made.window.tabs.open_all(ONE_PANE, [MANY], ["t150"])
    return made


def buttons(stage: Stage) -> list[TabButton]:
    return stage.window.tabs.findChildren(TabButton)


def more(stage: Stage) -> QToolButton:
    found = stage.window.tabs.strip.findChildren(QToolButton)
    return next(one for one in found if one.accessibleIdentifier() == "tabs.more")


def test_only_the_page_in_front_and_the_tabs_in_sight_are_built(stage: Stage) -> None:
    assert stage.built == ["t150"]
    assert stage.window.tabs.current() == "t150"
    assert len(stage.window.tabs.ids()) == 200
    assert len(buttons(stage)) < 20


def test_going_to_the_next_tab_builds_no_more_than_that_one(stage: Stage) -> None:
    before = len(buttons(stage))
    stage.kit.actions.run("tab.next")
    assert stage.built == ["t150", "t151"]
    assert len(buttons(stage)) <= before + 1
    assert stage.window.tabs.strip.button("t151").isVisible()


def test_new_messages_out_of_sight_are_counted_in_words(stage: Stage) -> None:
    assert "new" not in more(stage).text()
    for tab in ("t190", "t191"):
        stage.window.tabs.set_look(tab, TabLook("Customer", unread=3))
    assert "new" in more(stage).text()
    assert "new messages" in more(stage).accessibleName()
    stage.window.tabs.set_look("t190", TabLook("Customer"))
    stage.window.tabs.set_look("t191", TabLook("Customer"))
    assert "new" not in more(stage).text()


def test_what_came_back_is_marked_by_shape_and_word(stage: Stage) -> None:
    stage.window.tabs.set_look("t150", TabLook("Customer 150", refused=2))
    button = stage.window.tabs.strip.button("t150")
    assert "came back" in button.accessibleName()
    shape, _token, words = button._signs()[0]
    assert shape == "tray"
    assert "not sent" in words


def test_every_tab_can_be_closed_and_the_last_twenty_come_back(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.tab_reopened.connect(lambda tab: tabs.open_tab(tab, TabLook(tab)))
    stage.kit.actions.run("tab.close_others")
    assert tabs.ids() == ["t150"]
    for _ in range(30):
        stage.kit.actions.run("tab.reopen")
    assert tabs.ids() == ["t150", *(f"t{number}" for number in range(180, 200))]
