"""Two hundred conversations open at once on a real desk: opened, walked through, there again after a kill."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.whole_desk import mine, opened, saved, whole_desk
from tests.patience import eventually
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
CASES = [f"c{number:03}" for number in range(200)]


def built(front: Front) -> int:
    """How many conversations have a page, with all that stands in it."""
    return len(front.window.tabs.findChildren(ConversationView))


def test_two_hundred_tabs_are_opened_walked_and_restored_and_only_those_seen_are_built(
    run: Run, tmp_path: Path
) -> None:
    async def work() -> None:
        async with whole_desk(tmp_path, *(mine(id_) for id_ in CASES)) as (front, _):
            for id_ in CASES:
                await opened(front, id_)
            tabs = front.window.tabs
            assert tabs.ids() == CASES
            for id_ in CASES[::20]:
                tabs.select(id_)
                await eventually(lambda id_=id_: tabs.page(id_).isVisible())
            view = await opened(front, "c150")
            view.composer.editor.insertPlainText("half a sentence")
            await saved(front)

    async def again() -> None:
        async with whole_desk(tmp_path) as (front, _):
            tabs = front.window.tabs
            await eventually(lambda: tabs.ids() == CASES)
            await eventually(lambda: tabs.current() == "c150" and tabs.page("c150") is not None)
            assert built(front) <= 3  # what is in front, and what is kept ready
            assert (await opened(front, "c150")).composer.editor.toPlainText() == "half a sentence"
            await opened(front, "c000")
            assert built(front) <= 4

    run(work())
    run(again())
