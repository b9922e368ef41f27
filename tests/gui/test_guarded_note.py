"""A note that goes along with an act passes the same guard, and its question is kept until it does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.acting_stage import CONTROL, Stage, button, handed_over_by, stage
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.operation import OperationKind
from workstation.ui.features.acting.escalation import EscalationInquiry
from workstation.ui.features.acting.handing_back import HandingBackInquiry
from workstation.ui.features.acting.transfer import TransferInquiry
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]
SEED = "jelly better achieve collect unaware mountain thought cargo oxygen act hood bridge"


async def asked_with(here: Stage, note: str) -> TransferInquiry:
    here.press("transfer")
    asked = await here.asked(TransferInquiry)
    QTest.keyClick(asked._chooser.field, Qt.Key.Key_Return)
    asked._note.setPlainText(note)
    QTest.keyClick(asked._note, Qt.Key.Key_Return, CONTROL)
    return asked


def test_a_secret_in_the_note_stops_the_transfer_and_one_press_takes_it_out(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            asked = await asked_with(here, f"he wrote {SEED}")
            line = asked._guard.line
            await eventually(lambda: line.accessibleName().startswith("Not sent yet."))
            assert asked.isVisible()
            assert not await here.written()
            button(asked, "transfer.guard.remove").click()
            assert asked._note.toPlainText() == "he wrote "
            await eventually(line.isHidden)
            QTest.keyClick(asked._note, Qt.Key.Key_Return, CONTROL)
            note, handed_on = await here.until_written(2)
            assert (note.text, handed_on.kind) == ("he wrote", OperationKind.TRANSFER)
            assert "override" not in note.arguments

    run(main())


def test_it_goes_along_with_a_reason(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            asked = await asked_with(here, SEED)
            await eventually(asked._guard.line.isVisible)
            button(asked, "transfer.guard.override").click()
            why = here.window.findChild(LineQuestion)
            assert isinstance(why, LineQuestion)
            why.line.setText("The words of our own test wallet")
            why._do.click()
            note, _ = await here.until_written(2)
            assert note.arguments["override"] == {
                "reason": "The words of our own test wallet",
                "rules": ["seed_phrase:1"],
            }

    run(main())


def test_a_warning_that_nobody_has_seen_holds_the_note_once(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            other = wire.conversation("c2", assignee_id="u1", version=2)
            named = wire.customer("c2", name="Ada Brightwater")
            rows = wire.row(2, "customer", named, "c2"), wire.row(3, "conversation", other, "c2")
            await pulled(here.desk.store, wire.page(*rows))
            words = "It is the same as with Ada Brightwater"
            asked = await asked_with(here, words)
            line = asked._guard.line
            await eventually(lambda: line.accessibleName().startswith("Not sent yet."))
            assert not button(asked, "transfer.guard.override").isVisible()
            assert not await here.written()
            QTest.keyClick(asked._note, Qt.Key.Key_Return, CONTROL)
            note, _ = await here.until_written(2)
            assert note.text == words
            assert "override" not in note.arguments

    run(main())


def test_the_note_is_looked_through_while_it_is_written(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("transfer")
            asked = await here.asked(TransferInquiry)
            asked._note.setPlainText(SEED)
            await eventually(asked._guard.line.isVisible)
            assert not button(asked, "transfer.guard.override").isVisible()
            asked.reject()

    run(main())


def test_a_secret_in_the_words_for_security_stops_them_until_it_is_taken_out(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.press("escalate")
            asked = await here.asked(EscalationInquiry)
            asked._reason.text.setPlainText(f"He was asked for {SEED}")
            asked._do.click()
            line = asked._guard.line
            await eventually(lambda: line.accessibleName().startswith("Not sent yet."))
            assert not await here.written()
            button(asked, "escalation.guard.remove").click()
            await eventually(line.isHidden)
            asked._do.click()
            note, flag, _handed_on = await here.until_written(3)
            assert (note.text, flag.arguments["why"]) == ("He was asked for", "He was asked for")
            assert "override" not in note.arguments

    run(main())


def test_a_case_is_handed_back_with_a_secret_only_for_a_reason(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await handed_over_by(here, "ben")
            here.press("hand_back")
            asked = await here.asked(HandingBackInquiry)
            asked._reason.text.setPlainText(SEED)
            asked._do.click()
            await eventually(asked._guard.line.isVisible)
            button(asked, "handing_back.guard.override").click()
            why = here.window.findChild(LineQuestion)
            assert isinstance(why, LineQuestion)
            assert why.accessibleDescription().endswith("sees that something stood there, not what.")
            why.line.setText("The words of our own test wallet")
            why._do.click()
            note, handed = await here.until_written(2)
            assert note.arguments["override"]["rules"] == ["seed_phrase:1"]
            assert handed.arguments["to_user"] == "ben"

    run(main())
