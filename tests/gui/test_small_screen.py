"""A screen of 1024 × 640: everything can be reached, whatever the size of the letters."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.shell_stage import make_kit
from tests.gui.whole_desk import open_desk
from tests.patience import eventually
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.lock.view import LockView

Run = Callable[[Any], Any]
PANEL, TITLE = 32, 30  # what the desktop keeps of the screen


def seen(editor: Editor, window: QWidget) -> bool:
    """Whether the line in which one writes lies within the window, with its caret."""
    caret = editor.cursorRect()
    place = QRect(editor.viewport().mapTo(window, caret.topLeft()), caret.size())
    return window.rect().contains(place) and editor.viewport().rect().contains(caret)


def test_the_smallest_window_fits_with_its_frame(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, _store, _editor):
            least = front.window.minimumSize()
            assert least.width() <= 1024
            assert least.height() <= 640 - PANEL - TITLE

    run(story())


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_line_in_which_one_writes_is_on_the_screen(run: Run, tmp_path: Path, zoom: int) -> None:
    async def story() -> None:
        async with open_desk(tmp_path) as (front, _store, editor):
            front._kit.theme.set_zoom(zoom)
            front.window.resize(1024, 640 - PANEL - TITLE)
            front.window.focus_side()
            editor.setFocus()
            await eventually(editor.hasFocus)
            await eventually(lambda: seen(editor, front.window))
            front._kit.theme.set_zoom(100)

    run(story())


def test_the_lock_scrolls_to_its_button(qapp: QApplication) -> None:
    kit = make_kit(qapp)
    kit.theme.set_zoom(200)
    view = LockView(kit)
    view.resize(1024, 400)
    view.show()
    try:
        qapp.sendPostedEvents()
        view.button.setFocus()
        assert view.button.height() >= view.button.fontMetrics().height()
    finally:
        view.deleteLater()
        kit.theme.set_zoom(100)
