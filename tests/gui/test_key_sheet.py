"""The sheet of keys is made from the registry and from nothing else, and can be had on paper."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import Stage, make_stage
from tests.patience import PATIENCE_MS
from workstation.ui.shell.key_sheet import KeySheet


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


@pytest.fixture
def sheet(stage: Stage) -> KeySheet:
    stage.kit.actions.run("keys")
    found = stage.window.findChild(KeySheet)
    assert isinstance(found, KeySheet)
    return found


def test_it_knows_every_action_and_every_key(stage: Stage, sheet: KeySheet) -> None:
    actions = stage.kit.actions.keyed_first()
    model = sheet.list.model()
    assert model.rowCount() == len(actions)
    shown = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    for action, keys in zip(actions, shown, strict=True):
        assert all(key in keys for key in action.keys)
    assert len(sheet.rows()) == sum(bool(action.keys) for action in actions)


def test_its_columns_take_the_width_that_the_list_has(sheet: KeySheet, qtbot: QtBot) -> None:
    for width in (900, 520):
        sheet.resize(width, 400)
        qtbot.wait(1)  # until it is laid out
        widths = [sheet.list.columnWidth(column) for column in range(3)]
        assert abs(sum(widths) - sheet.list.viewport().width()) <= 3


def test_it_is_found_by_words_by_keys_and_by_the_name_in_the_file(sheet: KeySheet) -> None:
    for words in ("reopen", "ctrl+w", "tab.reopen"):
        sheet.field.setText(words)
        assert sheet.list.model().rowCount() == 1


def test_it_is_kept_as_a_pdf_and_says_where_it_cannot_be(sheet: KeySheet, tmp_path: Path) -> None:
    sheet.save_pdf(str(tmp_path / "keys.pdf"))
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF-")
    assert not sheet._said.text()
    sheet.save_pdf(str(tmp_path / "nowhere" / "keys.pdf"))
    assert "cannot be written" in sheet._said.text()


def test_printing_asks_how_and_holds_up_nothing(sheet: KeySheet, qtbot: QtBot) -> None:
    (button,) = (b for b in sheet.findChildren(QPushButton) if b.accessibleIdentifier() == "keys.print")
    button.click()
    dialog = sheet.findChild(QPrintDialog)
    qtbot.waitUntil(dialog.isVisible, timeout=PATIENCE_MS)
    dialog.reject()
