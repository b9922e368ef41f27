"""Why something is sent in spite of the guard is said of just what was stopped, and of nothing beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.conversation_desk import desk
from tests.gui.test_send_guard import BAD, LISTED, button, opened, sent, told, write
from tests.patience import eventually
from tests.pictures import picture
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]
REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
SECRET = "His seed: legal winner thank year wave sausage worth useful legal winner thank yellow"


async def stopped(pane: ConversationPane, kind: DraftKind, text: str) -> None:
    composer = pane.view.composer
    composer.set_mode(kind)
    write(pane, text)
    composer.submit()
    await eventually(lambda: told(pane).startswith("Not sent yet.") and not composer._sending)


def asked_why(pane: ConversationPane) -> LineQuestion:
    button(pane, "override").click()
    asked = pane.view.findChild(LineQuestion)
    assert isinstance(asked, LineQuestion)
    asked.line.setText("They asked which site it was")
    return asked


def test_a_reason_for_the_reply_sends_the_reply_though_a_note_was_stopped_after_it(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            await stopped(pane, REPLY, BAD)
            await stopped(pane, NOTE, SECRET)
            pane.view.composer.set_mode(REPLY)
            asked = asked_why(pane)
            pane.view.composer.set_mode(NOTE)  # by its key, while the reason is written
            asked._do.click()
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            assert [one.text for one in await sent(here)] == [BAD]
            assert pane.view.draft(NOTE)[0] == SECRET

    run(main())


def test_a_file_that_came_while_the_reason_was_written_is_looked_at_as_well(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            await stopped(pane, REPLY, BAD)
            asked = asked_why(pane)
            async with pane._drafts.writing:  # it is being taken in
                asked._do.click()
                name = f"{LISTED} login.png"
                await here.around.attachments.attach("c1", REPLY, name, picture())
                await eventually(lambda: pane.view.composer.chips.files(REPLY))
            await eventually(lambda: not pane.view.composer._sending)
            assert not await sent(here)
            assert told(pane).startswith("Not sent yet.")
            asked_why(pane)._do.click()
            await eventually(lambda: not pane.view.draft(REPLY)[0])
            [one] = await sent(here)
            assert one.arguments["override"]["reason"] == "They asked which site it was"

    run(main())


def test_who_asks_for_the_code_in_three_words_is_stopped(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            await stopped(pane, REPLY, "Reply with the code.")
            assert "we never ask" in told(pane)
            assert not await sent(here)

    run(main())


def test_whoever_sends_a_secret_all_the_same_is_told_that_a_mask_will_stand_there(
    run: Run, tmp_path: Path
) -> None:
    masked = "The secret is masked: whoever reads the text sees that something stood there, not what."

    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await opened(here)
            await stopped(pane, REPLY, BAD)
            await stopped(pane, NOTE, SECRET)
            for kind, is_told in ((NOTE, True), (REPLY, False)):
                pane.view.composer.set_mode(kind)
                asked = asked_why(pane)
                text = asked.accessibleDescription()
                assert any(label.text() == text for label in asked.findChildren(PlainLabel)), "as it is heard"
                assert text.endswith(masked) is is_told, text
                asked.reject()
                await eventually(lambda: pane.view.findChild(LineQuestion) is None)

    run(main())
