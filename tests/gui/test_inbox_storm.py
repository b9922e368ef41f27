"""A queue that changes a hundred times a second: what one reads, has chosen and does stays one's own."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.inbox_panel import panel, sentence, shown
from tests.gui.panel_desk import NOW
from tests.patience import eventually
from tests.store import wire
from workstation.domain.inbox import Section

Run = Callable[[Any], Any]
MANY, CHANGES, APART = 400, 300, 0.01  # conversations; changes, seconds between them
HERE = 200  # the place in the list at which one reads


def waiting() -> list[dict[str, Any]]:
    """The longest waiting stands first."""
    return [wire.bundle(f"c{n:03}", waiting_since=NOW - (MANY - n) * 60_000) for n in range(MANY)]


async def storm(desk: Any, spared: str, look: Callable[[int], None]) -> None:
    """Far away people write and answer: conversations go to the end of the list and come to its top."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    for number in range(CHANGES):
        changed = f"c{number * 7 % MANY:03}"
        if changed != spared:
            since = NOW - number if number % 2 else NOW - 10 * MANY * 60_000 - number
            await desk.arrive(changed, waiting_since=since, last_words=f"word {number}")
        await asyncio.sleep(max(0.0, begun + number * APART - loop.time()))
        look(number)


def test_selection_sight_and_keyboard_stay_while_the_queue_changes_a_hundred_times_a_second(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with panel(tmp_path, Section.UNASSIGNED, *waiting()) as (desk, here, opened):
            await eventually(lambda: len(shown(here)) == MANY)
            rows = here.view.list
            rows.setFocus()
            rows.verticalScrollBar().setValue(rows.row_rect(0).height() * (HERE - 3))
            mine = rows._model.id_at(HERE)
            rows.choose(mine)
            lost: list[int] = []

            def look(number: int) -> None:
                rect = rows.visualRect(rows.currentIndex())
                same = rows.chosen == mine == rows._model.id_at(rows.currentIndex().row())
                if not (same and rows.viewport().rect().intersects(rect)):
                    lost.append(number)

            await storm(desk, mine, look)
            assert lost == []
            await eventually(
                lambda: f"word {CHANGES - 1}" in sentence(here, f"c{(CHANGES - 1) * 7 % MANY:03}")
            )
            assert QApplication.focusWidget() is rows
            QTest.keyClick(rows, Qt.Key.Key_Return)
            assert opened == [mine]

    run(main())
