"""Writing in an open conversation on a real store: what is kept, what leaves, what comes back."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.gui.conversation_desk import CUSTOMER, desk
from tests.patience import PATIENCE, eventually
from workstation.domain.changes import DraftChanged
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.rights import Act
from workstation.errors import WorkstationError
from workstation.store import drafts
from workstation.ui.features.conversation.pane import ConversationPane

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE


def says(pane: ConversationPane, words: str) -> bool:
    return any(words in line for line in pane.view.timeline.sentences())


def test_what_is_written_is_saved_here_then_leaves_the_editor(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", "Tôi không rút được USDT")
            composer = pane.view.composer
            await eventually(lambda: says(pane, "không rút"))
            composer.editor.insertPlainText("Chào anh")
            composer.submit()
            await eventually(lambda: says(pane, "Chào anh"))
            assert "saved here" in pane.view.timeline.sentences()[-1]
            await eventually(lambda: composer.draft(REPLY)[0] == "")
            assert not await here.around.drafting.load("c1")

    run(main())


def test_a_note_is_written_among_us(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            pane.view.composer.set_mode(NOTE)
            pane.view.composer.editor.insertPlainText("beware")
            pane.view.composer.submit()
            await eventually(lambda: says(pane, "beware"))
            assert "customer cannot see" in pane.view.timeline.sentences()[-1]

    run(main())


def test_a_draft_is_on_the_disk_before_the_typing_pauses(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            async with asyncio.timeout(PATIENCE):
                while REPLY not in await here.around.drafting.load("c1"):
                    pane.view.composer.editor.insertPlainText("chữ ")
                    await asyncio.sleep(0.05)
            await eventually(pane.view.composer._top._saved.text)

    run(main())


def test_a_draft_stands_where_it_stood_when_the_conversation_is_opened_again(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            pane.view.composer.editor.insertPlainText("half 👍 written")
            pane.view.composer.set_mode(NOTE)
            pane.view.composer.editor.insertPlainText("to us")
            await pane.close()
            again = here.show()
            await eventually(lambda: again.view.draft(NOTE)[0] == "to us")
            assert again.view.draft(REPLY) == ("half 👍 written", 15)

    run(main())


def test_what_is_typed_before_the_draft_is_read_stands_after_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await here.around.drafting.save("c1", REPLY, "from yesterday, ", 16)
            await pane.close()
            again = here.show()
            again.view.composer.editor.insertPlainText("and from today")
            await eventually(lambda: again.view.draft(REPLY)[0] == "from yesterday, and from today")

    run(main())


def test_a_text_that_comes_back_from_the_tray_never_overwrites_what_is_typed(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await here.around.drafting.save("c1", REPLY, "mine", 4)
            await eventually(lambda: pane.view.draft(REPLY)[0] == "mine")
            pane.view.composer.editor.insertPlainText("all ")
            both = Draft("c1", REPLY, "mine\n\nfrom the tray", 4, 0)
            await here.store.desk.write(lambda s: drafts.save(s, both))
            here.feed.publish(DraftChanged("c1"))
            await eventually(lambda: "from the tray" in pane.view.draft(REPLY)[0])
            assert "all" in pane.view.draft(REPLY)[0]

    run(main())


def test_a_full_disk_is_told_and_the_text_stays(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            size = await here.store.desk.write_plain(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
            full = f"PRAGMA max_page_count = {size}"
            await here.store.desk.write_plain(lambda c: c.execute(full).fetchone())
            text = "詳しく" * 3_000
            pane.view.composer.editor.insertPlainText(text)
            pane.view.composer.submit()
            trouble = pane.view.composer._bottom._trouble
            await eventually(trouble.text)
            assert pane.view.draft(REPLY)[0] == text
            with pytest.raises(WorkstationError, match="full"):
                await pane.saved()  # what closing the window asks
            saved = pane.view.composer._top._saved
            assert saved.text() == "NOT saved"
            assert "full" in trouble.text()
            await here.store.desk.write_plain(lambda c: c.execute("PRAGMA max_page_count = 9999").fetchone())
            await pane.saved()
            assert saved.text().startswith("draft saved")
            assert trouble.text() == ""
            pane.view.composer.submit()
            await eventually(lambda: pane.view.draft(REPLY)[0] == "")

    run(main())


def test_a_message_that_settles_while_it_is_shown_stands_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            pane.view.composer.editor.insertPlainText("once only")
            pane.view.composer.submit()
            await eventually(lambda: says(pane, "once only"))
            (waiting,) = await here.unsent()
            await here.write(2, "once only", kind="outgoing", id=waiting.id)
            await eventually(lambda: "sent" in pane.view.timeline.sentences()[-1])
            assert sum("once only" in line for line in pane.view.timeline.sentences()) == 1

    run(main())


def test_a_conversation_that_goes_out_of_sight_leaves_the_words_written_in_it(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            pane.view.composer.editor.insertPlainText("my words")
            await here.arrive(("revoke", {}))
            await eventually(pane.view.strip.isVisible)
            assert not says(pane, "Xin chào")
            assert pane.view.draft(REPLY)[0] == "my words"
            header = pane.view.header
            assert "visible" in header._facts.text()
            assert header._buttons
            assert not any(button.isVisible() for button in header._buttons.values())

    run(main())


def test_acts_are_made_when_they_are_open_and_stand_in_their_order_whichever_comes_first(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", assignee_id=None)
            header = pane.view.header
            await eventually(lambda: CUSTOMER in header._name.text())
            assert set(header._buttons) == {Act.CLAIM}
            header._offer(frozenset({Act.REOPEN}))
            header._offer(frozenset({Act.RELEASE}))
            header._offer(frozenset(Act))
            header.layout().activate()
            across = sorted(header._buttons, key=lambda act: header._buttons[act].x())
            assert across == [Act.RELEASE, Act.REOPEN, Act.RESOLVE, Act.CLAIM]
            walked = [header.participants]
            while walked[-1] is not pane.view.timeline:
                walked.append(walked[-1].nextInFocusChain())
            by_tab = [act for stop in walked for act, button in header._buttons.items() if stop is button]
            assert by_tab == [Act.CLAIM, Act.RELEASE, Act.RESOLVE, Act.REOPEN]

    run(main())
