"""Replies that an input method writes: nothing acts in the middle of a word, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conversation_desk import Desk, desk
from tests.gui.test_input_methods import CONTROL, ENTER, ESCAPE, NONE, compose, kept_from_actions
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY
LISTED = "groundcrew-support.example"
# in each language what is half written of a word, and the word
WRITTEN = {
    "ar": (("مر", "مرحبًا "), ("سح", "سحبك قيد المراجعة.")),
    "th": (("สวั", "สวัสดีค่ะ "), ("ตร", "กำลังตรวจสอบให้ค่ะ")),
    "zh-Hans": (("nin", "您好，"), ("tikuan", "您的提款正在审核中。")),
    "ja": (("おまた", "お待たせしました。"), ("しゅっきん", "出金を確認中です。")),
}


async def opened(here: Desk, language: str) -> ConversationPane:
    pane = await here.open("?", language=language)
    await eventually(pane.view.timeline.sentences)
    pane.view.composer.take_focus()
    return pane


@pytest.mark.parametrize("language", WRITTEN)
def test_a_composed_reply_is_sent_as_it_was_committed(run: Run, tmp_path: Path, language: str) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here, language)
            editor, whole = pane.view.composer.editor, ""
            for half, word in WRITTEN[language]:
                compose(editor, half)
                for key, modifiers in ((ENTER, NONE), (ENTER, CONTROL), (ESCAPE, NONE)):
                    assert kept_from_actions(editor, key, modifiers)
                await pane.saved()  # what is not committed is nobody's word yet
                assert pane.view.draft(REPLY)[0] == whole
                compose(editor, "", word)
                whole += word
                assert editor.body() == whole
            assert not kept_from_actions(editor, ENTER, CONTROL), "Ctrl+Enter sends again"
            pane.view.composer.submit()
            await eventually(lambda: not editor.body())
            [unsent] = await here.unsent()
            assert unsent.body == whole.strip()

    run(story())


def test_a_slash_in_a_half_written_word_opens_nothing_and_a_committed_one_the_picker(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here, "zh-Hans")
            editor = pane.view.composer.editor
            compose(editor, "/h")
            assert editor.asked is None
            compose(editor, "", "／h")  # as a Chinese keyboard writes it
            await eventually(lambda: editor.picking)
            compose(editor, "o")
            for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                QTest.keyClick(editor, key)
            assert editor.picking, "the arrows were the input method's"
            compose(editor, "", "o")
            await eventually(lambda: editor.asked == "ho")
            QTest.keyClick(editor, ESCAPE)
            assert not editor.picking
            assert editor.body() == "／ho"

    run(story())


def marked(editor: Editor) -> list[str]:
    return [one.cursor.selectedText() for one in editor.extraSelections()]


def test_what_the_guard_marks_stays_marked_while_a_word_is_composed_before_it(
    run: Run, tmp_path: Path
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here, "ar")
            editor = pane.view.composer.editor
            compose(editor, "", f"👍 ادخل إلى {LISTED} من فضلك")
            await eventually(lambda: marked(editor) == [LISTED])
            editor.moveCursor(editor.textCursor().MoveOperation.Start)
            compose(editor, "مر")
            assert marked(editor) == [LISTED]
            compose(editor, "", "مرحبًا ")
            assert marked(editor) == [LISTED]
            assert editor.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
            assert editor.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight
            QApplication.processEvents()
            await eventually(lambda: marked(editor) == [LISTED])

    run(story())
