"""A reply that is on its way is flagged in list, tab, banner and panel, and its evidence is marked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
SITE = "groundcrew-support.example"


def evidence(view: ConversationView) -> set[str]:
    """What is marked in the messages."""
    rows = view.timeline.rows
    found = (rows.message(placed.row) for placed in view.timeline.placing.rows)
    return {one.body[flag.indicator.start : flag.indicator.end] for one in found if one for flag in one.flags}


def heard(front: Front) -> tuple[str, str]:
    """What those who listen hear of the list's first row, and of the tab."""
    listed = front.window.findChildren(QListView)
    [rows] = [one for one in listed if one.accessibleIdentifier() == "inbox.list"]
    row = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    return str(row), front.window.tabs.strip.button("c1").accessibleName()


def cards(front: Front) -> list[QPushButton]:
    """The buttons of the customer's panel that lead to evidence."""
    found = front.window.findChildren(QPushButton)
    return [one for one in found if one.accessibleIdentifier() == "context.flag.evidence"]


def test_all_show_it_at_once_and_nothing_is_left_of_it_once_it_is_taken_back(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, mine("c1", 200), hold=10) as (front, _store):
            view = await opened(front, "c1")
            assert front._workplace
            services = front._workplace._around.services
            await services.messaging.send("c1", f"Log in at {SITE}")
            await services.foreseeing.look()
            await eventually(lambda: view.banner.isVisible() and evidence(view) == {SITE})
            assert view.banner.accessibleName().startswith("Block · ")
            await eventually(lambda: all("fraud flag: Block" in one for one in heard(front)))
            await eventually(lambda: cards(front))
            view.show_position(3)
            assert evidence(view) == set(), "it is out of sight"
            view.banner._evidence.click()
            await eventually(lambda: evidence(view) == {SITE})
            await eventually(lambda: view.timeline.current == 201)
            [held] = services._acts.held
            assert await services._acts.take_back(held)
            await eventually(lambda: view.banner.isHidden() and evidence(view) == set())
            await eventually(lambda: not any("fraud flag" in one for one in heard(front)))
            await eventually(lambda: not cards(front))

    run(main())
