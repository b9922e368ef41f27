"""A reply is kept back for some seconds: by button and by key its words stand in the editor again."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.conversation_desk import Desk, desk
from tests.gui.test_undo import line, plain
from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import PATIENCE, eventually
from workstation.domain.drafts import DraftKind
from workstation.domain.message import Delivery
from workstation.store import hot, outbox
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier
REPLY = DraftKind.REPLY


async def writing(here: Desk) -> ConversationPane:
    pane = await here.open("Xin chào")
    await eventually(lambda: pane.view.timeline.placing.rows)
    return pane


def test_the_button_brings_the_words_back_behind_what_was_written_meanwhile(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path, hold=10) as here:
            pane = await writing(here)
            composer = pane.view.composer
            assert composer.passing.held is None
            composer.editor.insertPlainText("The first words")
            composer.submit()
            await eventually(lambda: composer.passing.held and composer.passing.held.isVisible(), 60)
            assert composer.passing.held.text().startswith("Undo")
            [message] = await here.unsent()
            assert message.delivery is Delivery.HELD
            composer.editor.insertPlainText("Others")
            composer.passing.held.click()
            await eventually(lambda: "first" in composer.draft(REPLY)[0])
            assert composer.draft(REPLY)[0] == "Others\n\nThe first words"
            await eventually(composer.passing.held.isHidden)
            assert await here.unsent() == ()

    run(main())


def test_when_its_time_is_over_it_goes_its_way(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path, hold=1) as here:
            pane = await writing(here)
            composer = pane.view.composer
            composer.editor.insertPlainText("Words")
            composer.submit()
            await eventually(lambda: composer.passing.held and composer.passing.held.isVisible(), 60)
            await eventually(composer.passing.held.isHidden)
            [message] = await here.unsent()
            assert message.delivery is Delivery.QUEUED
            pane.submitting.take_back()
            [operation] = await here.store.desk.read(outbox.unsettled)
            assert operation.text == "Words"

    run(main())


def test_who_likes_no_hold_is_not_shown_any(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path, hold=0) as here:
            pane = await writing(here)
            composer = pane.view.composer
            composer.editor.insertPlainText("Words")
            composer.submit()
            await eventually(lambda: not composer.draft(REPLY)[0], 60)
            [message] = await here.unsent()
            assert message.delivery is Delivery.QUEUED
            assert composer.passing.held is None

    run(main())


def test_the_key_in_an_empty_editor_takes_a_reply_back(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), hold=10) as (front, store):
            view = await opened(front, "c1")
            editor = view.composer.editor
            editor.setFocus()
            QTest.keyClicks(editor, "Hello there")
            front._kit.actions.run("conversation.send")
            await eventually(line(front).isVisible)
            assert plain(front) == "Replied: Customer c1."
            await eventually(lambda: editor.body() == "")
            QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
            await eventually(lambda: editor.body() == "Hello there")
            assert plain(front).startswith("Taken back")
            assert await store.desk.read(outbox.unsettled) == []
            left = await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
            assert left[REPLY].body == "Hello there"

    run(main())


def test_a_reply_that_resolved_comes_back_whole_and_leads_back(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2"), hold=10) as (front, store):
            view = await opened(front, "c2")
            view.composer.editor.insertPlainText("That is done.")
            front._kit.actions.run("conversation.send_and_resolve")
            await eventually(lambda: front.window.tabs.current() == "c1")
            assert plain(front) == "Replied and resolved: Customer c2."
            front._kit.actions.run("conversation.undo")
            await eventually(lambda: front.window.tabs.current() == "c2")
            await eventually(lambda: view.composer.editor.body() == "That is done.")
            assert await store.desk.read(outbox.unsettled) == []

    run(main())


def test_once_it_has_left_the_resolving_can_still_be_undone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1"), mine("c2"), hold=1) as (front, store):
            view = await opened(front, "c2")
            view.composer.editor.insertPlainText("That is done.")
            front._kit.actions.run("conversation.send_and_resolve")
            await eventually(lambda: plain(front) == "Replied and resolved: Customer c2.")
            await eventually(lambda: plain(front) == "Resolved: Customer c2.")
            both = [o.id for o in await store.desk.read(outbox.unsettled)]
            await store.desk.write(lambda s: outbox.number(s, both))
            line(front).button.click()
            async with asyncio.timeout(PATIENCE):
                while len(written := await store.desk.read(outbox.unsettled)) < 3:
                    await asyncio.sleep(0.005)
            assert written[-1].arguments == {"status": "open"}

    run(main())
