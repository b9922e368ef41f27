"""What a conversation has in it when it comes to the front."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.whole_desk import mine, whole_desk
from tests.patience import eventually
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]


def seen_first(front: Front) -> list[tuple[int, bool]]:
    """Of each conversation that comes to the front: how many messages it shows, and whether it is painted."""
    tabs = front.window.tabs
    seen: list[tuple[int, bool]] = []

    def note(tab: str) -> None:
        view = tabs.page(tab)
        assert isinstance(view, ConversationView)
        seen.append((len(view.timeline.placing.rows), view.updatesEnabled()))

    tabs.tab_selected.connect(note)
    return seen


def test_a_conversation_comes_to_the_front_with_its_messages_in_it(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1", 3)) as (front, _):
            seen = seen_first(front)
            assert front._workplace is not None
            front._workplace.open("c1")
            await eventually(lambda: seen)
            assert seen == [(3, True)]

    run(story())
