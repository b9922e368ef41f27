"""Finding and replacing in the draft, by key; all at once is one step to undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.unit.steps import steps
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.features.conversation.replace_bar import ReplaceBar

TEXT = "Hello 👍 hello\nand HELLO again"


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    window = QWidget()
    qtbot.addWidget(window)
    made = Composer(stage().kit, window)
    window.resize(700, 400)
    made.resize(700, 400)
    window.show()
    window.activateWindow()
    made.take_focus()
    made.show_draft(DraftKind.REPLY, TEXT, 0)
    return made


def asked(composer: Composer, words: str) -> ReplaceBar:
    composer.replacing.ask()
    bar = composer.replacing.bar
    assert bar is not None
    bar.line.setText(words)
    return bar


def marked(composer: Composer) -> str:
    return composer.editor.textCursor().selectedText()


def test_all_are_replaced_as_one_step(qtbot: QtBot, composer: Composer) -> None:
    bar = asked(composer, "hello")
    assert "3" in bar._count.text()
    bar.line_by.setText("Xin chào")
    qtbot.mouseClick(bar._all, Qt.MouseButton.LeftButton)
    assert composer.draft(DraftKind.REPLY)[0] == "Xin chào 👍 Xin chào\nand Xin chào again"
    composer.editor.undo()
    assert composer.draft(DraftKind.REPLY)[0] == TEXT


def test_enter_goes_on_and_replaces_one_by_one(qtbot: QtBot, composer: Composer) -> None:
    bar = asked(composer, "hello")
    bar._case.setChecked(True)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert marked(composer) == "hello"
    assert composer.editor.textCursor().selectionStart() == 9
    bar.line_by.setText("hi")
    bar.line_by.setFocus()
    qtbot.keyClick(bar.line_by, Qt.Key.Key_Return)
    assert composer.draft(DraftKind.REPLY)[0] == "Hello 👍 hi\nand HELLO again"
    assert not bar._one.isEnabled()


def test_the_arrows_go_round_the_ends(composer: Composer) -> None:
    asked(composer, "hello")
    starts = []
    for _ in range(4):
        composer.replacing.step(1)
        starts.append(composer.editor.textCursor().selectionStart())
    assert starts == [0, 9, 19, 0]
    composer.replacing.step(-1)
    assert composer.editor.textCursor().selectionStart() == 19


def test_escape_gives_the_keyboard_back_and_leaves_no_mark(qtbot: QtBot, composer: Composer) -> None:
    bar = asked(composer, "hello")
    assert len(composer.editor.extraSelections()) == 3
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert composer.editor.hasFocus()
    assert composer.editor.extraSelections() == []


def test_what_is_marked_in_the_draft_is_looked_for(composer: Composer) -> None:
    caret = composer.editor.textCursor()
    caret.setPosition(23)
    caret.setPosition(19, caret.MoveMode.KeepAnchor)
    composer.editor.setTextCursor(caret)
    composer.replacing.ask()
    bar = composer.replacing.bar
    assert bar is not None
    assert bar.line.text() == "HELL"


def test_a_draft_of_a_megabyte_is_replaced_whole(composer: Composer) -> None:
    composer.show_draft(DraftKind.REPLY, "wallet " * 150_000, 0)
    bar = asked(composer, "wallet")
    bar.line_by.setText("purse")
    composer.replacing.replace_all()
    assert composer.draft(DraftKind.REPLY)[0].split() == ["purse"] * 150_000


def test_in_a_draft_of_a_megabyte_the_next_of_many_is_found_in_a_few_steps(composer: Composer) -> None:
    composer.show_draft(DraftKind.REPLY, "👍" + "wallet " * 150_000, 700_003)
    asked(composer, "wallet")
    assert steps(lambda: composer.replacing.step(1)) < 2_000
    caret = composer.editor.textCursor()
    assert (caret.selectedText(), caret.selectionStart()) == ("wallet", 700_009)


def test_what_is_looked_for_is_found_anew_in_what_was_typed_since(composer: Composer) -> None:
    asked(composer, "hello")
    composer.editor.textCursor().insertText("👍 hello ")
    composer.replacing.step(1)
    assert (marked(composer), composer.editor.textCursor().selectionStart()) == ("Hello", 9)
