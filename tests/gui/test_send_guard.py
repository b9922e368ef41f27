"""The send guard in the window: what is found is shown and mended, and nothing goes unseen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from tests.gui.conversation_desk import Desk, desk
from tests.patience import eventually
from tests.pictures import picture
from tests.store import wire
from workstation.domain.drafts import DraftKind
from workstation.domain.guarding import Finding, Mend
from workstation.domain.operation import Operation, OperationKind
from workstation.services.guarding import Guarding
from workstation.store import outbox
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.kit.guard_line import GuardLine
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
LISTED = "groundcrew-support.example"
BAD = f"Please sign in at {LISTED} again"


async def opened(here: Desk, **facts: Any) -> ConversationPane:
    pane = await here.open("Xin chào", **facts)
    await eventually(pane.view.timeline.sentences)
    return pane


def line(pane: ConversationPane) -> GuardLine | None:
    return pane.view.composer.guard._line


def told(pane: ConversationPane) -> str:
    """What the line says; nothing while it is hidden."""
    shown = line(pane)
    return shown.accessibleName() if shown is not None and shown.isVisible() else ""


def button(pane: ConversationPane, name: str) -> QPushButton:
    shown = line(pane)
    assert shown is not None
    found = shown.findChildren(QPushButton)
    return next(one for one in found if one.accessibleIdentifier() == f"conversation.guard.{name}")


def write(pane: ConversationPane, text: str) -> None:
    pane.view.composer.editor.insertPlainText(text)


async def sent(here: Desk) -> list[Operation]:
    found = await here.store.desk.read(outbox.unsettled)
    return [one for one in found if one.kind in (OperationKind.MESSAGE_APPEND, OperationKind.NOTE_APPEND)]


def test_a_listed_site_is_told_when_the_typing_pauses_and_one_press_takes_it_out(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            write(pane, BAD)
            await eventually(lambda: LISTED in told(pane))
            assert told(pane).startswith("\u2068Block\u2069")
            assert not button(pane, "override").isVisible(), "nothing was stopped yet"
            marked = pane.view.composer.editor.extraSelections()
            assert [one.cursor.selectedText() for one in marked] == [LISTED]
            pane.view.composer.guard.mend()
            assert pane.view.draft(REPLY)[0] == "Please sign in at  again"
            await eventually(lambda: not told(pane))
            pane.view.composer.editor.undo()
            await eventually(lambda: LISTED in told(pane))

    run(main())


def test_the_look_of_the_pause_serves_the_sending_too(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, look = list[str](), Guarding.look

    async def counted(
        self: Guarding, conversation_id: str, kind: DraftKind, text: str
    ) -> tuple[Finding, ...]:
        looks.append(text)
        return await look(self, conversation_id, kind, text)

    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            monkeypatch.setattr(Guarding, "look", counted)
            write(pane, "Xin chào")
            await eventually(lambda: looks)
            pane.view.composer.submit()  # while it is looked through, or just after
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            assert [one.text for one in await sent(here)] == ["Xin chào"]
            assert looks == ["Xin chào"]

    run(main())


def test_what_blocks_is_not_sent_and_goes_with_a_reason_that_is_kept(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            write(pane, BAD)
            pane.view.composer.submit()  # before the pause has ended: it waits for the look
            await eventually(lambda: told(pane).startswith("Not sent yet."))
            assert not await sent(here)
            assert pane.view.draft(REPLY)[0] == BAD
            button(pane, "override").click()
            asked = pane.view.findChild(LineQuestion)
            assert isinstance(asked, LineQuestion)
            assert not asked._do.isEnabled(), "never without a reason"
            asked.line.setText("They asked which site it was")
            asked._do.click()
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            [one] = await sent(here)
            assert one.text == BAD
            told_why = one.arguments["override"]
            assert told_why["reason"] == "They asked which site it was"
            assert "phishing_link:1" in told_why["rules"]
            await eventually(lambda: not told(pane))

    run(main())


def test_an_edit_takes_back_what_was_stopped(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            write(pane, BAD)
            pane.view.composer.submit()
            await eventually(lambda: told(pane).startswith("Not sent yet."))
            write(pane, "!")
            pane._guard.overridden(REPLY, "too late")
            await eventually(lambda: LISTED in told(pane) and not button(pane, "override").isVisible())
            assert not await sent(here)

    run(main())


def test_a_warning_does_not_stop_and_harmless_words_say_nothing(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            write(pane, "Internal: he will call back")
            await eventually(lambda: "begins as a note" in told(pane))
            pane.view.composer.submit(resolve=True)
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            [one] = await sent(here)
            assert "override" not in one.arguments
            await eventually(lambda: not pane.view.composer._sending)
            write(pane, "I am looking into it")
            pane.view.composer.submit()
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            assert not told(pane)

    run(main())


def test_a_note_in_the_reply_becomes_a_note_behind_what_stands_there(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            composer = pane.view.composer
            composer.set_mode(NOTE)
            write(pane, "first")
            composer.set_mode(REPLY)
            write(pane, "@Agent One please watch him")
            composer.submit()
            await eventually(lambda: told(pane).startswith("Not sent yet."))
            assert [mend for mend in Mend if button(pane, mend.value).isVisible()] == [Mend.TO_NOTE]
            button(pane, "to_note").click()
            assert composer.mode is NOTE
            assert pane.view.draft(NOTE)[0] == "first\n\n@Agent One please watch him"
            assert not pane.view.draft(REPLY)[0]
            composer.submit()
            await eventually(lambda: not pane.view.draft(NOTE)[0])
            assert [one.kind for one in await sent(here)] == [OperationKind.NOTE_APPEND]

    run(main())


def test_what_belongs_to_another_open_customer_is_told_and_leads_there(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            other = wire.bundle(
                "c2", wire.message("c2", 1, "I sent 1,250.50 USDT"), assignee_id="agent-1", team_id="t1"
            )
            other["customer"] = wire.customer("c2", name="Ada Brightwater")
            pane = await opened(here, others=[other])
            wanted: list[str] = []
            pane.view.composer.guard.open_wanted.connect(wanted.append)
            write(pane, "Your 1250.5 USDT are on their way")
            await eventually(lambda: "another customer" in told(pane))
            button(pane, "open").click()
            assert wanted == ["c2"]

    run(main())


def test_a_files_name_is_looked_at_and_the_file_taken_away(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            name = f"{LISTED} login.png"
            await here.around.attachments.attach("c1", REPLY, name, picture())
            await eventually(lambda: LISTED in told(pane) and "name of the file" in told(pane))
            pane.view.composer.submit()
            await eventually(lambda: told(pane).startswith("Not sent yet."))
            button(pane, "remove").click()
            await eventually(lambda: not told(pane))
            assert pane.view.composer.chips.files(REPLY) == 0

    run(main())


def test_an_old_draft_is_looked_through_when_it_is_seen_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            await here.around.drafting.save("c1", REPLY, BAD, 0)
            pane = await opened(here)
            await eventually(lambda: LISTED in told(pane))
            pane.view.composer.set_mode(NOTE)
            assert not told(pane), "the note has its own"
            pane.view.composer.set_mode(REPLY)
            assert LISTED in told(pane)

    run(main())
