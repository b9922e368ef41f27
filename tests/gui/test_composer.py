"""Writing: the picker, the limits, and that no key is lost or reaches another customer."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.gui.composer_stage import Sent, composer_in, sent_by
from workstation.domain.canned import Used
from workstation.domain.drafts import DraftKind
from workstation.domain.message import LONGEST_BODY
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.view import ConversationView

HOLD = PickerRow("k1", "hold", "On hold", "vi", "Chào An, xin chờ.", 3)
UNTIL = PickerRow("k2", "until", "Closed", "en", "Back on {{fill.date}}, {{fill.name}}.", 7, only=True)
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    qtbot.addWidget(shown := QWidget())
    return shown


@pytest.fixture
def composer(window: QWidget) -> Composer:
    return composer_in(window)


@pytest.fixture
def sent(composer: Composer) -> Sent:
    return sent_by(composer)


def wanted(composer: Composer) -> list[str]:
    """Every query that the composer asks for; it is answered with two responses."""
    asked: list[str] = []

    def answer(query: str) -> None:
        asked.append(query)
        composer.show_offers(query, (HOLD, UNTIL), 2)

    composer.canned_wanted.connect(answer)
    return asked


def commit(composer: Composer, text: str, preedit: str = "") -> None:
    """What an input method does: it never presses a key."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(composer.editor, event)


