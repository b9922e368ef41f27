"""Emoji by the keyboard alone: asked for, found, inserted where the caret stands, the last ones first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    window = QWidget()
    qtbot.addWidget(window)
    made = Composer(stage().kit, window)
    window.resize(700, 400)
    made.resize(700, 300)
    window.show()
    window.activateWindow()
    made.take_focus()
    return made


def choose(qtbot: QtBot, composer: Composer, typed: str) -> None:
    composer.emoji.ask()
    chooser = composer.emoji.chooser
    assert chooser is not None
    qtbot.keyClicks(chooser.list.field, typed)
    qtbot.keyClick(chooser.list.field, Qt.Key.Key_Return)


def test_one_is_found_by_its_name_and_stands_at_the_caret(qtbot: QtBot, composer: Composer) -> None:
    composer.show_draft(DraftKind.REPLY, "Thanks  for waiting", 7)
    choose(qtbot, composer, "thumbs up")
    assert composer.draft(DraftKind.REPLY)[0] == "Thanks 👍 for waiting"
    assert composer.editor.hasFocus()
    composer.editor.undo()
    assert composer.draft(DraftKind.REPLY)[0] == "Thanks  for waiting"


def test_what_was_inserted_last_stands_first(qtbot: QtBot, composer: Composer) -> None:
    for name in ("honeybee", "party popper"):
        choose(qtbot, composer, name)
    composer.emoji.ask()
    chooser = composer.emoji.chooser
    assert chooser is not None
    assert [line[0] for line in chooser.list.lines_shown()[:2]] == ["🎉", "🐝"]
    qtbot.keyClick(chooser.list.field, Qt.Key.Key_Escape)
    assert composer.emoji.chooser is None
    assert composer.editor.hasFocus()
