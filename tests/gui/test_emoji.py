"""Emoji by the keyboard alone: asked for, found, inserted where the caret stands, the last ones first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.gui.test_input_methods import compose
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.kit.habits import Habits


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


def test_what_is_typed_after_its_key_is_its_own_and_the_arrows_walk(composer: Composer) -> None:
    composer.show_draft(DraftKind.REPLY, "Thanks ", 7)
    composer.emoji.ask()
    chooser, keys = composer.emoji.chooser, composer.window().windowHandle()
    assert chooser is not None
    for letter in "heart":
        QTest.keyClick(keys, letter)
    assert chooser.list.field.text() == "heart"
    first, second = (line[0] for line in chooser.list.lines_shown()[:2])
    for key, current in ((Qt.Key.Key_Down, second), (Qt.Key.Key_Up, first), (Qt.Key.Key_Down, second)):
        QTest.keyClick(keys, key)
        QTest.keyClick(keys, Qt.Key.Key_Tab)
        assert chooser.list.current.startswith(current)
    QTest.keyClick(keys, Qt.Key.Key_Return)
    assert composer.draft(DraftKind.REPLY)[0].startswith(f"Thanks {second}")
    QTest.keyClick(keys, "!")
    assert composer.draft(DraftKind.REPLY)[0].endswith("!"), "one writes on"


def test_who_leaves_it_for_another_place_writes_there(composer: Composer) -> None:
    other = QLineEdit(composer.window())
    other.show()
    composer.emoji.ask()
    other.setFocus()
    assert composer.emoji.chooser is None
    QTest.keyClick(composer.window().windowHandle(), "x")
    assert (other.text(), composer.draft(DraftKind.REPLY)[0]) == ("x", "")


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


@pytest.mark.parametrize("before", ["", "Thanks ", "line\n", "👍 "])
def test_a_colon_and_two_letters_find_one_in_their_place(
    qtbot: QtBot, composer: Composer, before: str
) -> None:
    composer.show_draft(DraftKind.REPLY, before, len(before.encode("utf-16-le")) // 2)
    qtbot.keyClicks(composer.editor, ":pa")
    chooser = composer.emoji.chooser
    assert chooser is not None
    assert chooser.list.field.text() == "pa"
    qtbot.keyClicks(chooser.list.field, "rty popper")
    qtbot.keyClick(chooser.list.field, Qt.Key.Key_Return)
    assert composer.draft(DraftKind.REPLY)[0] == f"{before}🎉"
    assert composer.editor.hasFocus()
    qtbot.keyClicks(composer.editor, "!")
    assert composer.draft(DraftKind.REPLY)[0] == f"{before}🎉!"


def test_it_is_found_before_other_words_too(qtbot: QtBot, composer: Composer) -> None:
    composer.show_draft(DraftKind.REPLY, "👍👍  👍👍 and more", 5)
    qtbot.keyClicks(composer.editor, ":ho")
    chooser = composer.emoji.chooser
    assert chooser is not None
    qtbot.keyClicks(chooser.list.field, "neybee")
    qtbot.keyClick(chooser.list.field, Qt.Key.Key_Return)
    assert composer.draft(DraftKind.REPLY)[0] == "👍👍 🐝 👍👍 and more"


@pytest.mark.parametrize("typed", ["at 10:30", "https://ab", "Note:is", ": ok", ":12", ":)", "::ab", ":д"])
def test_no_other_colon_opens_anything(qtbot: QtBot, composer: Composer, typed: str) -> None:
    composer.editor.insertPlainText("")
    for letter in typed:
        composer.editor.insertPlainText(letter)
        assert composer.emoji.chooser is None, typed


def test_what_is_pasted_or_read_opens_nothing(qtbot: QtBot, composer: Composer) -> None:
    composer.show_draft(DraftKind.REPLY, "hm :pa", 6)
    composer.editor.insertPlainText(" and :smile")
    assert composer.emoji.chooser is None


def test_esc_leaves_the_text_and_it_is_typed_on(qtbot: QtBot, composer: Composer) -> None:
    qtbot.keyClicks(composer.editor, ":pa")
    assert composer.emoji.chooser is not None
    qtbot.keyClick(composer.emoji.chooser.list.field, Qt.Key.Key_Escape)
    assert composer.editor.hasFocus()
    qtbot.keyClicks(composer.editor, "th")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(composer.editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(composer.editor, Qt.Key.Key_Backspace)
    qtbot.keyClicks(composer.editor, "a")
    assert composer.emoji.chooser is None, "this colon was meant"
    assert composer.draft(DraftKind.REPLY)[0] == ":pa"


@pytest.mark.parametrize("before", ["", "您好 ", "line\n"])
def test_what_an_input_method_commits_finds_one_too(qtbot: QtBot, composer: Composer, before: str) -> None:
    composer.show_draft(DraftKind.REPLY, before, len(before))
    for half, committed in (("", ":"), ("p", ""), ("pa", ""), ("", "pa")):
        assert composer.emoji.chooser is None
        compose(composer.editor, half, committed)
    assert composer.emoji.chooser is not None
    assert composer.emoji.chooser.list.field.text() == "pa"


def test_inside_a_word_of_an_input_method_nothing_opens(qtbot: QtBot, composer: Composer) -> None:
    qtbot.keyClicks(composer.editor, ":p")
    for preedit, committed in (("a", ""), ("ap", "")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(committed)
        QApplication.sendEvent(composer.editor, event)
        assert composer.emoji.chooser is None


def test_those_that_were_inserted_are_told_and_taken_back_after_a_restart(
    qtbot: QtBot, composer: Composer
) -> None:
    habits = stage().kit.habits
    with qtbot.waitSignal(habits.emoji_inserted):
        habits.note_emoji("🐝")
    again = Habits()
    again.set_emoji(" ".join(habits.emoji).split())
    assert again.emoji == habits.emoji
    assert again.emoji[0] == "🐝"
