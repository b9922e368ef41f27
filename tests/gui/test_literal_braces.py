"""Double braces that are none of our variables can be sent, by a word of the person; ours cannot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer

REPLY = DraftKind.REPLY
Sent = list[tuple[DraftKind, str, bool]]


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    qtbot.addWidget(window := QWidget())
    made = Composer(stage().kit, window)
    made.name_customer("Nguyễn Văn An", "vi")
    window.resize(700, 400)
    made.resize(700, 200)
    window.show()
    window.activateWindow()
    made.take_focus()
    return made


@pytest.fixture
def sent(composer: Composer) -> Sent:
    heard: Sent = []
    composer.submitted.connect(lambda *said: heard.append(said))
    return heard


def literal(composer: Composer) -> QPushButton:
    found = composer.findChildren(QPushButton)
    return next(one for one in found if one.accessibleIdentifier() == "conversation.composer.literal")


def test_braces_that_are_none_of_our_variables_go_as_they_stand_where_the_person_says_so(
    qtbot: QtBot, composer: Composer, sent: Sent
) -> None:
    chip = literal(composer)
    composer.editor.insertPlainText("Set {{baseUrl}} and {{ apiKey }}.")
    composer.submit(resolve=True)
    assert sent == []
    assert composer.editor.textCursor().selectedText() == "{{baseUrl}}"
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
    assert literal(composer).isHidden()
