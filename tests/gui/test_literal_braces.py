"""Double braces that are none of our variables can be sent, by a word of the person; ours cannot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui import reading
from tests.gui.composer_stage import Sent, composer_in, sent_by
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.kit.labels import PlainLabel

REPLY = DraftKind.REPLY


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    qtbot.addWidget(window := QWidget())
    return composer_in(window)


@pytest.fixture
def sent(composer: Composer) -> Sent:
    return sent_by(composer)


def test_braces_that_are_none_of_our_variables_go_as_they_stand_where_the_person_says_so(
    qtbot: QtBot, composer: Composer, sent: Sent
) -> None:
    composer.editor.insertPlainText("Set {{baseUrl}} and {{ apiKey }}.")
    composer.submit(resolve=True)
    assert sent == []
    assert composer.editor.textCursor().selectedText() == "{{baseUrl}}"
    chip = composer.passing.literal
    assert chip is not None
    assert chip.isVisible()
    composer.submit()
    assert sent == [], "the key alone does not say so"
    composer.editor.moveCursor(QTextCursor.MoveOperation.End)
    composer.editor.insertPlainText(" Now.")
    assert chip.isHidden(), "another text is asked about anew"
    composer.submit(resolve=True)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert sent == [(REPLY, "Set {{baseUrl}} and {{ apiKey }}. Now.", True)]
    assert chip.isHidden()
    assert composer.editor.hasFocus()
    composer.submit()
    assert len(sent) == 1, "said once, it is said of one sending"


@pytest.mark.parametrize(
    "text", ["{{baseUrl}} on {{fill.date}}", "Dear {{ Customer.name }}", "{fill.date}}", "{{ agent .name}}"]
)
def test_our_own_variables_are_never_sent_as_they_stand(composer: Composer, sent: Sent, text: str) -> None:
    composer.editor.insertPlainText(text)
    composer.submit()
    assert sent == []
    assert composer.passing.literal is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On {{fill.date}} {{customer.name}}", ("Not sent: fill in", "the customer's name")),
        ("x" * 10_001, ("A message has 10,000 characters at most.",)),
    ],
)
def test_why_it_was_stopped_is_said_anew_with_the_language(
    composer: Composer, text: str, told: tuple[str, ...]
) -> None:
    composer.editor.insertPlainText(text)
    composer.submit()
    why = next(
        label
        for label in composer.findChildren(PlainLabel)
        if label.accessibleIdentifier() == "conversation.composer.trouble"
    )
    assert all(words in why.text() and "⟦" not in why.text() for words in told)
    with reading.bracketed():
        assert all(f"⟦{words}" in why.text() for words in told)
    assert all(words in why.text() for words in told)
