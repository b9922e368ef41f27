"""Answering one message in particular: chosen by key or menu, above the editor, in the timeline, kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conversation_desk import desk, message
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
HOSTILE = "statement_\u202efdp.exe <img src='x'>\nnext line"


def says(pane: ConversationPane, words: str) -> bool:
    return any(words in line for line in pane.view.timeline.sentences())


def shown(pane: ConversationPane) -> str:
    card = pane.view.composer.quote
    return card.accessibleName() if card.isVisible() else ""


def test_a_reply_to_one_message_carries_its_words_from_the_key_to_the_timeline(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", "Tôi không rút được USDT", message(3, "Dạ", kind="outgoing"))
            await eventually(lambda: says(pane, "không rút"))
            pane.view.composer.take_focus()
            pane.view.messages.quote()
            await eventually(lambda: "không rút" in shown(pane))
            pane.view.composer.editor.insertPlainText("Em xem ngay")
            pane.view.composer.submit()
            await eventually(lambda: says(pane, "Em xem ngay"), 30)
            assert "Answers" in pane.view.timeline.sentences()[-1]
            assert "không rút" in pane.view.timeline.sentences()[-1]
            await eventually(lambda: not shown(pane))

    run(main())


def test_the_message_that_one_stands_on_is_answered_and_enter_leads_back_to_it(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one", "two", "three")
            await eventually(lambda: says(pane, "three"))
            timeline = pane.view.timeline
            timeline.setFocus()
            timeline.show_position(1)
            pane.view.messages.quote()
            await eventually(lambda: "one" in shown(pane))
            pane.view.composer.editor.insertPlainText("answer")
            pane.view.composer.submit()
            await eventually(lambda: says(pane, "answer"), 30)
            timeline.setFocus()
            QTest.keyClick(timeline, Qt.Key.Key_End)
            QTest.keyClick(timeline, Qt.Key.Key_Return)
            menu = QApplication.activePopupWidget()
            assert menu is not None
            QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, Qt.Key.Key_Return)
            await eventually(lambda: timeline.current == 1)

    run(main())


def test_what_a_draft_answers_is_still_there_when_it_is_opened_again_and_can_be_dropped(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("first words")
            await eventually(lambda: says(pane, "first words"))
            pane.view.messages.quote()
            await eventually(lambda: "first words" in shown(pane))
            await pane.close()
            again = here.show()
            await eventually(lambda: "first words" in shown(again))
            drop = again.view.composer.quote.stops()[-1]
            drop.setFocus()
            QTest.keyClick(drop, Qt.Key.Key_Space)
            await eventually(lambda: not shown(again))
            assert again.view.composer.editor.hasFocus()

    run(main())


def test_the_words_go_with_the_conversation_that_is_no_longer_ones_to_see(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("first words")
            await eventually(lambda: says(pane, "first words"))
            pane.view.composer.editor.insertPlainText("mine")
            pane.view.messages.quote()
            await eventually(lambda: "first words" in shown(pane), 30)
            await here.arrive(("revoke", {}))
            await eventually(lambda: "not on this machine" in shown(pane), 30)

    run(main())


def test_a_note_is_answered_in_a_note(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("hello", message(2, "beware of him", kind="note"))
            await eventually(lambda: says(pane, "beware"))
            pane.view.timeline.setFocus()
            pane.view.timeline.show_position(2)
            pane.view.messages.quote()
            await eventually(lambda: "beware" in shown(pane))
            assert pane.view.composer.mode is NOTE
            pane.view.composer.set_mode(REPLY)
            assert not shown(pane)

    run(main())


def test_what_hides_in_the_quoted_words_is_shown(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(HOSTILE)
            await eventually(lambda: says(pane, "next line"))
            pane.view.messages.quote()
            await eventually(lambda: bool(shown(pane)))
            told = pane.view.composer.quote._parts
            assert told is not None
            assert told.body.text() == "statement_⟨RLO⟩fdp.exe <img src='x'> next line"

    run(main())