def key(qtbot: QtBot, composer: Composer, pressed: Qt.Key, *, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(composer.editor, pressed, modifier)


def test_the_editor_names_its_customer_and_belongs_to_one_conversation(
    composer: Composer, window: QWidget
) -> None:
    assert "Nguyễn Văn An" in composer.editor.placeholderText()
    assert "Nguyễn Văn An" in composer.editor.accessibleName()
    view = ConversationView(stage().kit, window)
    view.bind("c1")
    with pytest.raises(ValueError, match="c1"):
        view.bind("c2")
    assert view.conversation_id == "c1"


def test_enter_begins_a_line_and_what_is_submitted_stays_until_the_disk_has_it(
    qtbot: QtBot, composer: Composer, sent: Sent
) -> None:
    qtbot.keyClicks(composer.editor, "one")
    key(qtbot, composer, Qt.Key.Key_Return)
    qtbot.keyClicks(composer.editor, "two")
    composer.submit()
    assert sent == [(REPLY, "one\ntwo", False)]
    assert composer.editor.body() == "one\ntwo", "only the disk's answer clears it"


def test_the_same_words_are_not_submitted_twice(qtbot: QtBot, composer: Composer, sent: Sent) -> None:
    qtbot.keyClicks(composer.editor, "once")
    composer.submit()
    composer.show_sending(REPLY, busy=True)
    composer.submit()
    composer.clear_sent(REPLY, "once")
    composer.show_sending(REPLY, busy=False)
    composer.submit()
    assert len(sent) == 1


def test_what_is_typed_while_a_text_is_sent_stays(qtbot: QtBot, composer: Composer) -> None:
    commit(composer, "first 👍")
    composer.submit()
    qtbot.keyClicks(composer.editor, " second")
    composer.clear_sent(REPLY, "first 👍")
    assert composer.editor.body() == " second"


def test_a_text_that_was_changed_while_it_was_sent_is_not_thrown_away(composer: Composer) -> None:
    composer.editor.setPlainText("now quite different")
    composer.clear_sent(REPLY, "as it was sent")
    assert composer.editor.body() == "now quite different"


def test_reply_and_note_never_share_a_text(qtbot: QtBot, composer: Composer, sent: Sent) -> None:
    qtbot.keyClicks(composer.editor, "to the customer")
    composer.set_mode(NOTE)
    assert composer.editor.body() == ""
    assert "cannot see" in composer.editor.placeholderText()
    assert composer.editor.property("mode") == "note"
    qtbot.keyClicks(composer.editor, "among us")
    composer.submit()
    composer.set_mode(REPLY)
    assert composer.editor.body() == "to the customer"
    assert sent == [(NOTE, "among us", False)]


@pytest.mark.parametrize("slash", ["/", "／", "、"])
def test_a_slash_asks_for_responses_also_where_an_input_method_wrote_it(
    composer: Composer, slash: str
) -> None:
    asked = wanted(composer)
    commit(composer, "Chào 👋 ")
    commit(composer, slash)
    commit(composer, "ho")
    assert asked == ["", "ho"]
    assert composer.canned.picker.open


@pytest.mark.parametrize("text", ["and/or", "https://x", "1 / 2", "a、b"])
def test_a_slash_inside_of_words_is_a_slash(qtbot: QtBot, composer: Composer, text: str) -> None:
    wanted(composer)
    commit(composer, text)
    assert not composer.canned.picker.open


def test_nothing_happens_in_the_middle_of_a_word_of_an_input_method(
    qtbot: QtBot, composer: Composer, sent: Sent
) -> None:
    asked = wanted(composer)
    commit(composer, "", preedit="/ni")
    key(qtbot, composer, Qt.Key.Key_Return, control=True)
    assert (asked, sent) == ([], [])


def test_arrows_choose_and_enter_inserts_in_place_of_the_slash(qtbot: QtBot, composer: Composer) -> None:
    wanted(composer)
    qtbot.keyClicks(composer.editor, "Hi /h")
    key(qtbot, composer, Qt.Key.Key_Down)
    key(qtbot, composer, Qt.Key.Key_Up)
    key(qtbot, composer, Qt.Key.Key_Return)
    assert composer.editor.body() == "Hi Chào An, xin chờ."
    assert not composer.canned.picker.open
    assert composer.editor.hasFocus()


def test_control_enter_inserts_and_sends_with_the_response_named(
    qtbot: QtBot, composer: Composer, sent: Sent
) -> None:
    wanted(composer)
    used: list[tuple[DraftKind, Used]] = []
    composer.used.connect(lambda *said: used.append(said))
    qtbot.keyClicks(composer.editor, "/h")
    key(qtbot, composer, Qt.Key.Key_Return, control=True)
    assert (sent, used) == ([(REPLY, HOLD.text, False)], [(REPLY, Used("k1", 3))])


def test_escape_keeps_what_was_typed_and_the_slash_stays_a_slash(qtbot: QtBot, composer: Composer) -> None:
    wanted(composer)
    qtbot.keyClicks(composer.editor, "/h")
    key(qtbot, composer, Qt.Key.Key_Escape)
    assert not composer.canned.picker.open
    qtbot.keyClicks(composer.editor, "o")
    assert composer.editor.body() == "/ho"
    assert not composer.canned.picker.open
    key(qtbot, composer, Qt.Key.Key_Return)
    assert composer.editor.body() == "/ho\n"


def test_a_late_answer_opens_nothing(composer: Composer) -> None:
    commit(composer, "/h")
    commit(composer, "i there")
    composer.show_offers("h", (HOLD,), 1)
    assert not composer.canned.picker.open


def test_an_empty_variable_blocks_sending_and_is_marked(qtbot: QtBot, composer: Composer, sent: Sent) -> None:
    wanted(composer)
    commit(composer, "👍 /u")
    key(qtbot, composer, Qt.Key.Key_Down)
    key(qtbot, composer, Qt.Key.Key_Return)
    assert composer.editor.textCursor().selectedText() == "{{fill.date}}"
    key(qtbot, composer, Qt.Key.Key_Tab)
    assert composer.editor.textCursor().selectedText() == "{{fill.name}}"
    composer.submit()
    assert (composer.editor.textCursor().selectedText(), sent) == ("{{fill.date}}", [])


def test_tab_leaves_the_editor_where_nothing_is_empty(qtbot: QtBot, composer: Composer) -> None:
    qtbot.keyClicks(composer.editor, "all filled")
    key(qtbot, composer, Qt.Key.Key_Tab)
    assert not composer.editor.hasFocus()


def test_too_long_a_text_is_neither_sent_nor_cut(composer: Composer, sent: Sent) -> None:
    composer.editor.setPlainText("字" * (LONGEST_BODY + 1))
    composer.submit()
    assert not sent
    assert len(composer.editor.body()) == LONGEST_BODY + 1
    composer.editor.setPlainText("字" * LONGEST_BODY)
    composer.submit()
    assert len(sent) == 1


def test_only_words_are_pasted(composer: Composer) -> None:
    rich, files = QMimeData(), QMimeData()
    rich.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    rich.setText("bo\0ld \ud800")
    files.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    files.setText("file:///etc/passwd")
    for source in (rich, files):
        composer.editor.insertFromMimeData(source)
        assert composer.editor.body() == "bold "


def test_what_lies_on_the_disk_is_shown_without_counting_as_an_edit(composer: Composer) -> None:
    edits: list[DraftKind] = []
    composer.edited.connect(edits.append)
    composer.show_draft(REPLY, "half 👍 written", 8)
    assert not edits
    assert composer.draft(REPLY) == ("half 👍 written", 8)
    composer.append(REPLY, "\n\nfrom the tray")
    assert edits == [REPLY]
    assert composer.draft(REPLY)[0] == "half 👍 written\n\nfrom the tray"
