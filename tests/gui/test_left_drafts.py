"""A half-written reply goes along by the person's choice alone; its receiver takes or dismisses it once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.acting_stage import CONTROL, handed_over_by
from tests.gui.acting_stage import stage as acting_stage
from tests.gui.conversation_desk import ME, Desk, desk
from tests.patience import eventually
from tests.pictures import picture
from tests.store import wire
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.message import LONGEST_BODY
from workstation.domain.operation import OperationKind
from workstation.services.attachments import Attachments
from workstation.store import drafts, hot, outbox, quotes
from workstation.store.store import Store
from workstation.ui.features.acting.handing_back import HandingBackInquiry
from workstation.ui.features.acting.transfer import TransferInquiry
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]
REPLY = DraftKind.REPLY
SHARE, TRANSFER, RELEASE = OperationKind.DRAFT_SHARE, OperationKind.TRANSFER, OperationKind.RELEASE
LEFT = {"id": "d1", "author_id": "kim", "author_name": "Kim", "body": "I have looked <b>at</b> it", "at": 1}


async def half_written(store: Store, body: str) -> None:
    await store.desk.write(lambda s: drafts.save(s, Draft("c1", REPLY, body, 0, 1)))


async def reply_of(store: Store) -> str:
    found = (await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))).get(REPLY)
    return found.body if found else ""


def test_in_the_transfer_dialog_it_goes_along_where_that_is_chosen(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with acting_stage(tmp_path) as here:
            await half_written(here.desk.store, "Merhaba,\u202e bakıyorum")
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            box = asked._draft.box
            assert box.isVisible()
            assert not box.isChecked(), "nothing goes along unless it is chosen"
            assert box.accessibleDescription()
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Space)
            asked._note.setFocus()
            QTest.keyClick(asked._note, Qt.Key.Key_Return, CONTROL)
            shared, handed = await here.until_written(2)
            assert (shared.kind, shared.text) == (SHARE, "Merhaba,\u202e bakıyorum")
            assert handed.kind is TRANSFER
            assert await reply_of(here.desk.store) == ""

    run(main())


def test_unchosen_it_stays_with_its_author_and_without_one_nothing_is_offered(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with acting_stage(tmp_path) as here:
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            assert not asked._draft.isVisible()
            asked.reject()
            await half_written(here.desk.store, "half")
            await handed_over_by(here, "ben")
            here.press("hand_back")
            back = await here.asked(HandingBackInquiry)
            assert back._draft is not None
            assert back._draft.isVisible()
            QTest.keyClicks(back._reason.text, "found nothing")
            back._do.click()
            assert [o.kind for o in await here.until_written(2)] == [OperationKind.NOTE_APPEND, TRANSFER]
            assert await reply_of(here.desk.store) == "half"

    run(main())


def test_given_back_to_the_queue_it_waits_there_and_taken_again_it_is_offered(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with acting_stage(tmp_path) as here:
            await half_written(here.desk.store, "half a reply")
            here.press("release_with_draft")
            assert [o.kind for o in await here.until_written(2)] == [SHARE, RELEASE]
            details = await here.desk.conversations.details("c1")
            assert details is not None
            assert details.left is None, "it is not mine any more"
            here.press("claim")
            await here.until_written(3)
            details = await here.desk.conversations.details("c1")
            assert details is not None
            assert details.left is not None, "without a network, too"
            assert details.left.body == "half a reply"

    run(main())


def test_what_stands_beside_it_goes_along_and_is_named(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with acting_stage(tmp_path) as here:
            files = Attachments(here.desk.context)
            await files.attach("c1", REPLY, "shot.png", picture())
            await here.desk.store.desk.write(lambda s: quotes.put(s, "c1", REPLY, "c1-1"))
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            assert asked._draft.isVisible(), "files alone are something, too"
            assert "shot.png" in " ".join(label.text() for label in asked._draft.findChildren(PlainLabel))
            asked._draft.box.setChecked(True)
            asked._note.setFocus()
            QTest.keyClick(asked._note, Qt.Key.Key_Return, CONTROL)
            shared = (await here.until_written(2))[0]
            assert (shared.kind, shared.text, shared.arguments["quotes"]) == (SHARE, "", "c1-1")
            assert [one.name for one in shared.attachments] == ["shot.png"]
            assert await files.of_drafts("c1") == {}

    run(main())


def test_what_is_more_than_a_message_holds_is_told_and_stays_with_its_author(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with acting_stage(tmp_path) as here:
            long = "word " * (LONGEST_BODY // 5) + "and more"
            await half_written(here.desk.store, long)
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            assert asked._draft.isVisible(), "nobody is left to wonder where it went"
            assert not asked._draft.box.isEnabled()
            assert "Shorten it first" in asked._draft.box.accessibleDescription()
            assert "Shorten it first" in " ".join(one.text() for one in asked._draft.findChildren(PlainLabel))
            asked.reject()
            here.press("release_with_draft")
            await eventually(lambda: here.told)
            assert "Shorten it first" in here.told[0][1]
            assert await here.written() == [], "nor is the conversation given back without it"
            assert await reply_of(here.desk.store) == long

    run(main())


async def offered(here: Desk) -> ConversationPane:
    pane = await here.open("Xin chào", left_draft=LEFT)
    await eventually(pane.view.composer.offer.isVisible)
    return pane


def test_it_is_offered_above_the_editor_and_taken_behind_what_was_typed(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await offered(here)
            composer = pane.view.composer
            card = composer.offer
            assert "Kim" in card.accessibleName()
            assert "<b>at</b>" in card.accessibleName(), "plain text"
            assert not composer.draft(REPLY)[0], "nothing is put in unasked"
            composer.set_mode(DraftKind.NOTE)
            composer.set_mode(REPLY)
            composer.editor.insertPlainText("Mine.")
            for button in card.stops():
                assert button.accessibleIdentifier()
            card.take()
            card.take()
            await eventually(lambda: LEFT["body"] in composer.draft(REPLY)[0])
            assert composer.draft(REPLY)[0] == f"Mine.\n\n{LEFT['body']}"
            await eventually(lambda: not card.isVisible())
            cleared = await here.store.desk.read(outbox.unsettled)
            assert [(o.kind, o.arguments) for o in cleared] == [
                (OperationKind.DRAFT_CLEAR, {"draft_id": "d1"})
            ]

    run(main())


def test_dismissed_it_is_gone_and_the_keyboard_is_in_the_editor(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await offered(here)
            composer = pane.view.composer
            dismiss = composer.offer.stops()[1]
            dismiss.setFocus()
            QTest.keyClick(dismiss, Qt.Key.Key_Space)
            await eventually(lambda: not composer.offer.isVisible())
            assert composer.editor.hasFocus()
            assert composer.draft(REPLY)[0] == ""
            assert await reply_of(here.store) == ""

    run(main())


def test_it_goes_when_the_server_says_that_the_conversation_moved_on(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await offered(here)
            state = wire.conversation("c1", version=2, language="vi", assignee_id=ME.id)
            await here.arrive(("conversation", state))
            await eventually(lambda: not pane.view.composer.offer.isVisible())

    run(main())


def test_one_with_too_many_files_is_refused_before_they_are_fetched_and_stays(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            mime = {"sha256": "0" * 64, "size": 4, "mime": "text/plain"}
            theirs = [{"name": f"log{number}.txt", **mime} for number in range(6)]
            pane = await here.open("Xin chào", left_draft=LEFT | {"attachments": theirs})
            composer = pane.view.composer
            await eventually(composer.offer.isVisible)
            files = Attachments(here.context)
            for number in range(5):
                await files.attach("c1", REPLY, f"mine{number}.txt", b"mine")
            composer.editor.insertPlainText("Mine.")
            composer.offer.take()
            trouble = composer._bottom._trouble
            await eventually(lambda: "11" in trouble.text())
            assert "reply first" in trouble.text()
            assert composer.offer.isVisible(), "it is still there"
            assert composer.draft(REPLY)[0] == "Mine."
            held = (await files.of_drafts("c1"))[REPLY]
            assert len(held) == 5
            await files.remove("c1", held[0].id)
            composer.offer.take()
            await eventually(lambda: trouble.text() and "reply first" not in trouble.text())

    run(main())
