"""Somebody is named in a note by an @ and a few letters, and is told; nobody is in a reply."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.conversation_desk import Desk, desk
from tests.gui.test_conversation_joining import run_act
from tests.gui.test_input_methods import compose
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import OperationKind
from workstation.store import outbox
from workstation.ui.features.conversation.mention_chooser import MentionChooser
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
NOTE = DraftKind.NOTE


async def writing(here: Desk) -> ConversationPane:
    pane = await here.open("Xin chào")
    await eventually(pane.view.timeline.sentences)
    pane.view.composer.set_mode(NOTE)
    pane.view.composer.take_focus()
    return pane


async def offered(pane: ConversationPane) -> MentionChooser:
    mentions = pane.view.composer.mentions
    await eventually(lambda: mentions.chooser is not None)
    assert mentions.chooser is not None
    return mentions.chooser


def note(pane: ConversationPane) -> str:
    return pane.view.composer.draft(NOTE)[0]


@pytest.mark.parametrize(("before", "name"), [("", "Agent One"), ("Ask ", "Cards"), ("请", "Agent One")])
def test_an_at_and_a_few_letters_name_somebody_who_is_told(
    run: Run, tmp_path: Path, before: str, name: str
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await writing(here)
            editor = pane.view.composer.editor
            editor.insertPlainText(before)
            editor.insertPlainText("@")
            editor.insertPlainText(name[0])  # typed before the names are there
            chooser = await offered(pane)
            assert chooser.list.field.text() == name[0]
            QTest.keyClicks(chooser.list.field, name[1:3])
            QTest.keyClick(chooser.list.field, Qt.Key.Key_Return)
            assert note(pane) == f"{before}@{name} "
            assert pane.view.window().focusWidget() is editor
            editor.insertPlainText("please look")
            pane.view.composer.submit()
            await eventually(lambda: not note(pane))
            [written] = await here.store.desk.read(outbox.unsettled)
            assert written.kind is OperationKind.NOTE_APPEND
            assert written.arguments["mentions"] == ["t1" if name == "Cards" else "u1"]

    run(main())


def test_what_is_typed_behind_an_at_and_is_no_name_stays_as_it_was_typed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await writing(here)
            for words in ("Call back ", "@"):
                pane.view.composer.editor.insertPlainText(words)
            chooser = await offered(pane)
            QTest.keyClicks(chooser.list.field, " 5 pm, please")
            QTest.keyClick(chooser.list.field, Qt.Key.Key_Escape)
            assert note(pane) == "Call back @ 5 pm, please"
            assert pane.view.composer.mentions.chooser is None

    run(main())


def test_where_no_draft_lies_what_is_typed_while_that_is_looked_up_stays_untouched(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            pane.view.composer.set_mode(NOTE)
            editor = pane.view.composer.editor
            editor.insertPlainText("hello")
            caret = editor.textCursor()
            caret.setPosition(2)
            editor.setTextCursor(caret)
            while NOTE not in await here.around.drafting.load("c1"):  # saved, so what lay there has been read
                await asyncio.sleep(0.01)
            assert editor.textCursor().position() == 2

    run(main())


def test_nobody_is_offered_who_writes_elsewhere_by_now(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await writing(here)
            mentions = pane.view.composer.mentions
            wanted: list[bool] = []
            mentions.names_wanted.connect(lambda: wanted.append(True))
            pane.view.composer.editor.insertPlainText("@")
            assert wanted
            pane.view.timeline.setFocus()
            mentions.show_names([])
            assert mentions.chooser is None

    run(main())


def test_escape_leaves_what_was_typed_and_an_address_names_nobody(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await writing(here)
            editor, mentions = pane.view.composer.editor, pane.view.composer.mentions
            editor.insertPlainText("@")
            QTest.keyClick(await offered(pane), Qt.Key.Key_Escape)
            assert mentions.chooser is None
            assert pane.view.window().focusWidget() is editor
            for letter in "10 a@b":
                editor.insertPlainText(letter)
                assert mentions._asked is None
            assert note(pane) == "@10 a@b"
            pane.view.composer.set_mode(DraftKind.REPLY)
            pane.view.composer.editor.insertPlainText("@")
            assert mentions._asked is None, "a customer is told of nobody"

    run(main())


def test_the_palette_names_somebody_too_and_what_is_taken_away_asks_for_nobody(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await writing(here)
            pane.view.composer.editor.insertPlainText("Ask")
            run_act(pane, "mention")
            chooser = await offered(pane)
            assert "Agent One" in chooser.list.lines_shown()[0]
            chooser.reject()
            assert note(pane) == "Ask @"
            pane.view.composer.editor.undo()
            pane.view.composer.mentions.show_names(())
            assert pane.view.composer.mentions.chooser is None

    run(main())


def test_an_at_that_an_input_method_commits_names_somebody_too(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await writing(here)
            editor = pane.view.composer.editor
            for half, committed in (("nin", ""), ("", "您 "), ("", "@")):
                compose(editor, half, committed)
            chooser = await offered(pane)
            QTest.keyClick(chooser.list.field, Qt.Key.Key_Return)
            assert note(pane).startswith("您 @")
            assert len(note(pane)) > len("您 @")

    run(main())
