"""Which pane leads is told to the eye and to the ear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.pane_stage import page_of, wide_stage
from tests.gui.shell_stage import Stage
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.veil import Veil


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return wide_stage(qapp, qtbot)


def test_the_leading_pane_is_marked_and_the_editors_of_the_others_are_veiled(stage: Stage) -> None:
    tabs = stage.window.tabs

    def build(tab: str) -> QWidget:
        page = stage.build(tab)
        composer = QWidget(page)
        composer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setFocusProxy(composer)
        return page

    tabs.set_pages(build, stage.leave)
    for tab in ("x", "y"):
        tabs.open_tab(tab, TabLook(tab))
    stage.kit.actions.run("pane.split")

    def veiled() -> list[bool]:
        return [
            any(not veil.isHidden() for veil in page_of(tabs, tab).findChildren(Veil)) for tab in ("x", "y")
        ]

    assert veiled() == [False, True]
    stage.kit.actions.run("pane.next")
    assert veiled() == [True, False]
    stage.kit.actions.run("pane.close")
    assert veiled() == [False, False]


def test_panes_are_named_for_those_who_listen(stage: Stage) -> None:
    tabs = stage.window.tabs
    tabs.select("a")
    stage.kit.actions.run("pane.split")
    names = [pane.accessibleName() for pane in tabs.grid.panes()]
    assert "Pane" in names[0]
    assert "Nguyễn Văn An" in names[0]
    assert "أحمد علي" in names[1]
    order = [child for child in tabs.grid.children() if isinstance(child, QWidget)]
    columns = [pane.parentWidget() for pane in tabs.grid.panes()]
    assert [order.index(column) for column in columns] == sorted(order.index(column) for column in columns)
