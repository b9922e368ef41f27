"""From the customer panel to everything that the customer and we have said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from workstation.domain.search import Hit
from workstation.ui.features.context.view import ContextView
from workstation.ui.features.search.view import SearchView
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]


def search(front: Front) -> SearchView:
    found = front.window.findChild(SearchView)
    assert found is not None
    return found


def conversations(front: Front) -> set[str]:
    """Of which something was found."""
    return {row.conversation_id for row in search(front).list.rows if isinstance(row, Hit)}


def test_the_search_is_narrowed_to_the_customer_in_front(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1", 3), mine("c2", 3)) as (front, _store):
            await opened(front, "c1")
            front._kit.actions.run("search")
            search(front).field.setText("nothing like that")
            view = front.window.context.pane.findChild(ContextView) or front.window.findChild(ContextView)
            assert view is not None
            view._search.click()
            await eventually(lambda: search(front).field.text() == "")
            await eventually(lambda: conversations(front) == {"c1"})
            await opened(front, "c2")
            front._kit.actions.run("customer.search")
            await eventually(lambda: conversations(front) == {"c2"})

    run(main())


def test_where_no_conversation_is_in_front_nothing_happens(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1")) as (front, _store):
            front._kit.actions.run("customer.search")
            assert front.window.findChild(SearchView) is None

    run(main())
