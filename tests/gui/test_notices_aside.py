"""Toasts leave alone what belongs to the keyboard's place, also in a narrow window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect

from tests.gui.notices_stage import open_desk
from workstation.ui.features.conversation.facts import PickerRow

Run = Callable[[Any], Any]


def test_a_toast_never_lies_over_the_canned_responses_that_one_chooses_from(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as told:
            told.window.resize(1024, 578)
            front = told.front._workplace._conversations.front() if told.front._workplace else None
            assert front is not None
            front.composer.editor.setFocus()
            await told.message("c2")
            await told.toast("new message")
            picker = front.composer.canned.picker
            picker.show_rows((PickerRow("k", "hello", "Greeting", "en", "Hello, how can I help?"),), 1, "en")
            picker.stand_above(front.composer.geometry().top())
            assert picker.isVisible()
            place = QRect(picker.mapTo(told.window.ground, QPoint(0, 0)), picker.size())
            assert not told.stack().geometry().intersects(place)
            low = told.stack().geometry()
            picker.show_rows((), 0, "en")
            assert told.stack().geometry().bottom() >= low.bottom()

    run(story())
