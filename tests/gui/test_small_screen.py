"""A screen of 1024 × 640: everything can be reached, whatever the size of the letters."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.shell_stage import make_kit
from tests.gui.whole_desk import mine, open_desk, opened, whole_desk
from tests.patience import eventually
from tests.store import wire
from workstation.ui.features.conversation.editor import Editor
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.features.lock.view import LockView
from workstation.ui.shell.front import Front

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


@asynccontextmanager
async def warned(folder: Path, zoom: int) -> AsyncIterator[tuple[Front, ConversationView]]:
    """The window, and a conversation with two warnings whose customer has just written three lines."""
    lines = wire.message("c1", 4, "I was called by your support.\nThey want my coins.\nIs that you?")
    whole = mine("c1", 3)
    whole["messages"] = [*whole["messages"], lines]
    whole["conversation"]["last_position"] = 4
    whole["flags"] = [wire.flag("c1", place, why=f"A listed address, {'long ' * 12}") for place in (1, 4)]
    async with whole_desk(folder, whole) as (front, _store):
        front._kit.theme.set_zoom(zoom)
        front.window.resize(1024, 640 - PANEL - TITLE)
        front.window.focus_side()
        view = await opened(front, "c1")
        view.composer.take_focus()
        await eventually(lambda: view.banner.isVisible() and view.timeline.rows.count == 4)
        await eventually(view.composer.editor.hasFocus)
        yield front, view
        front._kit.theme.set_zoom(100)


@pytest.mark.parametrize("zoom", [100, 150])
def test_beside_a_warning_what_the_customer_wrote_last_is_in_sight(
    run: Run, tmp_path: Path, zoom: int
) -> None:
    async def story() -> None:
        async with warned(tmp_path, zoom) as (front, view):
            timeline = view.timeline
            last = timeline.rows.count
            await eventually(lambda: timeline.viewport().rect().contains(timeline.rect_of(last)))
            top = timeline.viewport().mapTo(front.window, timeline.rect_of(last).topLeft())
            assert front.window.rect().contains(top)
            if zoom == 100:
                assert timeline.height() * 2 >= view.height()

    run(story())


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_a_warning_in_one_line_tells_everything_by_a_key_and_is_short_again(
    run: Run, tmp_path: Path, zoom: int
) -> None:
    async def story() -> None:
        async with warned(tmp_path, zoom) as (front, view):
            banner, low = view.banner, view.banner.height()
            assert banner.accessibleName().startswith("Warning · A listed address")
            assert banner._more.isVisible()
            assert not banner._evidence.isVisible()
            front._kit.actions.run("conversation.warning")
            await eventually(banner._more.hasFocus)
            for part in (banner._advice, banner._evidence, banner._decide):
                assert part.isVisible()
            banner._evidence.setFocus()
            await eventually(lambda: not banner._evidence.visibleRegion().isEmpty())
            assert view.timeline.height() >= view.timeline.minimumSizeHint().height()
            assert view.composer.editor.height() >= view.composer.editor.minimumSizeHint().height()
            front._kit.actions.run("conversation.warning")
            await eventually(lambda: banner.height() == low and view.composer.editor.hasFocus())

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
