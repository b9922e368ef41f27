"""A conversation in a narrow pane keeps its words; one that left the view is written in no more."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.conversation_desk import desk
from tests.patience import eventually

Run = Callable[[Any], Any]


def buttons(view: QWidget, name: str) -> list[QPushButton]:
    """None before it is needed."""
    return [
        one for one in view.findChildren(QPushButton) if one.accessibleIdentifier() == f"conversation.{name}"
    ]


@pytest.mark.parametrize(("width", "short"), [(340, True), (760, False)])
def test_acts_keep_their_names_at_any_width(run: Run, tmp_path: Path, width: int, short: bool) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Hello?")
            pane.view.resize(width, 600)
            await eventually(lambda: buttons(pane.view, "resolve"))
            [resolve] = buttons(pane.view, "resolve")
            await eventually(lambda: resolve.isVisibleTo(pane.view))
            await asyncio.sleep(0)
            assert (resolve.text() == "") is short
            assert resolve.icon().isNull() is not short
            assert resolve.accessibleName() == "Resolve"
            assert "Resolve" in resolve.toolTip()

    run(story())


@pytest.mark.parametrize("written", ["", "half a sentence"])
def test_a_conversation_that_left_ones_view_is_written_in_no_more_but_keeps_ones_words(
    run: Run, tmp_path: Path, written: str
) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Hello?")
            composer = pane.view.composer
            await eventually(lambda: composer.editor.isEnabled() and composer.isVisibleTo(pane.view))
            composer.editor.insertPlainText(written)
            pane.view.show_gone()
            assert composer.isVisibleTo(pane.view) is bool(written)
            assert composer.editor.toPlainText() == written

    run(story())
