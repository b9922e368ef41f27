"""Whatever an input method shows of a word before it stands: it asks and sends nothing, and is no draft."""

from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gallery.stage import stage
from tests.gui.test_composer import HOLD, UNTIL
from tests.gui.test_input_methods import CONTROL, compose, kept_from_actions
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.ui.features.conversation.composer import Composer

# words, and what asks for something once it stands: as Arabic, Thai, Chinese and Latin keyboards write it
WORDS = st.sampled_from([
    "مرحبًا", " سحبك", "سحبك ", "สวัสดี", "ค่ะ ", "您好", "，", "ni hao", "/", " /h", "／", "、h", " ／hold", "@",
    " @", " @K", ":", ":sm", " :pa", "{{", "👍",
])  # fmt: skip
SHOWN = st.tuples(WORDS, st.just(""))  # half a word
STANDS = st.tuples(st.just(""), WORDS)
GOES_ON = st.tuples(WORDS, WORDS)  # one stands, and half of the next is there already


def walked_to(composer: Composer) -> object:
    return composer.canned.open and composer.canned.picker.current()


class Heard:
    """Everything that a composer asks for or tells."""

    def __init__(self, composer: Composer) -> None:
        self.what: list[str] = []
        composer.submitted.connect(lambda *_: self.what.append("sent"))
        composer.canned_wanted.connect(lambda _query: self.what.append("responses"))
        composer.mentions.names_wanted.connect(lambda: self.what.append("names"))


@contextmanager
def composing(kind: DraftKind) -> Iterator[Composer]:
    window = QWidget()
    composer = Composer(stage().kit, window)
    composer.canned_wanted.connect(lambda query: composer.show_offers(query, (HOLD, UNTIL), 2))
    window.resize(700, 400)
    composer.resize(700, 300)
    window.show()
    window.activateWindow()
    composer.set_mode(kind)
    composer.take_focus()
    QApplication.processEvents()
    assert composer.editor.hasFocus()
    try:
        yield composer
    finally:
        window.close()
        window.deleteLater()


@given(st.sampled_from(EDITORS), st.lists(st.one_of(SHOWN, STANDS, GOES_ON), min_size=1, max_size=12))
@example(DraftKind.NOTE, [("K", "@")])
@example(DraftKind.REPLY, [("", " /h"), ("o", "")])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_half_a_word_asks_for_nothing_and_what_stands_is_the_draft(
    qapp: QApplication, kind: DraftKind, said: list[tuple[str, str]]
) -> None:
    with composing(kind) as composer:
        heard, whole = Heard(composer), ""
        for half, word in said:
            editor, before = composer.editor, list(heard.what)
            compose(editor, half, word)
            whole += word
            assert editor.composing() == bool(half)
            assert composer.draft(kind)[0] == whole
            if half:
                row = walked_to(composer)
                for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
                    assert kept_from_actions(editor, key, CONTROL), "it ends the word"
                QTest.keyClick(editor, Qt.Key.Key_Down)
                assert heard.what == before
                assert composer.emoji.chooser is None
                assert walked_to(composer) == row
            elif composer.emoji.chooser is not None:
                composer.emoji.chooser.reject()
                composer.take_focus()
        assert composer.draft(kind)[0] == whole
        assert "sent" not in heard.what
