"""A tab is closed in the midst of things, a server is slow: nothing is lost, waits or breaks."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from shiboken6 import delete

from tests.gallery.conversation import flag
from tests.gui.conversation_desk import Desk, desk, message
from tests.patience import PATIENCE, eventually
from workstation.domain.changes import TypingChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import FlagState
from workstation.domain.severity import Severity
from workstation.runtime.tasks import Tasks
from workstation.store import outbox
from workstation.ui.features.conversation import read_mark
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY


def says(pane: ConversationPane, words: str) -> bool:
    return any(words in line for line in pane.view.timeline.sentences())


async def closed(here: Desk, pane: ConversationPane) -> None:
    """As a tab's page is: deleted as soon as the pane says that it may be."""
    here.panes.remove(pane)
    await pane.close()
    delete(pane.view)


def test_a_reply_sent_and_resolved_may_be_closed_in_the_same_breath(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            pane.view.composer.editor.insertPlainText("Chào anh")
            pane.view.composer.submit(resolve=True)
            await closed(here, pane)
            done = await here.store.desk.read(outbox.unsettled)
            assert [act.kind.value for act in done] == ["message.append", "status.set"]
            await asyncio.sleep(0.05)

    run(main())


def test_who_writes_is_forgotten_with_the_tab(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            here.feed.publish(TypingChanged("c1", None, True))
            await eventually(pane.view.company.isVisible)
            await closed(here, pane)
            await asyncio.wait_for(
                pane._watching.ended(), PATIENCE
            )  # and nobody speaks to a view that is gone

    run(main())


def test_what_is_written_is_shown_while_a_server_takes_its_time(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            asked, answered = asyncio.Event(), asyncio.Event()

            async def slow(_conversation_id: str, _before: int) -> None:
                asked.set()
                await answered.wait()

            here.around = replace(here.around, fetch_older=slow)
            pane = await here.open(*(message(i, f"new {i}") for i in range(800, 1_001)))
            await eventually(lambda: says(pane, "new 1000"))
            pane.view.timeline._go(400)
            await asyncio.wait_for(asked.wait(), PATIENCE)
            pane.view.composer.editor.insertPlainText("Chào anh")
            pane.view.composer.submit()
            pane.view.timeline.to_end()
            await eventually(lambda: says(pane, "Chào anh"))
            assert not pane.view.timeline.rows.out_of_reach
            answered.set()

    run(main())


def test_what_is_typed_into_a_text_that_is_being_sent_is_kept(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            editor = pane.view.composer.editor
            editor.insertPlainText("Chào anh")
            pane.view.composer.submit()
            caret = editor.textCursor()
            caret.setPosition(0)
            caret.insertText("Kính ")
            await eventually(lambda: says(pane, "Chào anh"))
            await pane.saved()
            assert (await here.around.drafting.load("c1"))[REPLY].body == "Kính Chào anh"

    run(main())


def test_what_comes_into_sight_while_the_marker_is_written_is_read_too() -> None:
    async def main() -> None:
        marked: list[int] = []

        async def mark(position: int) -> None:
            marked.append(position)
            if position == 3:  # meanwhile another message is shown
                reading.told(4, 2)
                reading.seen(4)
            await asyncio.sleep(0)

        tasks = Tasks()
        reading = read_mark.ReadMark(tasks, mark)
        reading.told(3, 2)
        reading.looking(True)
        reading.seen(3)
        await asyncio.wait_for(tasks.ended(), PATIENCE)
        assert marked == [3, 4]

    asyncio.run(main())


def test_what_stood_in_sight_before_it_was_told_of_is_read_too() -> None:
    async def main() -> None:
        marked: list[int] = []

        async def mark(position: int) -> None:
            marked.append(position)
            if position == 1:  # a note that names me is shown, with what was read before the marker moved
                reading.told(1, 0)
                reading.seen(2)
            await asyncio.sleep(0)

        tasks = Tasks()
        reading = read_mark.ReadMark(tasks, mark)
        reading.told(1, 0)
        reading.looking(True)
        reading.seen(1)
        await asyncio.wait_for(tasks.ended(), PATIENCE)
        reading.told(2, 1)
        await asyncio.wait_for(tasks.ended(), PATIENCE)
        assert marked == [1, 2]
        reading.told(1, 0)  # put back by who looks: they mean to keep it
        await asyncio.wait_for(tasks.ended(), PATIENCE)
        assert marked == [1, 2]

    asyncio.run(main())


def test_a_warning_is_called_out_once(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            banner = pane.view.banner
            called: list[object] = []
            monkeypatch.setattr(QAccessible, "isActive", lambda: True)
            monkeypatch.setattr(QAccessible, "updateAccessibility", called.append)
            warned, dismissed = flag("m1"), replace(flag("m2"), id="d", state=FlagState.DISMISSED)
            for _ in range(3):
                banner.show_flags((warned, dismissed))
            assert len(called) == 1

    run(main())


def test_a_graver_warning_comes_to_the_front_unless_somebody_is_at_the_one_there(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            banner, editor = pane.view.banner, pane.view.composer.editor
            notice, warned = flag("m1", Severity.NOTICE), flag("m2", Severity.WARNING)
            equal, blocked = replace(flag("m1"), id="e"), flag("m3", Severity.BLOCK)
            editor.setFocus()
            banner.show_flags((notice,))
            banner.show_flags((warned, notice))
            assert banner.front() == warned
            banner.show_flags((equal, warned, notice))
            assert banner.front() == warned, "it is no graver"
            banner.take_focus()
            banner.show_flags((blocked, equal, warned, notice))
            assert banner.front() == warned, "what one is about to press stays what it was"
            banner._next.click()
            banner.show_flags((blocked, equal, warned, notice))
            assert banner.front() == notice, "it is known already"

    run(main())
