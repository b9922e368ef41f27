"""A case goes back to whoever handed it over, with a note, and never without one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.gui.acting_stage import handed_over_by, stage
from tests.patience import eventually
from workstation.domain.operation import OperationKind
from workstation.ui.features.acting.handing_back import HandingBackInquiry

Run = Callable[[Any], Any]


def test_it_goes_back_to_whoever_handed_it_over_with_the_note(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await handed_over_by(here, "ben")
            here.press("hand_back")
            asked = await here.asked(HandingBackInquiry)
            assert not asked._do.isEnabled(), "never without a word"
            [text] = asked.findChildren(QPlainTextEdit)
            QTest.keyClicks(text, "It was a test of ours")
            QTest.keyClick(text, Qt.Key.Key_Tab)
            asked._do.click()
            note, handed = await here.until_written(2)
            assert (note.kind, note.text) == (OperationKind.NOTE_APPEND, "It was a test of ours")
            assert handed.arguments == {"to_user": "ben", "to_team": "t2"}

    run(main())


def test_it_goes_back_to_the_team_that_had_it(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await handed_over_by(here, "ben", "transferred:u1:Agent One:t1")
            here.press("hand_back")
            asked = await here.asked(HandingBackInquiry)
            [text] = asked.findChildren(QPlainTextEdit)
            QTest.keyClicks(text, "It was a test of ours")
            asked._do.click()
            _note, handed = await here.until_written(2)
            assert handed.arguments == {"to_user": "ben", "to_team": "t1"}, "which is not the first of theirs"

    run(main())


def test_what_nobody_handed_over_goes_nowhere_and_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await handed_over_by(here, "u1")
            here.press("hand_back")
            await eventually(lambda: here.told)
            assert "Nobody handed" in here.told[0][1]
            assert await here.written() == []

    run(main())
