"""The editor of a view: what it shows is what it keeps, and what is no view is told in it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton, QWidget

from tests.gallery.saved_view import CONDITION, VOCABULARY
from tests.gui import reading
from tests.store.test_filtering import conditions
from workstation.domain.conditions import Condition, Every, Fact, Is, Measure, Not, Reaches, Some
from workstation.domain.saved_view import SavedView
from workstation.ui.features.inbox.editor.dialog import ViewEditor
from workstation.ui.features.inbox.editor.line import ConditionLine
from workstation.ui.features.inbox.editor.values import SomeWords
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.words import Words

Made = Callable[[Condition | None], ViewEditor]


@pytest.fixture
def made(qapp: QApplication) -> Any:
    theme = Theme(qapp, "light")
    kit = Kit(theme, Icons(theme), Words(theme), Actions(theme), lambda: 0)
    holder = QWidget()
    holder.show()

    def make(condition: Condition | None) -> ViewEditor:
        view = None if condition is None else SavedView("v", "Late", condition)
        return ViewEditor(kit, VOCABULARY, view, holder)

    yield make
    holder.deleteLater()


def named(editor: QWidget, name: str) -> Any:
    return next(w for w in editor.findChildren(QWidget) if w.accessibleIdentifier() == name)


def test_what_it_shows_is_what_it_keeps(made: Made) -> None:
    assert made(CONDITION).group.condition() == CONDITION


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(conditions)
def test_any_condition_keeps_its_meaning(made: Made, condition: Condition) -> None:
    editor = made(condition)
    assert plain(editor.group.condition()) == plain(condition)
    editor.deleteLater()


def plain(condition: Condition) -> Condition:
    """The same without double negations and groups of one."""
    match condition:
        case Not(Not(part)) | Every((part,)) | Some((part,)):
            return plain(part)
        case Not(part):
            inner = plain(part)
            return inner.part if isinstance(inner, Not) else Not(inner)
        case Every(parts):
            return Every(tuple(map(plain, parts)))
        case Some(parts):
            return Some(tuple(map(plain, parts)))
        case Is(fact, among):
            return Is(fact, tuple(sorted(set(among))))
        case _:
            return condition


def test_conditions_and_groups_are_added_and_removed_with_the_keyboard(made: Made) -> None:
    editor = made(None)
    editor.open()
    editor.name.setText("Waiting long")
    box = named(editor, "view.subject")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("Has waited"))
    add = named(editor, "view.group.add")
    assert isinstance(add, QPushButton)
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    inner = editor.group.parts[1]
    assert inner.condition() == Some((Is(Fact.STATUS, ()),))
    remove = named(inner, "view.group.remove")
    assert isinstance(remove, QToolButton)
    QTest.keyClick(remove, Qt.Key.Key_Space)
    kept: list[object] = []
    editor.answered.connect(lambda *answer: kept.extend(answer))
    QTest.keyClick(named(editor, "view.save"), Qt.Key.Key_Space)
    assert kept == ["Waiting long", Every((Reaches(Measure.WAITING, 300_000),))]


def test_what_is_no_view_is_told_and_nothing_is_lost(made: Made) -> None:
    editor = made(None)
    editor.open()
    QTest.keyClick(named(editor, "view.save"), Qt.Key.Key_Space)
    assert editor._trouble.text() == "Give the view a name."
    assert editor.isVisible()


def test_a_word_that_is_in_use_no_more_stays_until_it_is_taken_out(made: Made) -> None:
    editor = made(Every((Is(Fact.LABEL, ("gone", "scam")),)))
    (line,) = editor.group.parts
    assert isinstance(line, ConditionLine)
    assert set(line.condition().among) == {"gone", "scam"}  # type: ignore[union-attr]


def test_everything_the_keyboard_reaches_has_a_name_and_every_word_is_translated(made: Made) -> None:
    with reading.bracketed():
        editor = made(CONDITION)
        editor.open()
        assert reading.nameless(editor) == []


def test_a_condition_in_which_nothing_was_chosen_is_told_and_takes_the_keyboard(made: Made) -> None:
    editor = made(Every((Is(Fact.STATUS, ("open",)), Some((Is(Fact.LABEL, ()),)))))
    editor.name.setText("Labelled")
    answers: list[object] = []
    editor.answered.connect(lambda *answer: answers.append(answer))
    editor.open()
    named(editor, "view.save").click()
    assert answers == []
    assert editor._trouble.text().startswith("Choose something")
    words = next(w for w in editor.findChildren(SomeWords) if w.condition().fact is Fact.LABEL)
    assert editor.focusWidget() is words
    words.choose([next(iter(words._options))])
    named(editor, "view.save").click()
    assert len(answers) == 1
