"""A message names the responses that it was made with, whatever came between their keys and its sending."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.conversation_desk import Desk, desk
from tests.patience import eventually
from workstation.domain.drafts import DraftKind
from workstation.store import outbox
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
CONTROL = Qt.KeyboardModifier.ControlModifier
HOLD = [{"id": "k1", "version": 1}]


async def inserted(pane: ConversationPane, query: str = "hold", *, send: bool = False) -> None:
    """By the slash, as an agent does."""
    await eventually(pane.view.timeline.sentences)
    composer = pane.view.composer
    composer.take_focus()
    QTest.keyClicks(composer.editor, f"/{query}")
    await eventually(lambda: composer.editor.picking)
    QTest.keyClick(composer.editor, Qt.Key.Key_Return, CONTROL if send else Qt.KeyboardModifier.NoModifier)


async def made_with(here: Desk) -> list[object]:
    return [o.arguments.get("canned") for o in await here.store.desk.read(outbox.unsettled)]


async def sent(pane: ConversationPane) -> None:
    pane.view.composer.submit()
    await eventually(lambda: not pane.view.composer.editor.body(), 30)


def test_a_draft_that_was_closed_and_opened_again_still_names_them(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await inserted(pane)
            await pane.close()
            again = here.show()
            await eventually(lambda: "đang chờ" in again.view.composer.editor.body())
            await sent(again)
            assert await made_with(here) == [HOLD]

    run(main())


def test_a_reply_that_was_taken_back_names_them_when_it_is_sent_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path, hold=10) as here:
            pane = await here.open("Xin chào")
            await inserted(pane, send=True)
            composer = pane.view.composer
            await eventually(lambda: composer.passing.held and composer.passing.held.isVisible(), 60)
            assert await made_with(here) == [HOLD]
            composer.passing.held.click()
            await eventually(lambda: "đang chờ" in composer.editor.body())
            await sent(pane)
            assert await made_with(here) == [HOLD]

    run(main())


def test_a_note_names_them_too_and_what_was_emptied_names_none(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            pane.view.composer.set_mode(NOTE)
            await inserted(pane)
            pane.view.composer.submit()
            await eventually(pane.view.composer.guard.line.isVisible, 30)  # it greets the customer
            await eventually(lambda: not pane.view.composer._sending)
            await sent(pane)
            pane.view.composer.set_mode(REPLY)
            await inserted(pane)
            pane.view.composer.editor.clear()  # before anything was saved
            pane.view.composer.editor.insertPlainText("My own words")
            await sent(pane)
            assert await made_with(here) == [HOLD, None]

    run(main())
