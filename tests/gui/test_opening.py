"""What a conversation has in it when it comes to the front."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLineEdit

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from tests.store import wire
from workstation.ui.features.conversation.banner import Banner
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


def test_the_view_that_waits_is_seen_by_nobody_also_when_it_was_made_behind_a_card(
    run: Run, tmp_path: Path
) -> None:
    """As on a slow machine, where the tabs of last time are there before whoever signs in."""

    async def story() -> None:
        async with whole_desk(tmp_path, mine("c1"), card=QLineEdit()) as (front, _):
            assert front._workplace is not None
            ahead = front._workplace._conversations.prepare()
            await eventually(lambda: ahead._waiting)
            first = ahead._waiting
            await opened(front, "c1")
            await eventually(lambda: ahead._waiting not in {None, first})
            front.window.uncover()
            shown = [view for view in front.window.findChildren(ConversationView) if view.isVisible()]
            assert shown == [first]
            assert ahead._waiting is not None
            assert not ahead._waiting.composer.editor.isVisible()

    run(story())


def test_a_conversation_without_warnings_keeps_no_banner_until_there_is_one(run: Run, tmp_path: Path) -> None:
    """It was made ahead; with twenty of them the widgets that nobody sees take ten megabytes."""

    async def story() -> None:
        warned = mine("c2") | {"flags": [wire.flag("c2", 1)]}
        async with whole_desk(tmp_path, mine("c1"), warned) as (front, _):
            assert front._workplace is not None
            ahead = front._workplace._conversations.prepare()
            views = []
            for id_ in ("c1", "c2"):
                await eventually(lambda: ahead._waiting and ahead._waiting.findChildren(Banner))
                views.append(await opened(front, id_))
            await eventually(lambda: not views[0].findChildren(Banner))
            assert not views[0].warnings.stops()
            assert [banner.isVisible() for banner in views[1].findChildren(Banner)] == [True]
            views[1].hide()
            views[0].show()
            views[0].show_flags(views[1].warnings._flags)
            assert [banner.isVisible() for banner in views[0].findChildren(Banner)] == [True]

    run(story())
